import type { CompiledNetwork, CompiledRecording } from '../compile/compiled-network'
import type { Arena } from './arena'
import { FieldShard } from './field-shard'
import type { PopulationShard } from './population-shard'
import type { PlasticShard } from './plastic-shard'
import type { ProjectionShard } from './projection-shard'
import type { Share } from './share'
import { WeightShard, type SampledSynapses } from './weight-shard'

const valuesBetweenPosts = 262_144
/** So many neurons of a recording are shown live, with so many samples at a time. */
const glancedNeurons = 4
const mostGlancedSamples = 400

export interface SampleBlock {
  readonly samples: number
  readonly values: Float64Array<ArrayBuffer>
}

/** What of a recording is shown while it is made: a few neurons' samples since the last time, or present weights. */
export interface Glance {
  /** Columns of the recording: places among its neurons. Of weights a choice of synapses. */
  readonly columns: readonly number[]
  /** Steps of the samples. */
  readonly steps: readonly number[]
  /** [sample][column] */
  readonly values: Float64Array<ArrayBuffer>
}

/** One worker's part of a recording: samples its own neurons and hands over full blocks. */
export interface RecordingShard {
  readonly index: number
  /** Whether this worker has any of the recorded neurons. */
  readonly isEmpty: boolean
  /** For weights, which are sampled when the spikes of a step have been delivered. */
  readonly synapses?: SampledSynapses
  /** Samples, if a sample is due at the end of this step. @returns a block when one is full */
  readonly sample: (step: number) => SampleBlock | null
  /** Hands over what has been sampled since the last block. */
  readonly flush: () => SampleBlock | null
  /** What has come since the last glance; null for nothing. It changes nothing about what is recorded. */
  readonly glance?: () => Glance | null
  /** What a checkpoint has to keep, once everything has been handed over. */
  readonly remembered: readonly number[]
  readonly remember: (numbers: readonly number[]) => void
}

/** States of chosen neurons. */
class StateShard implements RecordingShard {
  readonly remembered = []
  readonly #variables: readonly {
    readonly values: Float64Array | Float32Array
    readonly offset: number
  }[]
  readonly #neurons: Uint32Array
  readonly #samplesPerBlock: number
  #block: Float64Array<ArrayBuffer>
  #samples = 0
  /** Own neurons that are shown live, and the samples of the block that have been. */
  readonly #shown: readonly { readonly column: number; readonly at: number }[]
  #glanced = 0
  #lastStep = 0

  constructor(
    readonly index: number,
    readonly compiled: CompiledRecording,
    readonly population: PopulationShard,
    readonly warmupSteps: number,
    share: Share
  ) {
    this.#neurons = Uint32Array.from(localNeurons(compiled, population.compiled.size, share))
    this.#shown = shownColumns(compiled, share).flatMap((column) => {
      const at = this.#neurons.indexOf(Math.floor(neuronAt(compiled, column) / share.workers))
      return at < 0 ? [] : [{ column, at }]
    })
    this.#variables = compiled.variables.map((variable) => ({
      values: population.stateOf(variable),
      offset: population.compiled.states[variable]?.offset ?? 0
    }))
    const perSample = Math.max(1, this.#width)
    this.#samplesPerBlock = Math.max(1, Math.floor(valuesBetweenPosts / perSample))
    this.#block = new Float64Array(0)
  }

  /** Values of one sample: the neurons of each variable in turn. */
  get #width(): number {
    return this.#variables.length * this.#neurons.length
  }

  get isEmpty(): boolean {
    return this.#width === 0
  }

  sample(step: number): SampleBlock | null {
    const since = step - this.warmupSteps
    if (since <= 0 || since % this.compiled.every !== 0) return null
    const width = this.#width
    if (this.#samples === 0) this.#block = new Float64Array(width * this.#samplesPerBlock)
    const neurons = this.#neurons
    let at = this.#samples * width
    for (const { values, offset } of this.#variables) {
      for (let i = 0; i < neurons.length; i++) {
        this.#block[at++] = (values[neurons[i] ?? 0] ?? 0) + offset
      }
    }
    this.#samples++
    this.#lastStep = step
    return this.#samples === this.#samplesPerBlock ? this.flush() : null
  }

  /** Of the first variable. */
  glance(): Glance | null {
    const since = this.#samples - this.#glanced
    if (since <= 0 || this.#shown.length === 0) return null
    const stride = Math.ceil(since / mostGlancedSamples)
    const taken = Array.from(
      { length: Math.ceil(since / stride) },
      (_, i) => this.#glanced + i * stride
    )
    this.#glanced = this.#samples
    const width = this.#width
    return {
      columns: this.#shown.map(({ column }) => column),
      steps: taken.map((i) => this.#lastStep - (this.#samples - 1 - i) * this.compiled.every),
      values: Float64Array.from(
        taken.flatMap((i) => this.#shown.map(({ at }) => this.#block[i * width + at] ?? 0))
      )
    }
  }

  remember(): void {
    // There is nothing to remember.
  }

  flush(): SampleBlock | null {
    if (this.#samples === 0) return null
    const samples = this.#samples
    this.#samples = 0
    this.#glanced = 0
    return { samples, values: this.#block.slice(0, samples * this.#width) }
  }
}

const neuronAt = ({ neurons }: CompiledRecording, column: number): number =>
  neurons ? (neurons[column] ?? 0) : column

/** The first columns of a recording, as far as they are this worker's. */
const shownColumns = (recording: CompiledRecording, { worker, workers }: Share): number[] =>
  Array.from({ length: glancedNeurons }, (_, column) => column).filter(
    (column) =>
      column < (recording.neurons?.length ?? Infinity) &&
      neuronAt(recording, column) % workers === worker
  )

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
  projections: readonly ProjectionShard[],
  rules: ReadonlyMap<ProjectionShard, PlasticShard>,
  { arena, share }: { readonly arena: Arena; readonly share: Share }
): readonly RecordingShard[] {
  return network.recordings.flatMap((recording, index) => {
    const population = populations[recording.population]
    // Rates are made of the spikes that all workers' threads hand over.
    if (recording.kind !== 'state' || recording.series?.kind === 'rate' || !population) return []
    const { warmupSteps } = network
    const { weights } = recording
    const projection = projections[weights?.projection ?? -1]
    if (weights && projection) {
      const options = { arena, share, warmupSteps }
      const rule = rules.get(projection)
      return [new WeightShard(index, recording, weights, projection, rule, options)]
    }
    const shard: RecordingShard = recording.series
      ? new FieldShard(index, recording, recording.series, population, warmupSteps)
      : new StateShard(index, recording, population, warmupSteps, share)
    return shard.isEmpty ? [] : [shard]
  })
}
