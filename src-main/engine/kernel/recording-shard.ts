import type { CompiledNetwork, CompiledRecording } from '../compile/compiled-network'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'

const valuesBetweenPosts = 262_144

export interface SampleBlock {
  readonly samples: number
  readonly values: Float64Array<ArrayBuffer>
}

/** One worker's part of a state recording: samples its own neurons and hands over full blocks. */
export class RecordingShard {
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

  /** Whether this worker has any of the recorded neurons. */
  get isEmpty(): boolean {
    return this.#addresses.length === 0
  }

  /** Samples, if a sample is due at the end of this step. @returns a block when one is full */
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

  /** Hands over what has been sampled since the last block. */
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

/** The state recordings of a network, with their index among all recordings. */
export function recordingShards(
  network: CompiledNetwork,
  populations: readonly PopulationShard[],
  share: Share
): readonly RecordingShard[] {
  return network.recordings.flatMap((recording, index) => {
    const population = populations[recording.population]
    if (recording.kind !== 'state' || !population) return []
    const shard = new RecordingShard(index, recording, population, network.warmupSteps, share)
    return shard.isEmpty ? [] : [shard]
  })
}
