import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact (Rotter & Diesmann 1999).
 * Potentials are relative to rest. Inputs during refractoriness are lost.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: decay, gain of a current, threshold, reset, refractory steps
 * @param states    f64: potentials
 * @param hold      i32: last refractory step
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
  const reset = v128.load64_splat(constants, 24)
  const until = step + <i32>load<f64>(constants, 32)
  const now = inFour(step)
  const zero = i32x4.splat(0)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const v = states + ((<usize>i) << 3)
    const held = hold + ((<usize>i) << 2)
    const input = v128.load(inputs + ((<usize>i) << 2))
    v128.store(inputs + ((<usize>i) << 2), zero)
    const active = i32x4.lt_s(v128.load(held), now)
    const low = v128.load(v)
    const high = v128.load(v, 16)
    const nextLow = f64x2.add(f64x2.add(f64x2.mul(low, decay), drive), lowInput(input))
    const nextHigh = f64x2.add(f64x2.add(f64x2.mul(high, decay), drive), highInput(input))
    const fired = v128.and(
      active,
      packMasks(f64x2.ge(nextLow, threshold), f64x2.ge(nextHigh, threshold))
    )
    let newLow = v128.bitselect(nextLow, low, lowMask(active))
    let newHigh = v128.bitselect(nextHigh, high, highMask(active))
    const bits = i32x4.bitmask(fired)
    if (bits) {
      newLow = v128.bitselect(reset, newLow, lowMask(fired))
      newHigh = v128.bitselect(reset, newHigh, highMask(fired))
      list = noteSpikes(fired, bits, held, until, <u32>i, list)
    }
    v128.store(v, newLow)
    v128.store(v, newHigh, 16)
  }
  return <i32>((list - spikes) >> 2)
}
