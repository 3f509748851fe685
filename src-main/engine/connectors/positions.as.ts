import { nextUniform, seedStream } from '../kernel/random.as'

/**
 * Coordinate `axis` (0 to 2) of a neuron in its space, in millimetres.
 * @param space  f64: 1 if positions are random, neurons along each axis of the grid (3)
 * @param extent f64: the space's extent along each axis (3)
 * @param stream the neuron's own stream, where positions are random; read from its first axis on
 */
@inline
export function coordinate(
  index: u32,
  axis: i32,
  space: usize,
  extent: usize,
  stream: usize
): f64 {
  const length = load<f64>(extent + ((<usize>axis) << 3))
  if (load<f64>(space) != 0) return nextUniform(stream) * length
  let rest = index
  for (let i = 0; i < axis; i++) rest /= <u32>load<f64>(space + 8 + ((<usize>i) << 3))
  const along = load<f64>(space + 8 + ((<usize>axis) << 3))
  return ((<f64>(rest % <u32>along) + 0.5) / along) * length
}

/** Writes a neuron's three coordinates to `out`; those beyond the last axis are 0. */
export function placeNeuron(
  out: usize,
  index: u32,
  axes: i32,
  space: usize,
  extent: usize,
  stream: usize,
  seed: u32,
  purpose: u32,
  population: u32
): void {
  if (load<f64>(space) != 0) seedStream(stream, 4, seed, purpose, population, index)
  for (let axis = 0; axis < 3; axis++) {
    const value = axis < axes ? coordinate(index, axis, space, extent, stream) : 0
    store<f64>(out + ((<usize>axis) << 3), value)
  }
}
