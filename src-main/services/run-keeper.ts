import type { LogLine, Provenance } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import { isJsonObject } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { ok, type FailureDetails, type Result } from '../../src-shared/result'
import type { CompiledNetwork } from '../engine'
import type { Checkpoint, RecordingBlock, RunOutcome, StimulusOrder } from '../pool'
import { changeLogKey } from '../../src-shared/experiments/network/steerable'
import type { CheckpointInfo, NewRecording, RunEnd, Store } from '../store'
import { keepCheckpoint } from './checkpoint-keeper'
import { peakMemoryMB } from './machine'
import type { PreparedRun } from './prepare-run'
import { failureOfRun, isFinal } from './run-failure'
import { startOf } from './run-execution'
import { meanRate, measuredSpikes, runMetrics } from './run-metrics'

export interface KeeperOptions {
  readonly store: Store
  readonly experimentId: ExperimentId | null
  readonly document: Json
  readonly prepared: PreparedRun
  readonly provenance: Provenance
}

/** Keeps one run in the project: its row before the first calculation, its recordings, its end. */
export class RunKeeper {
  readonly #recordings: number[] = []
  /** Wall seconds that the run had taken at its checkpoint, and when it went on from there. */
  #secondsBefore = 0
  #isResumed = false
  #began = performance.now()
  /** Changes of stimuli that are on their way to the log. */
  #changes: Promise<boolean> = Promise.resolve(true)

  private constructor(
    readonly id: RunId,
    readonly number: number,
    readonly options: KeeperOptions
  ) {}

  /** Inserts the run, with its frozen document, and its empty recordings. */
  static async begin(options: KeeperOptions): Promise<Result<RunKeeper>> {
    const { store, document, prepared, provenance, experimentId } = options
    const text = (name: string): string => {
      const value = isJsonObject(document) ? document[name] : undefined
      return typeof value === 'string' ? value : ''
    }
    const started = await store.runs.start({
      experimentId,
      kind: text('kind'),
      name: text('name'),
      seed: prepared.network.seed,
      threads: provenance.threads,
      document,
      provenance,
      neurons: prepared.neurons,
      synapses: Math.round(prepared.synapses)
    })
    if (!started.ok) return started
    const keeper = new RunKeeper(started.value.id, started.value.number, options)
    for (const recording of newRecordings(prepared.network)) {
      const created = await store.recordings.create(keeper.id, recording)
      if (!created.ok) return created
      keeper.#recordings.push(created.value)
    }
    await keeper.log('info', 'log.started', { threads: provenance.threads })
    return ok(keeper)
  }

  /** Makes a run that was cut short a running one again, as it was at its checkpoint. */
  static async goOn(
    options: KeeperOptions,
    { id, number }: { readonly id: RunId; readonly number: number },
    { timeMs, wallSeconds }: CheckpointInfo
  ): Promise<Result<RunKeeper>> {
    const resumed = await options.store.runs.resume(id)
    if (!resumed.ok) return resumed
    const keeper = new RunKeeper(id, number, options)
    keeper.#recordings.push(...resumed.value.recordings)
    keeper.#secondsBefore = wallSeconds
    keeper.#isResumed = true
    await keeper.log('info', 'log.resumed', { timeMs })
    return ok(keeper)
  }

  /** The run's turn has come. */
  began(): void {
    this.#began = performance.now()
  }

  get #wallSeconds(): number {
    return this.#secondsBefore + (performance.now() - this.#began) / 1000
  }

  /** Keeps a checkpoint. @returns whether it is on the disk */
  async keepCheckpoint(checkpoint: Checkpoint): Promise<boolean> {
    const { store, prepared } = this.options
    const reason = await keepCheckpoint(
      store,
      this.id,
      prepared.network,
      checkpoint,
      this.#wallSeconds
    )
    if (reason) await this.log('warning', 'log.noCheckpoint')
    return reason === null
  }

  async log(level: LogLine['level'], key: string, details: FailureDetails = {}): Promise<void> {
    const line = { at: new Date().toISOString(), level, key, details }
    // A log line that cannot be kept is no reason to lose the run.
    await this.options.store.runs.log(this.id, [line])
  }

  /** Keeps a change of a stimulus in the log; null: it came too late. Without it the run could not be repeated. */
  keepChange(step: number | null, order: StimulusOrder, wasPlanned: boolean): void {
    const { stimulus, field, old, new: value } = order
    // What the log of a resumed run tells of is done again, and told already.
    if (wasPlanned && this.#isResumed) return
    const key = step === null ? 'log.stimulusTooLate' : changeLogKey
    const details: FailureDetails = {
      ...(step === null ? {} : { step, timeMs: startOf(step, this.options.prepared.network) }),
      ...{ stimulus, field, old, new: value }
    }
    const at = new Date().toISOString()
    const line = { at, level: step === null ? 'warning' : 'info', key, details } as const
    const kept = this.options.store.runs.log(this.id, [line])
    const before = this.#changes
    this.#changes = kept.then(async ({ ok: isKept }) => (await before) && isKept)
  }

  /** Appends a block to its recording. @returns whether it is on the disk */
  async keep(block: RecordingBlock): Promise<boolean> {
    const recording = this.#recordings[block.recording]
    if (recording === undefined) return false
    const { recordings } = this.options.store
    const appended =
      block.kind === 'synapses'
        ? await recordings.setSynapses(recording, block)
        : await recordings.append(recording, [block])
    return appended.ok
  }

  /**
   * Ends the run with what came out of it; null for a run that was cancelled before it began.
   * @returns its state now
   */
  async finish(given: RunOutcome | null): Promise<RunEnd['state']> {
    const { store, prepared, provenance } = this.options
    const lacksChanges = !(await this.#changes)
    const outcome = given && lacksChanges ? unkept(given) : given
    const wallSeconds = this.#wallSeconds
    if (!outcome) {
      const state = this.#isResumed ? 'interrupted' : 'cancelled'
      await store.runs.finish(this.id, { state })
      return state
    }
    const state = outcome.outcome === 'suspended' ? 'interrupted' : outcome.outcome
    const { network } = prepared
    const reason = outcome.failure ? failureOfRun(outcome.failure) : null
    if (reason) await this.log('error', reason.key, reason.details)
    else {
      const seconds = Number(wallSeconds.toPrecision(3))
      await this.log('info', `log.${outcome.outcome}`, { seconds })
    }
    const isBuilt = outcome.synapses > 0 || outcome.steps > 0
    const finished = await store.runs.finish(this.id, {
      state,
      failure: reason,
      isFinal: outcome.failure !== null && isFinal(outcome.failure),
      resultHash: outcome.hash,
      ...(isBuilt ? { synapses: outcome.synapses } : {}),
      spikes: measuredSpikes(outcome.populations),
      simulatedMs: Number(
        (Math.max(0, outcome.steps - network.warmupSteps) * network.dt).toPrecision(12)
      ),
      rateHz: meanRate(outcome.populations, network),
      wallSeconds,
      metrics: runMetrics(outcome, network),
      provenance: {
        ...provenance,
        buildSeconds: outcome.buildSeconds,
        simulateSeconds: outcome.simulateSeconds,
        storeSeconds: Math.max(
          0,
          wallSeconds - outcome.buildSeconds - outcome.warmupSeconds - outcome.simulateSeconds
        ),
        peakMemoryMB: peakMemoryMB(),
        bytesPerSynapse: outcome.synapses > 0 ? outcome.networkBytes / outcome.synapses : null
      }
    })
    if (!finished.ok) await this.log('error', finished.failure.key, finished.failure.details)
    return state
  }
}

const unkept = (outcome: RunOutcome): RunOutcome => ({
  ...outcome,
  outcome: 'failed',
  failure: { kind: 'not-stored', reason: '' },
  hash: null
})

function newRecordings({ recordings, populations, dt, warmupSteps }: CompiledNetwork) {
  return recordings.map((recording): NewRecording => {
    const population = populations[recording.population]
    const fromMs = Number((warmupSteps * dt).toPrecision(12))
    return {
      name: recording.name,
      kind: recording.weights ? 'weights' : recording.kind,
      ...(recording.weights ? { projection: recording.weights.name } : {}),
      population: population?.name ?? '',
      // How many synapses there are is known when they have been built.
      neurons: recording.weights
        ? 0
        : recording.series
          ? 1
          : (recording.neurons?.length ?? population?.size ?? 0),
      selection: recording.neurons && !recording.weights ? [...recording.neurons] : null,
      variables: recording.weights
        ? [{ name: 'weight', unit: recording.weights.unit }]
        : recording.series
          ? [{ name: recording.series.name, unit: recording.series.unit }]
          : recording.variables.flatMap((index) => {
              const state = population?.states[index]
              return state ? [{ name: state.name, unit: state.unit }] : []
            }),
      // The first sample is taken one interval after the warm-up; a spike's time is its step's end.
      fromMs:
        recording.kind === 'state'
          ? Number(((warmupSteps + recording.every) * dt).toPrecision(12))
          : fromMs,
      intervalMs: recording.kind === 'state' ? Number((recording.every * dt).toPrecision(12)) : dt
    }
  })
}
