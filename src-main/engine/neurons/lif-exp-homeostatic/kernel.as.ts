import { stepExponential } from '../lif-exp/step.as'

/**
 * One step of leaky integrate-and-fire neurons with exponential synaptic currents, exact, and a
 * threshold that follows their activity. Potentials are relative to rest; the currents go on while a
 * neuron is refractory.
 *
 * @param count     neurons, a multiple of eight
 * @param constants f64: decays of potential, excitatory and inhibitory current; their and a
 *                  constant current's gains; threshold, reset, refractory steps; decay of the
 *                  threshold's shift, its steady fall, its rise at a spike, the least shift
 * @param states    potentials, f64; excitatory and inhibitory currents, f32; shifts, f64
 * @param hold      i32: last refractory step, and a queue (held.as.ts)
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
  return stepExponential(
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
