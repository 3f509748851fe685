import { fused } from '../fused.as'
import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

// Where the neuron fires fast its course magnifies even the last bit's rounding, to 1e-5 mV in 200 ms.
// So products are added without rounding where NEST's build with fused multiply-add does: only then
// are its traces ours.

/** v + dt (0.04 v² + 5 v + 140 - u + I) + jump */
@inline
function nextPotential(v: v128, u: v128, dt: v128, drive: v128, jump: v128): v128 {
  let slope = fused(f64x2.mul(f64x2.splat(0.04), v), v, f64x2.mul(f64x2.splat(5), v))
  slope = f64x2.add(f64x2.sub(f64x2.add(slope, f64x2.splat(140)), u), drive)
  const change = v128.any_true(jump) ? fused(dt, slope, jump) : f64x2.mul(dt, slope)
  return f64x2.add(v, change)
}

/** u + dt a (b v - u) */
@inline
function nextRecovery(v: v128, u: v128, rate: v128, b: v128): v128 {
  return fused(rate, fused(b, v, f64x2.neg(u)), u)
}

/**
 * One forward Euler step of Izhikevich neurons; both equations take the values before it.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: step, step · a, b, c, d, peak, 1 / capacitance
 * @param states    f64: potentials, recovery
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
  const dt = v128.load64_splat(constants)
  const rate = v128.load64_splat(constants, 8)
  const b = v128.load64_splat(constants, 16)
  const reset = v128.load64_splat(constants, 24)
  const jump = v128.load64_splat(constants, 32)
  const peak = v128.load64_splat(constants, 40)
  const drive = inBoth(load<f64>(constants, 48) * current)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const v = states + ((<usize>i) << 3)
    const u = v + stateBytes
    const held = hold + ((<usize>i) << 2)
    const at = inputs + ((<usize>i) << 2)
    const input = v128.load(at)
    v128.store(at, i32x4.splat(0))
    const active = i32x4.lt_s(v128.load(held), now)
    const low = v128.load(v)
    const high = v128.load(v, 16)
    const uLow = v128.load(u)
    const uHigh = v128.load(u, 16)
    let newLow = nextPotential(low, uLow, dt, drive, lowInput(input))
    let newHigh = nextPotential(high, uHigh, dt, drive, highInput(input))
    let nextLow = nextRecovery(low, uLow, rate, b)
    let nextHigh = nextRecovery(high, uHigh, rate, b)
    const fired = v128.and(active, packMasks(f64x2.ge(newLow, peak), f64x2.ge(newHigh, peak)))
    newLow = v128.and(newLow, lowMask(active))
    newHigh = v128.and(newHigh, highMask(active))
    const bits = i32x4.bitmask(fired)
    if (bits) {
      const firedLow = lowMask(fired)
      const firedHigh = highMask(fired)
      newLow = v128.bitselect(reset, newLow, firedLow)
      newHigh = v128.bitselect(reset, newHigh, firedHigh)
      nextLow = f64x2.add(nextLow, v128.and(jump, firedLow))
      nextHigh = f64x2.add(nextHigh, v128.and(jump, firedHigh))
      list = noteSpikes(fired, bits, held, step, <u32>i, list)
    }
    v128.store(v, newLow)
    v128.store(v, newHigh, 16)
    v128.store(u, nextLow)
    v128.store(u, nextHigh, 16)
  }
  return <i32>((list - spikes) >> 2)
}
