import type {
  Changed,
  CompiledNetwork,
  DeviceFigures,
  PlannedChange,
  Profile,
  ShardFailure,
  ShardState
} from '../engine'
import type { Checkpoint } from './checkpoint'

/** What a run's own thread is started with. */
export interface RunRequest {
  readonly network: CompiledNetwork
  readonly kernel: WebAssembly.Module
  readonly workers: number
  readonly workerFolder: string
  readonly control: SharedArrayBuffer
  /** Canonical JSON of the frozen document, for the hash. */
  readonly document: string
  /** Whether live pieces are wanted. */
  readonly live: boolean
  /** The checkpoint to go on from; without one the run begins at time zero. */
  readonly from: Checkpoint | null
  /** Where changes of stimuli are ordered; and those that are planned. */
  readonly changes: SharedArrayBuffer
  readonly planned: readonly PlannedChange[]
}

/** What a thread that runs whole small networks is asked for. */
export interface SoloRequest {
  readonly network: CompiledNetwork
  readonly control: SharedArrayBuffer
  readonly document: string
  readonly changes: SharedArrayBuffer
  readonly planned: readonly PlannedChange[]
}

/** What each of a run's workers is started with. */
export interface ShardRequest {
  readonly network: CompiledNetwork
  readonly kernel: WebAssembly.Module
  readonly worker: number
  readonly workers: number
  readonly control: SharedArrayBuffer
  readonly exchange: SharedArrayBuffer
  readonly from: ShardState | null
  readonly changes: SharedArrayBuffer
  readonly planned: readonly PlannedChange[]
}

export interface SpikeBlock {
  readonly kind: 'spikes'
  readonly recording: number
  readonly fromStep: number
  readonly toStep: number
  readonly steps: Uint32Array<ArrayBuffer>
  readonly neurons: Uint32Array<ArrayBuffer>
}

export interface SampleBlock {
  readonly kind: 'state'
  readonly recording: number
  readonly firstSample: number
  /** [sample][variable][neuron], or [sample][synapse] */
  readonly samples: Float64Array<ArrayBuffer>
}

/** Which synapses a recording of weights has, in the order of its samples; before the first of them. */
export interface SynapseBlock {
  readonly kind: 'synapses'
  readonly recording: number
  readonly sources: Uint32Array<ArrayBuffer>
  readonly targets: Uint32Array<ArrayBuffer>
}

export type RecordingBlock = SpikeBlock | SampleBlock | SynapseBlock

/** A few neurons' samples of a recording since the last piece: [sample][column]. */
export interface LiveTrace {
  readonly recording: number
  readonly columns: readonly number[]
  readonly steps: readonly number[]
  readonly values: Float64Array<ArrayBuffer>
}

/** How the weights of a recording are spread at a step. */
export interface LiveWeights {
  readonly recording: number
  readonly step: number
  readonly from: number
  readonly binWidth: number
  readonly counts: Float64Array<ArrayBuffer>
  readonly mean: number | null
  readonly sd: number | null
}

/** Of the last second, of a choice of a population's neurons. */
export interface LiveStatistics {
  readonly meanRateHz: number
  readonly cvIsi: number | null
  readonly synchrony: number | null
  readonly spectrum: { readonly stepHz: number; readonly power: Float64Array<ArrayBuffer> }
}

export interface LivePiece {
  readonly fromStep: number
  readonly toStep: number
  /** What is handed over only while somebody looks on. */
  readonly watched: {
    readonly statistics: readonly LiveStatistics[]
    readonly traces: readonly LiveTrace[]
    readonly weights: readonly LiveWeights[]
  } | null
  readonly populations: readonly {
    readonly spikes: number
    readonly steps: Uint32Array<ArrayBuffer>
    readonly neurons: Uint32Array<ArrayBuffer>
  }[]
}

export interface PopulationResult {
  readonly name: string
  readonly spikes: number
  readonly rateHz: number
  readonly cvIsi: number | null
  readonly lv: number | null
  readonly fano: number | null
  readonly correlation: number | null
  readonly synchrony: number | null
}

export type RunFailure =
  | ShardFailure
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'heap-exhausted' }
  | { readonly kind: 'not-stored'; readonly reason: string }

/** How a run went, all told. */
export interface RunOutcome {
  readonly outcome: 'done' | 'cancelled' | 'suspended' | 'failed'
  readonly failure: RunFailure | null
  readonly steps: number
  readonly synapses: number
  /** Synapses that are silent at the end; null where none can be. */
  readonly silentSynapses: number | null
  /** How often a number was beyond what a chip can hold; null where there is no chip. */
  readonly beyond: number | null
  /** Spikes of the whole run, warm-up included. */
  readonly spikes: number
  /** Memory devices at the end, of each projection whose synapses are some. */
  readonly devices: readonly { readonly projection: number; readonly figures: DeviceFigures }[]
  readonly populations: readonly PopulationResult[]
  /** SHA-256 over document, seed, spikes and samples; null unless the run was done. */
  readonly hash: string | null
  /** Wall seconds of building, of the warm-up, and of what came after it: the slowest worker's. */
  readonly buildSeconds: number
  readonly warmupSeconds: number
  readonly simulateSeconds: number
  /** Memory of all workers' parts of the network. */
  readonly networkBytes: number
  /** Of the worker that was busiest in the step loop. */
  readonly profile: Profile
}

export type RunMessage =
  | { readonly type: 'block'; readonly block: RecordingBlock }
  | { readonly type: 'live'; readonly piece: LivePiece }
  | {
      readonly type: 'built'
      readonly synapses: number
      readonly seconds: number
      /** Bytes that a checkpoint takes, nearly. */
      readonly stateBytes: number
    }
  /** Everything up to its step has been handed over before. */
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'spikes'; readonly total: number; readonly step: number }
  | { readonly type: 'changed'; readonly changed: Changed }
  | { readonly type: 'ended'; readonly result: RunOutcome }
