import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { Estimate, EstimateOptions } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'

/** Deliveries of spikes to synapses, however they are stored. */
export const synopsOf = (counts: OperationCounts): number =>
  counts.synopsDense + counts.synopsSparse + counts.synopsConvolutional

/**
 * Multiply-adds of the dense network over the run, and those that are done.
 *
 * A chip that is driven by change (NeuronFlow) multiplies only where an activation differs from the one before
 * (O'Connor & Welling 2017, sigma-delta networks): of N MACs a step it does N times the share of
 * activations that changed. Of a spiking network that share is the share of synapses that a spike reached; another can
 * be typed. Spiking chips do what spikes deliver, dense ones do all.
 */
export function operationsOf(
  { kind }: HardwareEntry,
  counts: OperationCounts,
  { changeRate }: Pick<EstimateOptions, 'changeRate'>
): Estimate['operations'] {
  const dense = counts.dense.macsPerStep * counts.chipSteps
  const isDense = ['gpu', 'cpu', 'npu', 'digital-dnn', 'analog-imc', 'photonic-imc'].includes(kind)
  if (isDense) return { dense, done: dense }
  if (kind === 'digital-event-dnn' && changeRate !== undefined) {
    return { dense, done: dense * changeRate }
  }
  return { dense, done: synopsOf(counts) }
}
