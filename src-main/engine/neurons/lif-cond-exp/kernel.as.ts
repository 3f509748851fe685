import { highMask, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with exponential conductances.
 *
 * Between spikes the conductances are known exactly, and the membrane equation is linear:
 * C V' = -(g_L + g_E + g_I) V + (g_L E_L + g_E E_E + g_I E_I + I). The classical Runge–Kutta
 * formula with exact conductances at its three moments keeps the error far below a microvolt for
 * steps up to half a synaptic time constant.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: step / C, leak, leak × rest, reversals of both kinds, decays of both
 *                  conductances over half a step, threshold, reset, refractory steps
 * @param states    f64: potentials, excitatory conductances, inhibitory conductances
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
  const overC = f64x2.splat(load<f64>(constants))
  const leak = f64x2.splat(load<f64>(constants, 8))
  const drive = f64x2.splat(load<f64>(constants, 16) + current)
  const reversalE = f64x2.splat(load<f64>(constants, 24))
  const reversalI = f64x2.splat(load<f64>(constants, 32))
  const halfE = f64x2.splat(load<f64>(constants, 40))
  const halfI = f64x2.splat(load<f64>(constants, 48))
  const threshold = f64x2.splat(load<f64>(constants, 56))
  const reset = f64x2.splat(load<f64>(constants, 64))
  const until = step + <i32>load<f64>(constants, 72)
  const now = i32x4.splat(step)
  const half = f64x2.splat(0.5)
  const two = f64x2.splat(2)
  const sixth = f64x2.splat(1.0 / 6.0)
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
      const e1 = f64x2.mul(e0, halfE)
      const n1 = f64x2.mul(n0, halfI)
      const e2 = f64x2.mul(e1, halfE)
      const n2 = f64x2.mul(n1, halfI)
      // step · V' = b - a V at the start, the middle and the end of the step
      const a0 = f64x2.mul(overC, f64x2.add(leak, f64x2.add(e0, n0)))
      const a1 = f64x2.mul(overC, f64x2.add(leak, f64x2.add(e1, n1)))
      const a2 = f64x2.mul(overC, f64x2.add(leak, f64x2.add(e2, n2)))
      const b0 = f64x2.mul(
        overC,
        f64x2.add(drive, f64x2.add(f64x2.mul(e0, reversalE), f64x2.mul(n0, reversalI)))
      )
      const b1 = f64x2.mul(
        overC,
        f64x2.add(drive, f64x2.add(f64x2.mul(e1, reversalE), f64x2.mul(n1, reversalI)))
      )
      const b2 = f64x2.mul(
        overC,
        f64x2.add(drive, f64x2.add(f64x2.mul(e2, reversalE), f64x2.mul(n2, reversalI)))
      )
      const k1 = f64x2.sub(b0, f64x2.mul(a0, old))
      const k2 = f64x2.sub(b1, f64x2.mul(a1, f64x2.add(old, f64x2.mul(half, k1))))
      const k3 = f64x2.sub(b1, f64x2.mul(a1, f64x2.add(old, f64x2.mul(half, k2))))
      const k4 = f64x2.sub(b2, f64x2.mul(a2, f64x2.add(old, k3)))
      const slope = f64x2.add(f64x2.add(k1, k4), f64x2.mul(two, f64x2.add(k2, k3)))
      const next = f64x2.add(old, f64x2.mul(sixth, slope))
      const arrivedE = f64x2.promote_low_f32x4(v128.load64_zero(inE))
      const arrivedI = f64x2.promote_low_f32x4(v128.load64_zero(inI))
      store<u64>(inE, 0)
      store<u64>(inI, 0)
      v128.store(at + stateBytes, f64x2.add(e2, arrivedE))
      v128.store(at + 2 * stateBytes, f64x2.add(n2, arrivedI))
      const free = pair ? highMask(active) : lowMask(active)
      firedPair = v128.and(free, f64x2.ge(next, threshold))
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
