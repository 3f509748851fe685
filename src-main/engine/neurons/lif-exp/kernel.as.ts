import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/**
 * One step of leaky integrate-and-fire neurons with exponential synaptic currents, exact (Rotter &
 * Diesmann 1999). Potentials are relative to rest; the currents go on while a neuron is refractory.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: decays of potential, excitatory and inhibitory current; their and a
 *                  constant current's gains; threshold, reset, refractory steps
 * @param states    f64: potentials, excitatory currents, inhibitory currents
 * @param hold      i32: last refractory step
 * @param inputs    f32: jumps of both currents that arrive now; zeroed
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
  const decayE = v128.load64_splat(constants, 8)
  const decayI = v128.load64_splat(constants, 16)
  const gainE = v128.load64_splat(constants, 24)
  const gainI = v128.load64_splat(constants, 32)
  const drive = inBoth(load<f64>(constants, 40) * current)
  const threshold = v128.load64_splat(constants, 48)
  const reset = v128.load64_splat(constants, 56)
  const until = step + <i32>load<f64>(constants, 64)
  const now = inFour(step)
  const zero = i32x4.splat(0)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const v = states + ((<usize>i) << 3)
    const e = v + stateBytes
    const n = e + stateBytes
    const held = hold + ((<usize>i) << 2)
    const inE = inputs + ((<usize>i) << 2)
    const inI = inE + inputBytes
    const inputE = v128.load(inE)
    const inputI = v128.load(inI)
    v128.store(inE, zero)
    v128.store(inI, zero)
    const active = i32x4.lt_s(v128.load(held), now)
    const low = v128.load(v)
    const high = v128.load(v, 16)
    const eLow = v128.load(e)
    const eHigh = v128.load(e, 16)
    const nLow = v128.load(n)
    const nHigh = v128.load(n, 16)
    const nextLow = f64x2.add(
      f64x2.add(f64x2.mul(low, decay), drive),
      f64x2.add(f64x2.mul(eLow, gainE), f64x2.mul(nLow, gainI))
    )
    const nextHigh = f64x2.add(
      f64x2.add(f64x2.mul(high, decay), drive),
      f64x2.add(f64x2.mul(eHigh, gainE), f64x2.mul(nHigh, gainI))
    )
    v128.store(e, f64x2.add(f64x2.mul(eLow, decayE), lowInput(inputE)))
    v128.store(e, f64x2.add(f64x2.mul(eHigh, decayE), highInput(inputE)), 16)
    v128.store(n, f64x2.add(f64x2.mul(nLow, decayI), lowInput(inputI)))
    v128.store(n, f64x2.add(f64x2.mul(nHigh, decayI), highInput(inputI)), 16)
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
