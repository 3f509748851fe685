import { fire, putBack } from '../held.as'
import { raiseThose, shifted } from '../homeostatic-threshold.as'
import { advanced, decayed, highInput, inBoth, inFourSingle, lowInput, reached } from '../lanes.as'

// Constants: those of the plain model, then those of a threshold that follows its neuron's activity.
const THRESHOLD_CONSTANTS: usize = 72

/**
 * One step of leaky integrate-and-fire neurons with exponential synaptic currents, exact (Rotter &
 * Diesmann 1999): see the kernels of both models.
 * @param homeostatic whether the threshold moves; its shifts stand behind the currents
 */
@inline
export function stepExponential(
  homeostatic: bool,
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
  const lossE = inFourSingle(<f32>(load<f64>(constants, 8) - 1))
  const lossI = inFourSingle(<f32>(load<f64>(constants, 16) - 1))
  const gainE = inFourSingle(<f32>load<f64>(constants, 24))
  const gainI = inFourSingle(<f32>load<f64>(constants, 32))
  const drive = inBoth(load<f64>(constants, 40) * current)
  const threshold = v128.load64_splat(constants, 48)
  const reset = load<f64>(constants, 56)
  const until = step + <i32>load<f64>(constants, 64)
  const k = constants + THRESHOLD_CONSTANTS
  const zero = i32x4.splat(0)
  const end = states + ((<usize>count) << 3)
  let e = states + stateBytes
  let inE = inputs
  let list = spikes
  // Eight at a time, as what a turn costs beside them is as much as one of them.
  for (let v = states; v < end; v += 64) {
    const n = e + stateBytes
    const inI = inE + inputBytes
    const e0 = v128.load(e)
    const n0 = v128.load(n)
    const e1 = v128.load(e, 16)
    const n1 = v128.load(n, 16)
    const push0 = f32x4.add(f32x4.mul(e0, gainE), f32x4.mul(n0, gainI))
    const push1 = f32x4.add(f32x4.mul(e1, gainE), f32x4.mul(n1, gainI))
    v128.store(e, decayed(e0, lossE, v128.load(inE)))
    v128.store(e, decayed(e1, lossE, v128.load(inE, 16)), 16)
    v128.store(n, decayed(n0, lossI, v128.load(inI)))
    v128.store(n, decayed(n1, lossI, v128.load(inI, 16)), 16)
    v128.store(inE, zero)
    v128.store(inE, zero, 16)
    v128.store(inI, zero)
    v128.store(inI, zero, 16)
    let next0 = advanced(v128.load(v), decay, drive, lowInput(push0))
    let next1 = advanced(v128.load(v, 16), decay, drive, highInput(push0))
    let next2 = advanced(v128.load(v, 32), decay, drive, lowInput(push1))
    let next3 = advanced(v128.load(v, 48), decay, drive, highInput(push1))
    v128.store(v, next0)
    v128.store(v, next1, 16)
    v128.store(v, next2, 32)
    v128.store(v, next3, 48)
    if (homeostatic) {
      // What is compared with the threshold: the potential less the threshold's shift.
      const shift = v + 3 * stateBytes
      next0 = f64x2.sub(next0, shifted(shift, k))
      next1 = f64x2.sub(next1, shifted(shift + 16, k))
      next2 = f64x2.sub(next2, shifted(shift + 32, k))
      next3 = f64x2.sub(next3, shifted(shift + 48, k))
    }
    const largest = f64x2.pmax(f64x2.pmax(next0, next1), f64x2.pmax(next2, next3))
    if (i64x2.bitmask(f64x2.ge(largest, threshold))) {
      const i = <u32>((v - states) >> 3)
      const low = reached(next0, next1, threshold)
      const high = reached(next2, next3, threshold)
      const before = list
      list = fire(low, states, reset, hold, count, step, until, i, list)
      list = fire(high, states, reset, hold, count, step, until, i + 4, list)
      if (homeostatic) raiseThose(before, list, states + 3 * stateBytes, k)
    }
    e += 32
    inE += 32
  }
  putBack(states, reset, hold, count, step)
  return <i32>((list - spikes) >> 2)
}
