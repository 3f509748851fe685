import type { CompiledNetwork, CompiledRecording } from '../compile/compiled-network'
import { FieldShard } from './field-shard'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'

const valuesBetweenPosts = 262_144

export interface SampleBlock {
  readonly samples: number
  readonly values: Float64Array<ArrayBuffer>
}

/** One worker's part of a recording: samples its own neurons and hands over full blocks. */
export interface RecordingShard {
  readonly index: number
  /** Whether this worker has any of the recorded neurons. */
  readonly isEmpty: boolean
  /** Samples, if a sample is due at the end of this step. @returns a block when one is full */
  readonly sample: (step: number, memory: Float64Array) => SampleBlock | null
  /** Hands over what has been sampled since the last block. */
  readonly flush: () => SampleBlock | null
  /** What a checkpoint has to keep, once everything has been handed over. */
  readonly remembered: readonly number[]
  readonly remember: (numbers: readonly number[]) => void
}

/** States of chosen neurons. */
class StateShard implements RecordingShard {
  readonly remembered = []
  readonly #addresses: Uint32Array
  readonly #offsets: Float64Array
  readonly #samplesPerBlock: number
  #block: Float64Array<ArrayBuffer>
  #samples = 0

  constructor(
    readonly index: number,
    readonly compiled: CompiledRecording,
    readonly population: PopulationShard,
    readonly warmupSteps: number,
    share: Share
  ) {
    const local = localNeurons(compiled, population.compiled.size, share)
    const states = compiled.variables.flatMap((variable) =>
      local.map((neuron) => ({ variable, neuron }))
    )
    this.#addresses = Uint32Array.from(
      states,
      ({ variable, neuron }) => (population.states + variable * population.stateBytes) / 8 + neuron
    )
    this.#offsets = Float64Array.from(
      states,
      ({ variable }) => population.compiled.states[variable]?.offset ?? 0
    )
    const perSample = Math.max(1, states.length)
    this.#samplesPerBlock = Math.max(1, Math.floor(valuesBetweenPosts / perSample))
    this.#block = new Float64Array(0)
  }

  get isEmpty(): boolean {
    return this.#addresses.length === 0
  }

  sample(step: number, memory: Float64Array): SampleBlock | null {
    const since = step - this.warmupSteps
    if (since <= 0 || since % this.compiled.every !== 0) return null
    const width = this.#addresses.length
    if (this.#samples === 0) this.#block = new Float64Array(width * this.#samplesPerBlock)
    const start = this.#samples * width
    for (let i = 0; i < width; i++) {
      this.#block[start + i] = (memory[this.#addresses[i] ?? 0] ?? 0) + (this.#offsets[i] ?? 0)
    }
    this.#samples++
    return this.#samples === this.#samplesPerBlock ? this.flush() : null
  }

  remember(): void {
    // There is nothing to remember.
  }

  flush(): SampleBlock | null {
    if (this.#samples === 0) return null
    const samples = this.#samples
    this.#samples = 0
    return { samples, values: this.#block.slice(0, samples * this.#addresses.length) }
  }
}

/** Local indices of the recorded neurons on a worker, ascending. */
function localNeurons(recording: CompiledRecording, size: number, share: Share): number[] {
  const { neurons } = recording
  const all: readonly number[] = neurons ?? Array.from({ length: size }, (_, i) => i)
  return all
    .filter((neuron) => neuron % share.workers === share.worker)
    .map((neuron) => Math.floor(neuron / share.workers))
}

/** The recordings of a network that sample states, with their index among all recordings. */
export function recordingShards(
  network: CompiledNetwork,
  populations: readonly PopulationShard[],
  share: Share
): readonly RecordingShard[] {
  return network.recordings.flatMap((recording, index) => {
    const population = populations[recording.population]
    // Rates are made of the spikes that all workers' threads hand over.
    if (recording.kind !== 'state' || recording.series?.kind === 'rate' || !population) return []
    const { warmupSteps } = network
    const shard: RecordingShard = recording.series
      ? new FieldShard(index, recording, recording.series, population, warmupSteps)
      : new StateShard(index, recording, population, warmupSteps, share)
    return shard.isEmpty ? [] : [shard]
  })
}
