import type { PopulationConstraint, ProjectionConstraint } from '../emulation/constraint'
import type { Injection } from '../neurons/neuron-model'
import type { DeviceScale } from '../synapses/device-backed/sums'
import type { SynapseHook } from '../synapses/synapse-model'
import type { Upkeep } from '../synapses/upkeep-parameters'
import type { Drive, StimulusValues } from '../stimuli/stimulus-model'

/** A law as the kernel's `draw` takes it. */
export interface KernelLaw {
  /** 0 constant, 1 uniform, 2 normal, 3 lognormal */
  readonly law: 0 | 1 | 2 | 3
  readonly a: number
  readonly b: number
  readonly low: number
  readonly high: number
  /** Smallest and largest number there can be, where some are given instead of drawn. */
  readonly least?: number
  readonly most?: number
}

export interface CompiledState {
  readonly name: string
  readonly unit: string
  readonly initial: KernelLaw
  /** Stored as f32 instead of f64. */
  readonly isSingle: boolean
  /** Recorded value = stored value + offset. */
  readonly offset: number
}

export interface CompiledPopulation {
  readonly name: string
  /** Prefix of the model's kernel functions. */
  readonly kernel: string
  readonly size: number
  readonly constants: readonly number[]
  readonly current: number
  /** How a current of a neuron's own acts; absent where the model takes none. */
  readonly injection?: Injection
  readonly receptors: number
  /** Least steps between two spikes of a neuron. */
  readonly leastInterval: number
  readonly states: readonly CompiledState[]
  /** What a chip does to it in every step. */
  readonly chip?: PopulationConstraint
}

/** Inputs that a neuron has in each step: its receptors, and a current of its own where one counts. */
export const inputsOf = ({
  receptors,
  injection
}: Pick<CompiledPopulation, 'receptors' | 'injection'>): number =>
  receptors + (injection?.kind === 'input' ? 1 : 0)

export interface CompiledDrive {
  readonly population: number
  readonly receptor: number
  readonly weight: number
  readonly drive: Drive
  /** What it was made of: by that its numbers can be changed while a run goes on. */
  readonly stimulus?: {
    readonly name: string
    readonly model: string
    readonly values: StimulusValues
  }
}

/** A plasticity rule, ready for its kernel. */
export interface CompiledPlasticity {
  /** Prefix of the model's kernel functions. */
  readonly kernel: string
  readonly sourceBytes: number
  readonly entryBytes: number
  readonly hasQueue: boolean
  readonly synapseBytes: number
  readonly targetBytes: number
  readonly ownBytes: number
  /** What sums of devices mean; null where synapses are none. */
  readonly devices: DeviceScale | null
  readonly stepBytes: number
  readonly hooks: readonly SynapseHook[]
  /** Index of the population whose spikes the rule is told. */
  readonly hears: number | null
  /** The target's state that the rule looks at, and what is to be added to it. */
  readonly observes: { readonly state: number; readonly offset: number } | null
  /** Steps between the rule's own upkeep; 0 without. */
  readonly every: number
  /** What its weights go through now and then. */
  readonly upkeep: Upkeep | null
  /** Mean initial weight: the unit in which the rule counts. */
  readonly reference: number
  readonly constants: readonly number[]
  /** ms */
  readonly taus: readonly number[]
}

export interface CompiledProjection {
  readonly name?: string
  readonly source: number
  readonly target: number
  readonly receptor: number
  readonly connector: {
    readonly kernel: string
    readonly options: readonly number[]
    readonly skipOwn: boolean
    readonly mostPerTarget: number
    readonly bySource?: boolean
    readonly tableBytes?: number
    readonly hasValues?: boolean
  }
  readonly weight: KernelLaw
  /** In steps; a constant is a whole number. */
  readonly delay: KernelLaw
  /** Null for static synapses. */
  readonly plasticity: CompiledPlasticity | null
  /** Synapses to be expected. */
  readonly expected: number
  /** Whether synapses are kept in the order in which a spike arrives (compile/by-arrival.ts). */
  readonly byArrival: boolean
  /** What a chip makes of its synapses. */
  readonly chip?: ProjectionConstraint & { readonly storesWeights: boolean }
}

/** Two states summed over a population, one of them some steps before; or its mean potential. */
export interface FieldSeries {
  readonly kind: 'field'
  readonly name: string
  readonly unit: string
  /** Steps by which the excitatory part is late. */
  readonly delay: number
  readonly inhibitoryWeight: number
  /** Indices into the population's states; without an inhibitory one, the mean of the other. */
  readonly excitatory: number
  readonly inhibitory: number | null
  /** For conductances: the potential's index and the reversal potentials, mV. */
  readonly driving: {
    readonly potential: number
    readonly excitatory: number
    readonly inhibitory: number
  } | null
}

/** What is recorded of a population as one number a sample. */
export type CompiledSeries =
  { readonly kind: 'rate'; readonly name: string; readonly unit: string } | FieldSeries

/** Which weights are recorded: those onto the recording's neurons, in the order of target, then source. */
export interface WeightSelection {
  readonly projection: number
  /** Its name, and the unit of its weights. */
  readonly name: string
  readonly unit: string
  /** No more than the first so many. */
  readonly most: number
}

export interface CompiledRecording {
  readonly name: string
  readonly kind: 'spikes' | 'state'
  /** A number for the whole population instead of states of its neurons. */
  readonly series?: CompiledSeries
  /** Weights of synapses instead of states. */
  readonly weights?: WeightSelection
  readonly population: number
  /** Ascending indices, or null for all. */
  readonly neurons: readonly number[] | null
  /** Indices into the population's states. */
  readonly variables: readonly number[]
  /** Steps between samples. */
  readonly every: number
}

/** A network as flat numbers: what every worker gets a copy of. Plain data, no functions. */
export interface CompiledNetwork {
  readonly dt: number
  readonly seed: number
  readonly warmupSteps: number
  readonly totalSteps: number
  /** Steps that workers may advance on their own: the smallest delay there can be. */
  readonly epoch: number
  /** Kernels of models made of equations, one a model. */
  readonly modules: readonly Uint8Array<ArrayBuffer>[]
  readonly populations: readonly CompiledPopulation[]
  readonly drives: readonly CompiledDrive[]
  readonly projections: readonly CompiledProjection[]
  readonly recordings: readonly CompiledRecording[]
}

/** A mean rate, Hz, above which activity counts as run away and the run is stopped. */
export const runawayRateHz = 1000
