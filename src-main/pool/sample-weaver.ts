import type { CompiledNetwork, CompiledRecording, SampledSynapses, StateBook } from '../engine'
import { mergeSynapses } from './merge-synapses'
import type { SampleBlock, SynapseBlock } from './run-messages'

/** Weaves the workers' parts of the state recordings together, in the order of time. */
export class SampleWeaver {
  readonly #looms: ReadonlyMap<number, Loom>

  constructor(
    network: CompiledNetwork,
    workers: number,
    readonly emit: (block: SampleBlock) => void,
    readonly emitSynapses: (block: SynapseBlock) => void
  ) {
    this.#looms = new Map(
      network.recordings.flatMap((recording, index): [number, Loom][] => {
        const size = network.populations[recording.population]?.size ?? 0
        return recording.kind === 'state' && recording.series?.kind !== 'rate'
          ? [[index, new Loom(index, recording, size, workers)]]
          : []
      })
    )
  }

  /** Takes in a worker's next samples: [sample][variable][its neurons]. */
  add(recording: number, worker: number, values: Float64Array, samples: number): void {
    const loom = this.#looms.get(recording)
    if (!loom) throw new Error(`samples of recording ${recording}, which is none of states`)
    loom.add(worker, { values, samples, used: 0 })
    const block = loom.weave()
    if (block) this.emit(block)
  }

  /** Takes in which synapses a worker samples, before their samples. */
  addSynapses(recording: number, worker: number, synapses: SampledSynapses): void {
    const block = this.#looms.get(recording)?.addSynapses(worker, synapses)
    if (block) this.emitSynapses(block)
  }

  /** Keeps how far recordings have come; all workers have to have handed over the same samples. */
  save(book: StateBook): void {
    for (const loom of this.#looms.values()) book.putNumbers(`woven ${loom.index}`, [loom.woven])
  }

  restore(book: StateBook): void {
    for (const loom of this.#looms.values()) {
      loom.woven = book.numbers(`woven ${loom.index}`)[0] ?? 0
    }
  }
}

interface Thread {
  readonly values: Float64Array
  readonly samples: number
  used: number
}

const none: SampledSynapses = { sources: new Uint32Array(0), targets: new Uint32Array(0) }

class Loom {
  /** For each worker, where its values of a sample go; null while that is not known. */
  #columns: readonly (readonly number[])[] | null = null
  readonly #waiting: Thread[][]
  #width = 0
  readonly #variables: number
  /** What sums are divided by. */
  readonly #mean: number
  /** Of weights: each worker's synapses, and how many are wanted. */
  readonly #synapses = new Map<number, SampledSynapses>()
  readonly #most: number
  /** Samples that have been handed over. */
  woven = 0

  constructor(
    readonly index: number,
    recording: CompiledRecording,
    size: number,
    readonly workers: number
  ) {
    // Of a sum over the population every worker with neurons has a part, in the one column there is.
    const { series, weights } = recording
    this.#most = weights?.most ?? 0
    this.#waiting = Array.from({ length: workers }, () => [])
    this.#mean = series?.kind === 'field' && series.inhibitory === null ? size : 1
    if (series) {
      this.#columns = Array.from({ length: workers }, (_, worker) => (worker < size ? [0] : []))
      this.#width = 1
      this.#variables = 1
      return
    }
    this.#variables = weights ? 1 : recording.variables.length
    if (weights) return
    const neurons = recording.neurons ?? Array.from({ length: size }, (_, i) => i)
    this.#columns = Array.from({ length: workers }, (_, worker) =>
      neurons.flatMap((neuron, column) => (neuron % workers === worker ? [column] : []))
    )
    this.#width = neurons.length
  }

  add(worker: number, thread: Thread): void {
    this.#waiting[worker]?.push(thread)
  }

  /** @returns all synapses of the recording, once every worker has told of its own */
  addSynapses(worker: number, synapses: SampledSynapses): SynapseBlock | null {
    this.#synapses.set(worker, synapses)
    if (this.#synapses.size < this.workers) return null
    const lists = Array.from({ length: this.workers }, (_, i) => this.#synapses.get(i) ?? none)
    const { sources, targets, columns } = mergeSynapses(lists, this.#most)
    this.#columns = columns
    this.#width = sources.length
    return { kind: 'synapses', recording: this.index, sources, targets }
  }

  /** Weaves as many samples as all workers that take part have handed over. */
  weave(): SampleBlock | null {
    const columns = this.#columns
    if (!columns) return null
    const ready = Math.min(
      ...columns.map((own, worker) =>
        own.length === 0
          ? Infinity
          : (this.#waiting[worker] ?? []).reduce(
              (sum, { samples, used }) => sum + samples - used,
              0
            )
      )
    )
    if (!(ready > 0) || ready === Infinity) return null
    const samples = new Float64Array(ready * this.#variables * this.#width)
    columns.forEach((own, worker) => this.#weaveWorker(worker, own, ready, samples))
    if (this.#mean !== 1) samples.forEach((sum, i) => (samples[i] = sum / this.#mean))
    const block: SampleBlock = {
      kind: 'state',
      recording: this.index,
      firstSample: this.woven,
      samples
    }
    this.woven += ready
    return block
  }

  #weaveWorker(worker: number, columns: readonly number[], ready: number, out: Float64Array): void {
    const threads = this.#waiting[worker] ?? []
    // Of weights a worker may sample more than there is room for: the first so many are wanted.
    const width = this.#synapses.get(worker)?.sources.length ?? columns.length
    if (columns.length === 0) threads.length = 0
    for (let sample = 0; columns.length > 0 && sample < ready; sample++) {
      const thread = threads[0]
      if (!thread) return
      for (let variable = 0; variable < this.#variables; variable++) {
        const from = (thread.used * this.#variables + variable) * width
        const to = (sample * this.#variables + variable) * this.#width
        for (let i = 0; i < columns.length; i++) {
          // One worker's part, or a sum of all workers' parts, which are exact in any order.
          const at = to + (columns[i] ?? 0)
          out[at] = (out[at] ?? 0) + (thread.values[from + i] ?? 0)
        }
      }
      thread.used++
      if (thread.used === thread.samples) threads.shift()
    }
  }
}
