import { raised, shifted } from '../homeostatic-threshold.as'
import { highMask, inBoth, inFour, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with exponential conductances and a threshold that
 * follows their activity. With x = (g_L + g_E + g_I) / C and b = (g_L E_L + g_E E_E + g_I E_I + I) / C in
 * their exact means over the step, V += (b - x V) / (1 + x/2 + x²/12): docs/decisions/0008.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: for x: leak, share of each conductance's mean; for b: leak and rest, shares
 *                  of both, share of a current; decays of both conductances; threshold, reset,
 *                  refractory steps; decay of the threshold's shift, its steady fall, its rise at a
 *                  spike, the least shift
 * @param states    f64: potentials, excitatory conductances, inhibitory conductances, shifts
 * @param hold      i32: last refractory step
 * @param inputs    f32: jumps of both conductances that arrive now; zeroed
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
  const k = constants + 96
  const leak = v128.load64_splat(constants)
  const shareE = v128.load64_splat(constants, 8)
  const shareI = v128.load64_splat(constants, 16)
  const drive = inBoth(load<f64>(constants, 24) + load<f64>(constants, 48) * current)
  const pullE = v128.load64_splat(constants, 32)
  const pullI = v128.load64_splat(constants, 40)
  const decayE = v128.load64_splat(constants, 56)
  const decayI = v128.load64_splat(constants, 64)
  const threshold = v128.load64_splat(constants, 72)
  const reset = v128.load64_splat(constants, 80)
  const until = step + <i32>load<f64>(constants, 88)
  const now = inFour(step)
  const half = f64x2.splat(0.5)
  const twelfth = f64x2.splat(1.0 / 12.0)
  const one = f64x2.splat(1)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const v = states + ((<usize>i) << 3)
    const held = hold + ((<usize>i) << 2)
    const active = i32x4.lt_s(v128.load(held), now)
    let newPair = i64x2.splat(0)
    let firstPair = newPair
    let firedFirst = newPair
    let firedPair = newPair
    for (let pair: usize = 0; pair < 2; pair++) {
      const at = v + (pair << 4)
      const inE = inputs + ((<usize>i) << 2) + (pair << 3)
      const inI = inE + inputBytes
      const old = v128.load(at)
      const e0 = v128.load(at + stateBytes)
      const n0 = v128.load(at + 2 * stateBytes)
      const x = f64x2.add(leak, f64x2.add(f64x2.mul(e0, shareE), f64x2.mul(n0, shareI)))
      const b = f64x2.add(drive, f64x2.add(f64x2.mul(e0, pullE), f64x2.mul(n0, pullI)))
      const spread = f64x2.add(one, f64x2.mul(x, f64x2.add(half, f64x2.mul(x, twelfth))))
      const next = f64x2.add(old, f64x2.div(f64x2.sub(b, f64x2.mul(x, old)), spread))
      const arrivedE = f64x2.promote_low_f32x4(v128.load64_zero(inE))
      const arrivedI = f64x2.promote_low_f32x4(v128.load64_zero(inI))
      store<u64>(inE, 0)
      store<u64>(inI, 0)
      v128.store(at + stateBytes, f64x2.add(f64x2.mul(e0, decayE), arrivedE))
      v128.store(at + 2 * stateBytes, f64x2.add(f64x2.mul(n0, decayI), arrivedI))
      const free = pair ? highMask(active) : lowMask(active)
      const shift = at + 3 * stateBytes
      const theta = shifted(v128.load(shift), k)
      firedPair = v128.and(free, f64x2.ge(next, f64x2.add(threshold, theta)))
      v128.store(shift, raised(theta, firedPair, k))
      newPair = v128.bitselect(reset, v128.bitselect(next, old, free), firedPair)
      if (!pair) {
        firstPair = newPair
        firedFirst = firedPair
      }
    }
    v128.store(v, firstPair)
    v128.store(v, newPair, 16)
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, until, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
