import type { CompiledNetwork } from '../compile/compiled-network'
import { ActivityGuard } from './activity-guard'
import { Arena } from './arena'
import { Arrivals } from './arrivals'
import { buildOrder, isByArrival } from './build-order'
import { buildRoom } from './build-room'
import { allBeyond } from './chip-shard'
import { decisions, type Control, type Decision } from './control'
import { ChangeSlot } from './change-slot'
import { driveShard, type DriveShard } from './drive-shard'
import { Exchange, exchangeLayout } from './exchange'
import { failureToBuild } from './failure-to-build'
import { findNotFinite } from './find-not-finite'
import { instantiateKernel, type Kernel } from './kernel-module'
import type { Ending, ShardFailure, ShardMessage } from './messages'
import { PlasticShard } from './plastic-shard'
import { PopulationShard } from './population-shard'
import { ProjectionShard } from './projection-shard'
import { recordingShards, type RecordingShard } from './recording-shard'
import { keptBytes, restoreShard, saveShard, type ShardState } from './shard-state'
import type { Share } from './share'
import { SpikeLog } from './spike-log'
import { Steering, type PlannedChange } from './steering'
import { Stopwatch } from './stopwatch'

/** Spikes and samples are handed over at least this often, in milliseconds of wall time. */
const handOverEveryMs = 50

export interface ShardOptions {
  readonly network: CompiledNetwork
  readonly module: WebAssembly.Module
  readonly share: Share
  readonly control: Control
  readonly exchange: SharedArrayBuffer
  /** The checkpoint to go on from; without one the run begins at time zero. */
  readonly from: ShardState | null
  /** Where changes of stimuli are ordered; and those that are planned, by step. */
  readonly changes: SharedArrayBuffer
  readonly planned: readonly PlannedChange[]
  readonly post: (message: ShardMessage, transfer?: readonly ArrayBuffer[]) => void
  /** Milliseconds from any origin. */
  readonly now: () => number
}

/** One worker's share of a network: builds it, then steps it to the end in time with the others. */
export class Shard {
  readonly #options: ShardOptions
  readonly #watch: Stopwatch
  #arena: Arena | null = null
  #synapses = 0
  #beyond = (): number => 0
  #plastic: readonly PlasticShard[] = []
  #step = 0
  /** When building and warm-up were over, or null while they are not. */
  #builtAt: number | null = null
  #warmAt: number | null = null
  readonly #beganAt: number

  constructor(options: ShardOptions) {
    this.#options = options
    this.#watch = new Stopwatch(options.now)
    this.#beganAt = options.now()
  }

  /** Runs to the end, a cancellation or a failure; a failure of its own stops the others, too. */
  run(): Ending {
    const { control } = this.#options
    let built: BuiltShard | null = null
    let failure: ShardFailure | null = null
    try {
      built = this.#build()
      if (built) this.#goOnFrom(built, this.#options.from)
    } catch (error) {
      failure = failureToBuild(error)
    }
    if (failure) control.requestStop()
    // Everyone meets once after building: nobody starts before all are there.
    const decision = control.meet()
    this.#builtAt = this.#watch.restart()
    if (decision !== decisions.go || !built) {
      return this.#ending(endings[decision], failure)
    }
    const { worker } = this.#options.share
    const stateBytes = keptBytes(built.arena)
    this.#post({ type: 'built', worker, synapses: this.#synapses, stateBytes })
    for (const { index, synapses } of built.recordings) {
      if (synapses) this.#post({ type: 'synapses', worker, recording: index, synapses })
    }
    return this.#simulate(built)
  }

  #goOnFrom(built: BuiltShard, state: ShardState | null): void {
    if (!state) return
    built.steering.goOnFrom(state.step)
    restoreShard(built, state)
    this.#step = state.step
  }

  #post(message: ShardMessage, transfer: readonly ArrayBuffer[] = []): void {
    this.#options.post(message, transfer)
  }

  #ending(outcome: Ending['outcome'], failure: ShardFailure | null): Ending {
    const now = this.#options.now()
    const builtAt = this.#builtAt ?? now
    const warmAt = this.#warmAt ?? now
    return {
      seconds: {
        build: (builtAt - this.#beganAt) / 1000,
        warmup: (warmAt - builtAt) / 1000,
        simulate: (now - warmAt) / 1000
      },
      outcome,
      failure,
      step: this.#step,
      synapses: this.#synapses,
      beyond: this.#beyond(),
      silent: this.#plastic.reduce((sum, { silent }) => sum + silent, 0),
      devices: this.#plastic.flatMap((one) => {
        const sums = one.sumsAt(this.#step)
        return sums ? [{ projection: one.places.index, sums }] : []
      }),
      bytes: this.#arena?.peak ?? 0,
      profile: this.#watch.profile
    }
  }

  /** @returns null when cancelled */
  #build(): BuiltShard | null {
    const { network, module, share, control } = this.#options
    const kernel = instantiateKernel(module, network.modules)
    const arena = (this.#arena = new Arena(kernel))
    const { seed } = network
    const populations = network.populations.map(
      (population) => new PopulationShard(population, kernel, arena, share)
    )
    const room = buildRoom(network, arena, share)
    populations.forEach((population, index) =>
      population.drawInitialStates(kernel, room.stream, seed, index, share)
    )
    const projections = network.projections.map((compiled, index) => {
      const target = populations[compiled.target]
      const sources = network.populations[compiled.source]?.size
      if (!target || sources === undefined) throw new Error('a projection without ends')
      return new ProjectionShard(compiled, index, sources, target, arena)
    })
    const arrivals = new Arrivals(
      new Set(projections.filter(isByArrival).map(({ target }) => target)),
      kernel,
      arena
    )
    const recorded = new Set(network.recordings.map(({ weights }) => weights?.projection))
    const notes = new Map<number, Deliver>()
    const allTargets = projections.reduce((sum, { target }) => sum + 2 * target.count, 0)
    let targetsBefore = 0
    for (const group of buildOrder(projections)) {
      const rawFrom = arena.mark()
      for (const projection of group) {
        const goOn = (done: number): boolean => {
          control.reportBuilt(share.worker, (targetsBefore + done) / allTargets)
          return !control.isEnding
        }
        if (!projection.build({ kernel, arena, share, seed, room, goOn })) return null
        targetsBefore += 2 * projection.target.count
        this.#synapses += projection.synapses
      }
      const [first] = group
      if (!first || !isByArrival(first)) continue
      const keepsRaw = group.some(({ index }) => recorded.has(index))
      notes.set(first.compiled.source, arrivals.add(group, rawFrom, keepsRaw))
    }
    this.#beyond = () => allBeyond([...populations, ...projections])
    control.reportBuilt(share.worker, 1)
    populations.forEach((population) => {
      const delays = projections
        .filter((projection) => projection.target === population && !isByArrival(projection))
        .map((projection) => projection.longestDelay)
      population.makeRing(Math.max(1, ...delays))
    })
    const plastic = new Map<ProjectionShard, PlasticShard>()
    for (const projection of projections) {
      const { plasticity } = projection.compiled
      if (!plasticity) continue
      const { dt, epoch } = network
      const tools = { kernel, arena, dt, epoch, seed, share }
      const shard = new PlasticShard(plasticity, projection.places, projection.target, tools)
      plastic.set(projection, shard)
    }
    const drives = network.drives.map((drive, index): DriveShard => {
      const population = populations[drive.population]
      if (!population) throw new Error('a stimulus without a target')
      return driveShard(drive, index, population, { kernel, arena, share, seed })
    })
    const largest = Math.max(...network.populations.map(({ size }) => size))
    const slot = new ChangeSlot(this.#options.changes, network)
    return {
      kernel,
      arena,
      populations,
      drives,
      steering: new Steering(network, drives, slot, control, this.#options.planned),
      guard: new ActivityGuard(network),
      merged: arena.allocateFixed(largest * 4),
      arrivals,
      outgoing: network.populations.map((_, index) => [
        ...projections
          .filter((projection) => projection.compiled.source === index && !isByArrival(projection))
          .map(
            (projection) => plastic.get(projection)?.deliver ?? projection.delivery(kernel, share)
          ),
        ...[notes.get(index) ?? []].flat()
      ]),
      plastic: [...plastic.values()],
      noting: populations.map((population) =>
        [...plastic.values()].filter(({ target }) => target === population)
      ),
      hearing: populations.map((_, index) =>
        [...plastic.values()].filter(({ hears }) => hears === index)
      ),
      recordings: recordingShards(network, populations, projections, plastic, { arena, share })
    }
  }

  #simulate(built: BuiltShard): Ending {
    const { network, share, control, now } = this.#options
    const { arena, populations, drives, outgoing, noting, plastic, recordings, guard, hearing } =
      built
    const { steering } = built
    steering.hear(this.#step)
    this.#plastic = plastic
    const tended = plastic.filter(({ isTended }) => isTended)
    const sampling = recordings.filter(({ synapses }) => !synapses)
    const weighing = recordings.filter(({ synapses }) => synapses)
    const layout = exchangeLayout(network, share.workers)
    const exchange = new Exchange(this.#options.exchange, layout, share.worker, share.workers)
    const log =
      share.worker === 0 ? new SpikeLog((message, list) => this.#post(message, list)) : null
    // All memory is handed out by now, so views stay good.
    const lists = populations.map((one) => arena.words(one.spikes, one.lanes))
    const largest = Math.max(...network.populations.map(({ size }) => size))
    const merged = arena.words(built.merged, largest)
    const watch = this.#watch
    let failure: ShardFailure | null = null
    let handedOver = now()
    let glanced = 0

    for (let epoch = 0; this.#step < network.totalSteps; epoch++) {
      if (this.#step >= network.warmupSteps) this.#warmAt ??= watch.restart()
      const first = this.#step + 1
      // The warm-up's end is the end of an epoch, so that what follows can be timed alone.
      const end = this.#step < network.warmupSteps ? network.warmupSteps : network.totalSteps
      const steps = Math.min(network.epoch, end - this.#step)
      exchange.begin(epoch)
      watch.beginEpoch(epoch)
      for (let k = 0; k < steps; k++) {
        const step = first + k
        built.arrivals.deliver(step)
        watch.lap('deliver')
        steering.apply(step)
        for (const drive of drives) drive.act(step)
        watch.lap('drive')
        for (let p = 0; p < populations.length; p++) {
          const population = populations[p]
          const list = lists[p]
          if (!population || !list) continue
          const fired = population.update(step)
          for (const rule of noting[p] ?? []) {
            rule.note(fired, step)
            rule.observe?.(fired, step)
          }
          exchange.publish(k, p, list, fired)
        }
        watch.lap('update')
        for (const recording of sampling) this.#sample(recording, step)
        watch.lap('record')
      }
      this.#step += steps
      failure ??= findNotFinite(built, { network, share }, first, this.#step)
      if (failure) control.requestStop()
      plastic.forEach((rule, i) => {
        if (rule.isSettlingDue) control.requestSettling(i)
      })
      const decision = control.meet()
      if (share.worker === 0) this.#tellChanges(steering)
      steering.hear(this.#step)
      watch.lap('exchange')

      exchange.beginReading()
      for (let k = 0; k < steps; k++) {
        for (const rule of plastic) rule.begin?.(first + k)
        for (let p = 0; p < populations.length; p++) {
          const count = exchange.read(k, p, merged)
          guard.count(p, count)
          log?.add(first + k, p, merged, count)
          watch.lap('exchange')
          for (const deliver of outgoing[p] ?? []) deliver(built.merged, count, first + k)
          for (const rule of hearing[p] ?? []) rule.signal?.(count, first + k)
          watch.lap('deliver')
        }
        for (const rule of tended) rule.endStep(first + k)
        for (const recording of weighing) this.#sample(recording, first + k)
        log?.endStep(first + k)
      }
      plastic.forEach((rule, i) => {
        if (control.isSettling(i)) rule.settle(this.#step)
      })
      watch.lap('deliver')
      if (share.worker === 0) control.step = this.#step
      if (log && (now() - handedOver > handOverEveryMs || decision !== decisions.go)) {
        log.flush(this.#step)
        handedOver = now()
      }
      if (control.isWatched && now() - glanced > handOverEveryMs) {
        this.#glance(recordings)
        glanced = now()
      }
      const runaway = guard.verdict(this.#step)
      if (decision === decisions.go && !runaway) continue
      log?.flush(this.#step)
      this.#flushSamples(recordings)
      // A verdict on activity is everyone's at this same step, so nobody is left waiting.
      failure ??= runaway
      if (failure) return this.#ending('failed', failure)
      if (decision === decisions.save || decision === decisions.suspend) {
        const state = saveShard(built, this.#step)
        const buffers = [state.book, ...state.memory].map(({ buffer }) => buffer)
        this.#post({ type: 'state', worker: share.worker, state }, buffers)
      }
      if (decision !== decisions.save) return this.#ending(endings[decision], failure)
    }
    log?.flush(this.#step)
    this.#flushSamples(recordings)
    return this.#ending('done', null)
  }

  #tellChanges(steering: Steering): void {
    for (const changed of steering.tell()) this.#post({ type: 'changed', worker: 0, changed })
  }

  #glance(recordings: readonly RecordingShard[]): void {
    const { worker } = this.#options.share
    for (const recording of recordings) {
      const glance = recording.glance?.()
      if (glance) this.#post({ type: 'glance', worker, recording: recording.index, glance })
    }
  }

  #sample(recording: RecordingShard, step: number): void {
    const block = recording.sample(step)
    if (block) this.#postSamples(recording, block)
  }

  #flushSamples(recordings: readonly RecordingShard[]): void {
    for (const recording of recordings) {
      const block = recording.flush()
      if (block) this.#postSamples(recording, block)
    }
  }

  #postSamples(
    recording: RecordingShard,
    { samples, values }: { samples: number; values: Float64Array<ArrayBuffer> }
  ): void {
    const { worker } = this.#options.share
    this.#post({ type: 'samples', worker, recording: recording.index, samples, values }, [
      values.buffer
    ])
  }
}

/** How a run ends at a decision that ends it. */
const endings: Readonly<Record<Decision, Ending['outcome']>> = {
  [decisions.go]: 'failed',
  [decisions.pause]: 'failed',
  [decisions.stop]: 'failed',
  [decisions.save]: 'failed',
  [decisions.cancel]: 'cancelled',
  [decisions.suspend]: 'suspended'
}

type Deliver = (spikes: number, count: number, step: number) => void

interface BuiltShard {
  readonly guard: ActivityGuard
  readonly kernel: Kernel
  readonly arena: Arena
  readonly populations: readonly PopulationShard[]
  readonly drives: readonly DriveShard[]
  readonly steering: Steering
  readonly merged: number
  readonly arrivals: Arrivals
  readonly outgoing: readonly (readonly Deliver[])[]
  readonly plastic: readonly PlasticShard[]
  /** The rules that listen to each population's spikes. */
  readonly noting: readonly (readonly PlasticShard[])[]
  /** The rules that are told of each population's spikes wherever they come from. */
  readonly hearing: readonly (readonly PlasticShard[])[]
  readonly recordings: readonly RecordingShard[]
}
