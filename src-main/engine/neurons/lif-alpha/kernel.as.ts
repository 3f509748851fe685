import { highMask, inBoth, inFour, lowMask, noteSpikes, packMasks } from '../lanes.as'

/** Advances one synaptic current and its slope by a step, and gives what it adds to the potential. */
@inline
function pulse(
  current: usize,
  slope: usize,
  input: usize,
  decay: v128,
  slopeToCurrent: v128,
  slopeGain: v128,
  currentGain: v128,
  jump: v128
): v128 {
  const i = v128.load(current)
  const s = v128.load(slope)
  const arrived = f64x2.promote_low_f32x4(v128.load64_zero(input))
  store<u64>(input, 0)
  v128.store(current, f64x2.add(f64x2.mul(i, decay), f64x2.mul(s, slopeToCurrent)))
  v128.store(slope, f64x2.add(f64x2.mul(s, decay), f64x2.mul(arrived, jump)))
  return f64x2.add(f64x2.mul(s, slopeGain), f64x2.mul(i, currentGain))
}

/**
 * One step of leaky integrate-and-fire neurons with alpha-shaped synaptic currents, exact (Rotter &
 * Diesmann 1999). Potentials are relative to rest; the currents go on while a neuron is refractory.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: decay of the potential, gain of a constant current, threshold, reset,
 *                  refractory steps; then for the excitatory and for the inhibitory current: decay,
 *                  slope to current, gains of slope and current, jump of the slope for a peak of 1
 * @param states    f64: potentials; current and slope, excitatory; current and slope, inhibitory
 * @param hold      i32: last refractory step
 * @param inputs    f32: peak currents that arrive now, both kinds; zeroed
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
  const drive = inBoth(load<f64>(constants, 8) * current)
  const threshold = v128.load64_splat(constants, 16)
  const reset = v128.load64_splat(constants, 24)
  const until = step + <i32>load<f64>(constants, 32)
  const decayE = v128.load64_splat(constants, 40)
  const toCurrentE = v128.load64_splat(constants, 48)
  const slopeGainE = v128.load64_splat(constants, 56)
  const gainE = v128.load64_splat(constants, 64)
  const jumpE = v128.load64_splat(constants, 72)
  const decayI = v128.load64_splat(constants, 80)
  const toCurrentI = v128.load64_splat(constants, 88)
  const slopeGainI = v128.load64_splat(constants, 96)
  const gainI = v128.load64_splat(constants, 104)
  const jumpI = v128.load64_splat(constants, 112)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const v = states + ((<usize>i) << 3)
    const held = hold + ((<usize>i) << 2)
    const inE = inputs + ((<usize>i) << 2)
    const inI = inE + inputBytes
    const active = i32x4.lt_s(v128.load(held), now)
    let newPair = i64x2.splat(0)
    let firstPair = newPair
    let firedFirst = newPair
    let firedPair = newPair
    for (let half: usize = 0; half < 2; half++) {
      const at = v + (half << 4)
      const e = at + stateBytes
      const n = e + 2 * stateBytes
      const old = v128.load(at)
      const byE = pulse(
        e,
        e + stateBytes,
        inE + (half << 3),
        decayE,
        toCurrentE,
        slopeGainE,
        gainE,
        jumpE
      )
      const byI = pulse(
        n,
        n + stateBytes,
        inI + (half << 3),
        decayI,
        toCurrentI,
        slopeGainI,
        gainI,
        jumpI
      )
      const next = f64x2.add(f64x2.add(f64x2.mul(old, decay), drive), f64x2.add(byE, byI))
      const free = half ? highMask(active) : lowMask(active)
      firedPair = v128.and(free, f64x2.ge(next, threshold))
      newPair = v128.bitselect(reset, v128.bitselect(next, old, free), firedPair)
      if (!half) {
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
