import type { DevicePreset, SynapseDescription } from '../../../src-shared/catalogue'
import type { Values } from '../neurons/neuron-model'
import type { DeviceScale } from './device-backed/sums'

/** By the parameter's name: the id of a preset that comes with the program, or one of the document's own. */
export type ChosenPresets = Readonly<Record<string, DevicePreset | string>>

/** What a plastic synapse's kernel needs of the host. */
export interface LoweredSynapse {
  /** Numbers for the kernel; the reference weight is put before them. */
  readonly constants: readonly number[]
  /** Time constants, ms, of which the kernel gets tables of decays, in this order. */
  readonly taus: readonly number[]
  /** Index of the population whose spikes the kernel's `signal` is told. */
  readonly hears?: number
  /** Steps after which the kernel's `tend` is called, again and again. */
  readonly every?: number
  /** Bytes for each target, and for the projection, zero at first: see `prepare`. */
  readonly targetBytes?: number
  /** Bytes for each synapse, where that is more than the layout says. */
  readonly synapseBytes?: number
  readonly ownBytes?: number
  /** Of a rule whose synapses are devices: what the sums mean that its kernel keeps first of its own bytes. */
  readonly devices?: DeviceScale
}

/**
 * Functions that a plasticity kernel may have besides `deliver` (and `note` and `settle`, where
 * targets' spikes are kept). All take the block first; what comes when: docs/extending/add-a-synapse.md.
 */
export type SynapseHook = 'prepare' | 'begin' | 'signal' | 'observe' | 'tend' | 'read' | 'sum'

/** State that a plasticity kernel keeps. */
export interface SynapseLayout {
  /** Bytes for each source. */
  readonly sourceBytes: number
  /** Bytes for each past spike of a target; 0 where targets' spikes play no part. */
  readonly entryBytes: number
  /** Whether targets' spikes wait in a queue until they arrive, where all have one delay. */
  readonly hasQueue: boolean
  /** Bytes for each synapse besides its weight; none without. */
  readonly synapseBytes?: number
  /** Bytes that each target gets in every step, kept until no synapse can ask for them. */
  readonly stepBytes?: number
  readonly hooks?: readonly SynapseHook[]
}

/**
 * A synapse model: its description and, where it is plastic, the layout of its state and how its
 * parameters become its kernel's numbers. The kernel is `kernel.as.ts` beside it. Weights are
 * counted in units of the projection's mean initial weight, so that a rule's numbers hold for any
 * receptor.
 */
export interface SynapseModel extends SynapseDescription {
  readonly plastic?: {
    readonly layout: SynapseLayout
    /**
     * @param dt      time step, ms
     * @param presets what was chosen for parameters that are presets of devices
     */
    readonly lower: (values: Values, dt: number, presets: ChosenPresets) => LoweredSynapse
    /** State of the target that `observe` looks at; it has to have this unit. */
    readonly observes?: { readonly state: string; readonly unit: string }
    /** The longest delay, in steps, with which the rule works; any without. */
    readonly longestDelay?: (values: Values, dt: number) => number
  }
}

export const defineSynapse = (model: SynapseModel): SynapseModel => model
