import type { BaselineOptions, BreakEven } from '../../../src-shared/hardware/baselines'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { perByte } from './bound'
import { readerOf } from './reader'

/** Yan, Bai, Tang & Wong, arXiv 2409.08290: 6.4 % in versions 2 and 3, 5.7 % in version 4, for five steps. */
const study = { low: 0.057, high: 0.064 }

/** A state of 16 bits is read and written. */
const stateBytes = 4

/**
 * Spike rate at which a spiking network takes as much as a network of 8 bits without spikes on the same silicon. With n
 * synapses a neuron and T steps an answer, s spikes of a neuron in a step, weights of one byte:
 *
 *     T (s n (E_add + E_weight) + E_state) = n (E_multiply-add + E_weight / reuse) + E_activation
 *
 * solved for s. Energies are those of the 45 nm table with the memory that holds the weights; weights that stay where
 * they are used cost neither side.
 * @returns null without neurons, or where the table lacks an energy
 */
export function breakEven(
  entry: HardwareEntry,
  counts: OperationCounts,
  { stepsPerAnswer, weightsInMemory, weightReuse }: BaselineOptions
): BreakEven | null {
  const reader = readerOf(entry)
  const add = reader.field('energy_int8_add_pj')?.range.best
  const multiply = reader.field('energy_int8_mult_pj')?.range.best
  const fetch = perByte(reader, counts.dense.weightBytes)?.range.best
  const near = perByte(reader, 0)?.range.best
  if (add === undefined || multiply === undefined || fetch === undefined || near === undefined) {
    return null
  }
  if (counts.neurons === 0 || counts.synapses === 0) return null
  const fanOut = counts.synapses / counts.neurons
  const weight = weightsInMemory ? 0 : fetch
  const state = add + multiply + stateBytes * near
  const pass = fanOut * (add + multiply + weight / weightReuse) + 2 * near
  const rate = (pass - stepsPerAnswer * state) / (stepsPerAnswer * fanOut * (add + weight))
  const neuronSteps = counts.neurons * counts.chipSteps
  return {
    rate: Math.max(0, rate),
    ofRun: neuronSteps > 0 ? counts.spikes / neuronSteps : 0,
    study
  }
}
