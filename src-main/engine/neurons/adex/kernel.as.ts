import { updateAdex } from '../adex.as'

/**
 * One step of adaptive exponential neurons with exponential conductances; how: ../adex.as.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: as adexConstants of ../adex-parameters gives them
 * @param states    f64: potentials, adaptation currents, excitatory conductances, inhibitory conductances
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
  return updateAdex(
    true,
    count,
    constants,
    states,
    stateBytes,
    hold,
    inputs,
    inputBytes,
    current,
    step,
    spikes
  )
}
