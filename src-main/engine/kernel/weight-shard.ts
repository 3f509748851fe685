import type { CompiledRecording, WeightSelection } from '../compile/compiled-network'
import type { Arena } from './arena'
import type { PlasticShard } from './plastic-shard'
import type { ProjectionShard } from './projection-shard'
import type { Glance, RecordingShard, SampleBlock } from './recording-shard'
import type { Share } from './share'

const valuesBetweenPosts = 262_144
/** So many weights are shown live, evenly chosen. */
const mostGlanced = 1000

/** Which synapses a worker samples, in the order of target, then source: indices in their populations. */
export interface SampledSynapses {
  readonly sources: Uint32Array<ArrayBuffer>
  readonly targets: Uint32Array<ArrayBuffer>
}

/** One worker's part of a recording of weights: those of the chosen synapses onto its own neurons. */
export class WeightShard implements RecordingShard {
  readonly isEmpty = false
  readonly remembered = []
  readonly synapses: SampledSynapses
  /** Where each of them stands among the projection's synapses. */
  readonly #positions: Uint32Array
  readonly #weightsAt: (step: number) => Float32Array | null
  readonly #samplesPerBlock: number
  #block = new Float64Array(0)
  #samples = 0
  #lastStep = 0
  #glancedStep = 0

  /** To be made when all of a worker's synapses and rules are in place. */
  constructor(
    readonly index: number,
    readonly compiled: CompiledRecording,
    selection: WeightSelection,
    readonly projection: ProjectionShard,
    rule: PlasticShard | undefined,
    options: {
      readonly arena: Arena
      readonly warmupSteps: number
      readonly share: Share
    }
  ) {
    const { arena, share } = options
    this.warmupSteps = options.warmupSteps
    const found = chooseSynapses(projection, selection, compiled.neurons, arena, share)
    this.synapses = { sources: found.sources, targets: found.targets }
    this.#positions = found.positions
    this.#samplesPerBlock = Math.max(
      1,
      Math.floor(valuesBetweenPosts / Math.max(1, this.#positions.length))
    )
    const { weights } = projection.places
    const { synapses } = projection
    if (rule) {
      const out = arena.allocateFixed(synapses * 4)
      this.#weightsAt = (step) => {
        rule.read(step, out)
        return arena.singles(out, synapses)
      }
    } else this.#weightsAt = () => (weights === 0 ? null : arena.singles(weights, synapses))
  }

  readonly warmupSteps: number

  /** Samples, if a sample is due once the spikes of this step have been delivered. */
  sample(step: number): SampleBlock | null {
    const since = step - this.warmupSteps
    const width = this.#positions.length
    if (width === 0 || since <= 0 || since % this.compiled.every !== 0) return null
    const weights = this.#weightsAt(step)
    const same = Math.fround(this.projection.compiled.weight.a)
    if (this.#samples === 0) this.#block = new Float64Array(width * this.#samplesPerBlock)
    const start = this.#samples * width
    for (let i = 0; i < width; i++) {
      this.#block[start + i] = weights ? (weights[this.#positions[i] ?? 0] ?? 0) : same
    }
    this.#samples++
    this.#lastStep = step
    return this.#samples === this.#samplesPerBlock ? this.flush() : null
  }

  /** The last sample that was taken. */
  glance(): Glance | null {
    const width = this.#positions.length
    if (this.#samples === 0 || this.#lastStep === this.#glancedStep || width === 0) return null
    this.#glancedStep = this.#lastStep
    const stride = Math.ceil(width / mostGlanced)
    const columns = Array.from({ length: Math.ceil(width / stride) }, (_, i) => i * stride)
    const start = (this.#samples - 1) * width
    const values = Float64Array.from(columns, (column) => this.#block[start + column] ?? 0)
    return { columns, steps: [this.#lastStep], values }
  }

  flush(): SampleBlock | null {
    if (this.#samples === 0) return null
    const samples = this.#samples
    this.#samples = 0
    return { samples, values: this.#block.slice(0, samples * this.#positions.length) }
  }

  remember(): void {
    // There is nothing to remember.
  }
}

/**
 * The synapses of this worker that can be among the chosen ones. Of the first so many, each worker
 * finds its own first ones; which of them are the first of all is seen when they are put together.
 */
function chooseSynapses(
  projection: ProjectionShard,
  { most }: WeightSelection,
  neurons: readonly number[] | null,
  arena: Arena,
  { worker, workers }: Share
): SampledSynapses & { readonly positions: Uint32Array } {
  const { places, target, sources: sourceCount, synapses } = projection
  const rows = arena.words(places.rows, sourceCount + 1)
  const targets = places.isWide
    ? arena.words(places.targets, synapses)
    : arena.halves(places.targets, synapses)
  const chosen = neurons && new Set(neurons)
  const starts = new Uint32Array(target.count + 1)
  for (const local of targets) starts[local + 1] = (starts[local + 1] ?? 0) + 1
  let total = 0
  for (let local = 0; local < target.count; local++) {
    const isWanted = total < most && (!chosen || chosen.has(local * workers + worker))
    const count = isWanted ? (starts[local + 1] ?? 0) : 0
    total += count
    starts[local + 1] = total
  }
  const filled = starts.slice(0, target.count)
  const sources = new Uint32Array(total)
  const ends = new Uint32Array(total)
  const positions = new Uint32Array(total)
  for (let source = 0; source < sourceCount; source++) {
    const end = rows[source + 1] ?? 0
    for (let position = rows[source] ?? 0; position < end; position++) {
      const local = targets[position] ?? 0
      const at = filled[local] ?? 0
      if (at >= (starts[local + 1] ?? 0)) continue
      filled[local] = at + 1
      sources[at] = source
      ends[at] = local * workers + worker
      positions[at] = position
    }
  }
  const kept = Math.min(total, most)
  return {
    sources: sources.slice(0, kept),
    targets: ends.slice(0, kept),
    positions: positions.slice(0, kept)
  }
}
