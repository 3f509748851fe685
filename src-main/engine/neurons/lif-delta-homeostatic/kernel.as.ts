import { raised, shifted } from '../homeostatic-threshold.as'
import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact, and a threshold that
 * follows their activity. Potentials are relative to rest. Inputs during refractoriness are lost.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: decay, gain of a current, threshold, reset, refractory steps; decay of the
 *                  threshold's shift, its steady fall, its rise at a spike, the least shift
 * @param states    f64: potentials, shifts
 * @param hold      i32: last refractory step
 * @param inputs    f32: jumps of the potential that arrive now; zeroed
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
  const k = constants + 40
  const decay = v128.load64_splat(constants)
  const drive = inBoth(load<f64>(constants, 8) * current)
  const threshold = v128.load64_splat(constants, 16)
  const reset = v128.load64_splat(constants, 24)
  const until = step + <i32>load<f64>(constants, 32)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const at = inputs + ((<usize>i) << 2)
    const input = v128.load(at)
    v128.store(at, i32x4.splat(0))
    const active = i32x4.lt_s(v128.load(held), now)
    let firedFirst = i64x2.splat(0)
    let firedPair = firedFirst
    for (let pair: usize = 0; pair < 2; pair++) {
      const v = states + ((<usize>i) << 3) + (pair << 4)
      const shift = v + stateBytes
      const old = v128.load(v)
      const jump = pair ? highInput(input) : lowInput(input)
      const next = f64x2.add(f64x2.add(f64x2.mul(old, decay), drive), jump)
      const theta = shifted(v128.load(shift), k)
      const free = pair ? highMask(active) : lowMask(active)
      firedPair = v128.and(free, f64x2.ge(next, f64x2.add(threshold, theta)))
      if (!pair) firedFirst = firedPair
      v128.store(v, v128.bitselect(reset, v128.bitselect(next, old, free), firedPair))
      v128.store(shift, raised(theta, firedPair, k))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, until, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
