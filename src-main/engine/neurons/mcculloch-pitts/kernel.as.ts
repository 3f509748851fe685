import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of McCulloch–Pitts neurons: all decide at once, from what arrives in this step alone.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: threshold, units per pA
 * @param states    f64: summed inputs, outputs (0 or 1)
 * @param hold      i32: last refractory step
 * @param inputs    f32: weights that arrive now, then vetoes that arrive now; zeroed
 * @param current   pA, the same for all
 * @param spikes    out: u32 indices
 * @returns how many fired
 */
export function update(
  count: i32,
  constants: usize,
  states: usize,
  stateBytes: usize,
  hold: usize,
  inputs: usize,
  inputBytes: usize,
  current: f64,
  step: i32,
  spikes: usize
): i32 {
  const threshold = v128.load64_splat(constants)
  const constant = inBoth(load<f64>(constants, 8) * current)
  const zero = i32x4.splat(0)
  const one = f64x2.splat(1)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const sum = states + ((<usize>i) << 3)
    const output = sum + stateBytes
    const held = hold + ((<usize>i) << 2)
    const at = inputs + ((<usize>i) << 2)
    const input = v128.load(at)
    const veto = v128.load(at + inputBytes)
    v128.store(at, zero)
    v128.store(at + inputBytes, zero)
    const free = v128.andnot(i32x4.lt_s(v128.load(held), now), f32x4.gt(veto, f32x4.splat(0)))
    const low = f64x2.add(lowInput(input), constant)
    const high = f64x2.add(highInput(input), constant)
    const fired = v128.and(free, packMasks(f64x2.ge(low, threshold), f64x2.ge(high, threshold)))
    v128.store(sum, low)
    v128.store(sum, high, 16)
    v128.store(output, v128.and(one, lowMask(fired)))
    v128.store(output, v128.and(one, highMask(fired)), 16)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, step, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
