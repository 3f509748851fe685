import type { Glance } from './recording-shard'
import type { ShardState } from './shard-state'
import type { Changed } from './steering'
import type { SampledSynapses } from './weight-shard'

/** What a worker tells the one who runs it. Arrays are handed over, not copied. */
export type ShardMessage =
  | {
      readonly type: 'built'
      readonly worker: number
      readonly synapses: number
      /** Bytes that a checkpoint of this worker takes. */
      readonly stateBytes: number
    }
  /** Every spike of the network, in order of step, population, index; only from worker 0. */
  | {
      readonly type: 'spikes'
      /** All spikes up to this step are in this or earlier messages. */
      readonly upToStep: number
      readonly steps: Uint32Array<ArrayBuffer>
      readonly populations: Uint16Array<ArrayBuffer>
      readonly neurons: Uint32Array<ArrayBuffer>
    }
  /** Samples of this worker's neurons of a recording: [sample][variable][neuron]. */
  | {
      readonly type: 'samples'
      readonly worker: number
      readonly recording: number
      readonly samples: number
      readonly values: Float64Array<ArrayBuffer>
    }
  /** Which synapses a recording of weights samples on this worker; told once, before its samples. */
  | {
      readonly type: 'synapses'
      readonly worker: number
      readonly recording: number
      readonly synapses: SampledSynapses
    }
  /** What is shown live of this worker's part of a recording. */
  | {
      readonly type: 'glance'
      readonly worker: number
      readonly recording: number
      readonly glance: Glance
    }
  /** Stimuli that have changed; only from worker 0. */
  | { readonly type: 'changed'; readonly worker: number; readonly changed: Changed }
  /** This worker's part of a checkpoint; everything up to its step has been handed over before. */
  | { readonly type: 'state'; readonly worker: number; readonly state: ShardState }
  | { readonly type: 'ended'; readonly worker: number; readonly ending: Ending }

/** How a worker's part of a run came to its end. */
export interface Ending {
  readonly outcome: 'done' | 'cancelled' | 'suspended' | 'failed'
  /** Last step that was simulated; 0 when building was cut short. */
  readonly step: number
  readonly failure: ShardFailure | null
  readonly synapses: number
  /** How often a number was beyond what a chip can hold: weights, inputs of a step, states. */
  readonly beyond: number
  /** Those of them that are silent at the end. */
  readonly silent: number
  /** Sums over this worker's devices, of each projection that has some; see synapses/device-backed/sums.ts. */
  readonly devices: readonly { readonly projection: number; readonly sums: readonly bigint[] }[]
  /** Memory handed out to this worker's part of the network. */
  readonly bytes: number
  /** Wall seconds of building, of the warm-up, and of what came after it. */
  readonly seconds: { readonly build: number; readonly warmup: number; readonly simulate: number }
  /** Seconds per phase of the step loop, after the warm-up. */
  readonly profile: Profile
}

export interface Profile {
  readonly drive: number
  readonly update: number
  readonly exchange: number
  readonly deliver: number
  readonly record: number
}

export type ShardFailure =
  | { readonly kind: 'out-of-memory'; readonly bytes: number }
  /** What a checkpoint holds does not belong to this network. */
  | { readonly kind: 'unfit-checkpoint'; readonly reason: string }
  | {
      readonly kind: 'runaway'
      readonly population: string
      readonly timeMs: number
      readonly rateHz: number
    }
  | {
      readonly kind: 'not-finite'
      readonly population: string
      readonly variable: string
      readonly neuron: number
      readonly timeMs: number
    }
