import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky neurons with an adaptive threshold (Yin, Corradi & Bohté 2021), in their order:
 * adaptation and threshold from the last step's spike, then the potential, then the comparison.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: decay of the potential, gain of a current, decay of adaptation, its
 *                  complement, resting threshold, weight of adaptation
 * @param states    f64: potentials, adaptation, 1 where the last step had a spike
 * @param hold      i32: last refractory step
 * @param inputs    f32: currents that arrive for this step; zeroed
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
  const decay = v128.load64_splat(constants)
  const gain = v128.load64_splat(constants, 8)
  const keep = v128.load64_splat(constants, 16)
  const take = v128.load64_splat(constants, 24)
  const rest = v128.load64_splat(constants, 32)
  const beta = v128.load64_splat(constants, 40)
  const constant = inBoth(current)
  const one = f64x2.splat(1)
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
      const eta = v + stateBytes
      const spike = eta + stateBytes
      const last = v128.load(spike)
      const adapted = f64x2.add(f64x2.mul(v128.load(eta), keep), f64x2.mul(last, take))
      const threshold = f64x2.add(rest, f64x2.mul(beta, adapted))
      const drive = f64x2.add(pair ? highInput(input) : lowInput(input), constant)
      const next = f64x2.sub(
        f64x2.add(f64x2.mul(v128.load(v), decay), f64x2.mul(gain, drive)),
        f64x2.mul(threshold, last)
      )
      const free = pair ? highMask(active) : lowMask(active)
      firedPair = v128.and(free, f64x2.gt(next, threshold))
      if (!pair) firedFirst = firedPair
      v128.store(v, v128.and(next, free))
      v128.store(eta, adapted)
      v128.store(spike, v128.and(one, firedPair))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, step, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
