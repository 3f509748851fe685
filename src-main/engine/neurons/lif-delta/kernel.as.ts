import { fire, putBack } from '../held.as'
import { advanced, highInput, inBoth, lowInput, reached } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact (Rotter & Diesmann 1999).
 * Potentials are relative to rest. Inputs during refractoriness are lost.
 *
 * @param count     neurons, a multiple of eight
 * @param constants f64: decay, gain of a current, threshold, reset, refractory steps
 * @param states    f64: potentials
 * @param hold      i32: last refractory step, and a queue (held.as.ts)
 * @param inputs    f32: jumps of the potential that arrive now; zeroed
 * @param current   pA, the same for all
 * @param step      this step's number
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
  const decay = v128.load64_splat(constants)
  const drive = inBoth(load<f64>(constants, 8) * current)
  const threshold = v128.load64_splat(constants, 16)
  const reset = load<f64>(constants, 24)
  const until = step + <i32>load<f64>(constants, 32)
  const zero = i32x4.splat(0)
  const end = states + ((<usize>count) << 3)
  let input = inputs
  let list = spikes
  // Eight at a time, as what a turn costs beside them is as much as one of them.
  for (let v = states; v < end; v += 64) {
    const first = v128.load(input)
    const second = v128.load(input, 16)
    v128.store(input, zero)
    v128.store(input, zero, 16)
    const next0 = advanced(v128.load(v), decay, drive, lowInput(first))
    const next1 = advanced(v128.load(v, 16), decay, drive, highInput(first))
    const next2 = advanced(v128.load(v, 32), decay, drive, lowInput(second))
    const next3 = advanced(v128.load(v, 48), decay, drive, highInput(second))
    v128.store(v, next0)
    v128.store(v, next1, 16)
    v128.store(v, next2, 32)
    v128.store(v, next3, 48)
    const largest = f64x2.pmax(f64x2.pmax(next0, next1), f64x2.pmax(next2, next3))
    if (i64x2.bitmask(f64x2.ge(largest, threshold))) {
      const i = <u32>((v - states) >> 3)
      const low = reached(next0, next1, threshold)
      const high = reached(next2, next3, threshold)
      list = fire(low, states, reset, hold, count, step, until, i, list)
      list = fire(high, states, reset, hold, count, step, until, i + 4, list)
    }
    input += 32
  }
  putBack(states, reset, hold, count, step)
  return <i32>((list - spikes) >> 2)
}
