import type { SynapseDescription } from '../../../src-shared/catalogue'
import type { Values } from '../neurons/neuron-model'

/** What a plastic synapse's kernel needs of the host. */
export interface LoweredSynapse {
  /** Numbers for the kernel; the reference weight is put before them. */
  readonly constants: readonly number[]
  /** Time constants, ms, of which the kernel gets tables of decays, in this order. */
  readonly taus: readonly number[]
}

/** State that a plasticity kernel keeps. */
export interface SynapseLayout {
  /** Bytes for each source. */
  readonly sourceBytes: number
  /** Bytes for each past spike of a target; 0 where targets' spikes play no part. */
  readonly entryBytes: number
  /** Whether targets' spikes wait in a queue until they arrive, where all have one delay. */
  readonly hasQueue: boolean
}

/**
 * A synapse model: its description and, where it is plastic, the layout of its state and how its
 * parameters become its kernel's numbers. The kernel is `kernel.as.ts` beside it: `deliver`, and
 * where targets' spikes matter, `note` and `settle`. Weights are counted in units of the
 * projection's mean initial weight, so that a rule's numbers hold for any receptor.
 */
export interface SynapseModel extends SynapseDescription {
  readonly plastic?: {
    readonly layout: SynapseLayout
    readonly lower: (values: Values) => LoweredSynapse
  }
}

export const defineSynapse = (model: SynapseModel): SynapseModel => model
