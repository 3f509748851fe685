import { fire, putBack } from '../held.as'
import { raiseThose, shifted } from '../homeostatic-threshold.as'
import { advanced, highInput, inBoth, lowInput, reached } from '../lanes.as'

// Constants: those of the plain model, then those of a threshold that follows its neuron's activity.
const THRESHOLD_CONSTANTS: usize = 40

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact (Rotter & Diesmann 1999):
 * see the kernels of both models.
 * @param homeostatic whether the threshold moves; its shifts stand behind the potentials
 */
@inline
export function stepDelta(
  homeostatic: bool,
  count: i32,
  constants: usize,
  states: usize,
  stateBytes: usize,
  hold: usize,
  inputs: usize,
  current: f64,
  step: i32,
  spikes: usize
): i32 {
  const decay = v128.load64_splat(constants)
  const drive = inBoth(load<f64>(constants, 8) * current)
  const threshold = v128.load64_splat(constants, 16)
  const reset = load<f64>(constants, 24)
  const until = step + <i32>load<f64>(constants, 32)
  const k = constants + THRESHOLD_CONSTANTS
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
    let next0 = advanced(v128.load(v), decay, drive, lowInput(first))
    let next1 = advanced(v128.load(v, 16), decay, drive, highInput(first))
    let next2 = advanced(v128.load(v, 32), decay, drive, lowInput(second))
    let next3 = advanced(v128.load(v, 48), decay, drive, highInput(second))
    v128.store(v, next0)
    v128.store(v, next1, 16)
    v128.store(v, next2, 32)
    v128.store(v, next3, 48)
    if (homeostatic) {
      // What is compared with the threshold: the potential less the threshold's shift.
      const shift = v + stateBytes
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
      if (homeostatic) raiseThose(before, list, states + stateBytes, k)
    }
    input += 32
  }
  putBack(states, reset, hold, count, step)
  return <i32>((list - spikes) >> 2)
}
