import { stepDelta } from '../lif-delta/step.as'

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact, and a threshold that
 * follows their activity. Potentials are relative to rest. Inputs during refractoriness are lost.
 *
 * @param count     neurons, a multiple of eight
 * @param constants f64: decay, gain of a current, threshold, reset, refractory steps; decay of the
 *                  threshold's shift, its steady fall, its rise at a spike, the least shift
 * @param states    f64: potentials, shifts
 * @param hold      i32: last refractory step, and a queue (held.as.ts)
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
  return stepDelta(true, count, constants, states, stateBytes, hold, inputs, current, step, spikes)
}
