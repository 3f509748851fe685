import type { LogLine, Provenance } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import { isJsonObject } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { ok, type FailureDetails, type Result } from '../../src-shared/result'
import type { CompiledNetwork } from '../engine'
import type { RecordingBlock, RunOutcome } from '../pool'
import type { NewRecording, Store } from '../store'
import { peakMemoryMB } from './machine'
import type { PreparedRun } from './prepare-run'
import { failureOfRun } from './run-failure'
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

  async log(level: LogLine['level'], key: string, details: FailureDetails = {}): Promise<void> {
    const line = { at: new Date().toISOString(), level, key, details }
    // A log line that cannot be kept is no reason to lose the run.
    await this.options.store.runs.log(this.id, [line])
  }

  /** Appends a block to its recording. @returns whether it is on the disk */
  async keep(block: RecordingBlock): Promise<boolean> {
    const recording = this.#recordings[block.recording]
    if (recording === undefined) return false
    const appended = await this.options.store.recordings.append(recording, [block])
    return appended.ok
  }

  /** Ends the run with what came out of it; null for a run that was cancelled before it began. */
  async finish(outcome: RunOutcome | null, wallSeconds: number): Promise<void> {
    const { store, prepared, provenance } = this.options
    if (!outcome) {
      await store.runs.finish(this.id, { state: 'cancelled' })
      return
    }
    const { network } = prepared
    const reason = outcome.failure ? failureOfRun(outcome.failure) : null
    if (reason) await this.log('error', reason.key, reason.details)
    else {
      const seconds = Number(wallSeconds.toPrecision(3))
      await this.log('info', `log.${outcome.outcome}`, { seconds })
    }
    const isBuilt = outcome.synapses > 0 || outcome.steps > 0
    const finished = await store.runs.finish(this.id, {
      state: outcome.outcome,
      failure: reason,
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
  }
}

function newRecordings({ recordings, populations, dt, warmupSteps }: CompiledNetwork) {
  return recordings.map((recording): NewRecording => {
    const population = populations[recording.population]
    const fromMs = Number((warmupSteps * dt).toPrecision(12))
    return {
      name: recording.name,
      kind: recording.kind,
      population: population?.name ?? '',
      neurons: recording.series ? 1 : (recording.neurons?.length ?? population?.size ?? 0),
      selection: recording.neurons ? [...recording.neurons] : null,
      variables: recording.series
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
