import { SpikeStatistics } from '../analysis/spike-statistics'
import {
  deviceFigures,
  isUnderRules,
  StateBook,
  type CompiledNetwork,
  type Ending,
  type PlannedChange,
  type Profile,
  type ShardMessage,
  type ShardState
} from '../engine'
import { makeCheckpoint } from './checkpoint'
import { LiveGlances } from './live-glances'
import { RecentStatistics } from './live-statistics'
import { LiveThinner } from './live-thinner'
import { RateBinner } from './rate-binner'
import { ResultHash } from './result-hash'
import type { RunFailure, RunMessage, RunOutcome, SampleBlock } from './run-messages'
import { SampleWeaver } from './sample-weaver'
import { SpikeSorter } from './spike-sorter'

const millisecondsBetweenLive = 33

export interface CollectorOptions {
  readonly network: CompiledNetwork
  readonly workers: number
  readonly document: string
  readonly live: boolean
  /** Whether somebody looks on. */
  readonly isWatched?: () => boolean
  /** What the checkpoint to go on from holds of this thread. */
  readonly from: { readonly step: number; readonly book: Uint8Array } | null
  /** Changes of stimuli that are planned; those up to the checkpoint have been made. */
  readonly planned: readonly PlannedChange[]
  readonly post: (message: RunMessage, transfer: readonly ArrayBuffer[]) => void
  /** Milliseconds from any origin. */
  readonly now: () => number
}

/** Gathers what a run's workers send: statistics, hash, recordings, and thinned live pieces. */
export class RunCollector {
  readonly #options: CollectorOptions
  readonly #hash: ResultHash
  readonly #statistics: SpikeStatistics
  readonly #sorter: SpikeSorter
  readonly #weaver: SampleWeaver
  readonly #rates: RateBinner
  readonly #live: LiveThinner | null
  readonly #glances: LiveGlances
  /** Null while nobody looks on. */
  #recent: RecentStatistics | null = null
  readonly #endings = new Map<number, Ending>()
  readonly #began: number
  #built = 0
  #synapses = 0
  #lastLive = 0
  /** Spikes up to this step have come. */
  #upTo = 0
  #spikes = 0
  #stateBytes = 0
  /** Parts of a checkpoint of which others are still missing, by worker. */
  readonly #states = new Map<number, ShardState>()
  /** What came after those parts; it waits, so that the checkpoint is one of one moment. */
  #held: ShardMessage[] = []

  constructor(options: CollectorOptions) {
    const { network, workers, post } = options
    this.#options = options
    this.#began = options.now()
    this.#hash = new ResultHash(network)
    this.#statistics = new SpikeStatistics(network)
    this.#sorter = new SpikeSorter(network, (block) =>
      post({ type: 'block', block }, [block.steps.buffer, block.neurons.buffer])
    )
    const hand = (block: SampleBlock): void => {
      this.#hash.addSamples(block.recording, block.samples)
      post({ type: 'block', block }, [block.samples.buffer])
    }
    this.#weaver = new SampleWeaver(network, workers, hand, (block) =>
      post({ type: 'block', block }, [])
    )
    this.#rates = new RateBinner(network, hand)
    this.#glances = new LiveGlances(network)
    this.#live = options.live ? new LiveThinner(network, options.from?.step ?? 0) : null
    if (options.from) this.#restore(options.from.step, StateBook.unpack(options.from.book))
  }

  get #parts() {
    return [this.#hash, this.#statistics, this.#sorter, this.#weaver, this.#rates]
  }

  #restore(step: number, book: StateBook): void {
    for (const part of this.#parts) part.restore(book, step)
    this.#spikes = book.numbers('spikes')[0] ?? 0
    this.#upTo = step
    const made = this.#options.planned.filter((change) => change.step <= step)
    for (const change of made.sort((a, b) => a.step - b.step)) this.#hash.addChange(change)
  }

  /** Everyone's part is there, and nothing that came after it has been taken in. */
  #save(): void {
    const workers = Array.from({ length: this.#options.workers }, (_, i) => i)
    const states = workers.flatMap((worker) => this.#states.get(worker) ?? [])
    const step = states[0]?.step ?? 0
    this.#sorter.finish(step)
    const book = new StateBook()
    for (const part of this.#parts) part.save(book, step)
    book.putNumbers('spikes', [this.#spikes])
    const checkpoint = makeCheckpoint(book.pack(), states)
    const buffers = checkpoint.pieces.map(({ bytes }) => bytes.buffer)
    this.#options.post({ type: 'checkpoint', checkpoint }, buffers)
  }

  #goOn(): boolean {
    this.#states.clear()
    const held = this.#held
    this.#held = []
    return held.map((message) => this.take(message)).includes(true)
  }

  /** @returns whether all workers have ended */
  take(message: ShardMessage): boolean {
    // Only the first worker tells of spikes.
    const worker = message.type === 'spikes' ? 0 : message.worker
    if (this.#states.has(worker)) {
      this.#held.push(message)
      return false
    }
    switch (message.type) {
      case 'synapses':
        this.#weaver.addSynapses(message.recording, message.worker, message.synapses)
        return false
      case 'state':
        this.#states.set(worker, message.state)
        if (this.#states.size < this.#options.workers) return false
        this.#save()
        return this.#goOn()
      case 'built':
        this.#built++
        this.#synapses += message.synapses
        this.#stateBytes += message.stateBytes
        if (this.#built === this.#options.workers) this.#noteBuilt()
        return false
      case 'spikes':
        this.#takeSpikes(message)
        return false
      case 'samples':
        this.#weaver.add(message.recording, message.worker, message.values, message.samples)
        return false
      case 'glance':
        this.#glances.add(message.recording, message.worker, message.glance)
        return false
      case 'changed': {
        const { changed } = message
        for (const one of changed.changes) this.#hash.addChange({ ...one, step: changed.step })
        this.#options.post({ type: 'changed', changed }, [])
        return false
      }
      case 'ended':
        this.#endings.set(message.worker, message.ending)
        return this.#endings.size === this.#options.workers
    }
  }

  #noteBuilt(): void {
    const seconds = (this.#options.now() - this.#began) / 1000
    const [synapses, stateBytes] = [this.#synapses, this.#stateBytes]
    this.#options.post({ type: 'built', synapses, seconds, stateBytes }, [])
  }

  #takeSpikes({
    upToStep,
    steps,
    populations,
    neurons
  }: Extract<ShardMessage, { type: 'spikes' }>): void {
    this.#spikes += steps.length
    const isWatched = this.#live !== null && this.#options.isWatched?.() === true
    if (!isWatched) this.#recent = null
    else this.#recent ??= new RecentStatistics(this.#options.network, this.#upTo)
    const recent = this.#recent
    this.#upTo = upToStep
    this.#hash.addSpikes(steps, populations, neurons)
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] ?? 0
      const population = populations[i] ?? 0
      const neuron = neurons[i] ?? 0
      this.#statistics.add(step, population, neuron)
      this.#sorter.add(step, population, neuron)
      this.#rates.add(step, population)
      this.#live?.add(step, population, neuron)
      recent?.add(step, population, neuron)
    }
    this.#sorter.progress(upToStep)
    this.#rates.progress(upToStep)
    const { now, post } = this.#options
    if (now() - this.#lastLive < millisecondsBetweenLive) return
    this.#lastLive = now()
    post({ type: 'spikes', total: this.#spikes, step: upToStep }, [])
    if (!this.#live) return
    const glances = this.#glances.take()
    const watched = recent ? { statistics: recent.at(upToStep), ...glances } : null
    const piece = { ...this.#live.take(upToStep), watched }
    const arrays = piece.populations.flatMap((one) => [one.steps.buffer, one.neurons.buffer])
    post({ type: 'live', piece }, arrays)
  }

  /** Sums up; what came until a failure or a cancellation is kept. */
  result(crash: RunFailure | null): RunOutcome {
    // A worker that broke leaves a checkpoint without its part.
    this.#goOn()
    const { document, network } = this.#options
    const endings = [...this.#endings.values()]
    const step = Math.max(0, ...endings.map((ending) => ending.step))
    const failure = crash ?? firstFailure(endings, network)
    const outcome = failure ? 'failed' : (endings[0]?.outcome ?? 'failed')
    this.#sorter.finish(step)
    this.#rates.finish(step)
    const slowest = (phase: keyof Ending['seconds']): number =>
      Math.max(0, ...endings.map(({ seconds }) => seconds[phase]))
    return {
      outcome,
      failure,
      steps: step,
      synapses: this.#synapses,
      beyond: isUnderRules(network) ? endings.reduce((sum, { beyond }) => sum + beyond, 0) : null,
      silentSynapses: network.projections.some(({ plasticity }) => plasticity?.upkeep?.silence)
        ? endings.reduce((sum, { silent }) => sum + silent, 0)
        : null,
      spikes: this.#spikes,
      devices: devicesOf(endings, network),
      populations: this.#statistics.results(step),
      hash: outcome === 'done' ? this.#hash.digest(document) : null,
      buildSeconds: slowest('build'),
      warmupSeconds: slowest('warmup'),
      simulateSeconds: slowest('simulate'),
      networkBytes: endings.reduce((sum, ending) => sum + ending.bytes, 0),
      profile: busiest(endings)
    }
  }
}

function devicesOf(
  endings: readonly Ending[],
  { projections }: CompiledNetwork
): RunOutcome['devices'] {
  return projections.flatMap(({ plasticity }, projection) => {
    const sums = endings.flatMap(({ devices }) =>
      devices.flatMap((one) => (one.projection === projection ? [one.sums] : []))
    )
    // A worker that broke leaves the sums without its part.
    if (!plasticity?.devices || sums.length < endings.length || sums.length === 0) return []
    return [{ projection, figures: deviceFigures(sums, plasticity.devices) }]
  })
}

/** Of the workers' failures the one that a single worker would have found. */
function firstFailure(endings: readonly Ending[], network: CompiledNetwork): RunFailure | null {
  const place = (failure: RunFailure): readonly number[] => {
    if (failure.kind !== 'not-finite') return [-1]
    const population = network.populations.findIndex(({ name }) => name === failure.population)
    const states = network.populations[population]?.states ?? []
    return [population, states.findIndex(({ name }) => name === failure.variable), failure.neuron]
  }
  const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
    const differing = a.findIndex((value, i) => value !== b[i])
    return (a[differing] ?? 0) < (b[differing] ?? 0)
  }
  return endings.reduce<RunFailure | null>((first, { failure }) => {
    if (!failure || !first) return failure ?? first
    return isBefore(place(failure), place(first)) ? failure : first
  }, null)
}

/** The profile of the worker that waited least. */
function busiest(endings: readonly Ending[]): Profile {
  const sorted = endings.map(({ profile }) => profile).sort((a, b) => a.exchange - b.exchange)
  return sorted[0] ?? { drive: 0, update: 0, exchange: 0, deliver: 0, record: 0 }
}
