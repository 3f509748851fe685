import { stepDelta } from './step.as'

/**
 * One step of leaky integrate-and-fire neurons with delta synapses, exact (Rotter & Diesmann 1999).
 * Potentials are relative to rest. Inputs during refractoriness are lost.
 *
 * @param count     neurons, a multiple of eight
 * @param constants f64: decay, gain of a current, threshold, reset, refractory steps
 * @param states    f64: potentials
 * @param hold      i32: last refractory step, and a queue (held.as.ts)
 * @param inputs    f32: jumps of the potential that arrive now; zeroed
 * @param current   pA, the same for all
 * @param step      this step's number
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
  return stepDelta(false, count, constants, states, stateBytes, hold, inputs, current, step, spikes)
}
