import { stepConductances } from '../lif-cond-exp/step.as'

/**
 * One step of leaky integrate-and-fire neurons with exponential conductances and a threshold that
 * follows their activity; how: ../lif-cond-exp/step.as.ts.
 *
 * @param count     neurons, a multiple of eight
 * @param constants f64: those of the plain model; decay of the threshold's shift, its steady fall, its
 *                  rise at a spike, the least shift
 * @param states    potentials from rest, f64; excitatory and inhibitory conductances, f32, or f64 with
 *                  the adaptive solver; shifts, f64
 * @param hold      i32: last refractory step, and a queue (held.as.ts)
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
  return stepConductances(
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
