import type { Progress } from '../../../src-shared/contract/runs'
import type { RunId } from '../../../src-shared/ids'
import { unitCount, type UnitResult } from '../../devices'
import { CurveGatherer, UnitJob, type CurveBlock, type UnitOutcome } from '../../pool'
import type { Events } from '../events'
import type { Execution } from '../execution'
import type { PreparedCharacterisation } from './prepare'

const millisecondsBetweenProgress = 100

export interface MeasuringOptions {
  readonly id: RunId
  readonly prepared: PreparedCharacterisation
  readonly workers: number
  readonly workerFolder: string
  readonly events: Events
  /** Keeps a block of curves; without it nothing is kept. */
  readonly keep?: (block: CurveBlock) => Promise<boolean>
}

export interface MeasuringOutcome extends UnitOutcome {
  readonly hash: string | null
  readonly gatherer: CurveGatherer
}

/** One measuring of a characterisation from start to end, with its progress told to whoever listens. */
export class Measuring implements Execution {
  readonly id: RunId
  readonly gatherer: CurveGatherer
  #job: UnitJob<UnitResult> | null = null
  #wasCancelled = false
  #wantsPause = false
  #wasPaused = false
  #since: { readonly at: number; readonly steps: number } | null = null

  constructor(readonly options: MeasuringOptions) {
    this.id = options.id
    this.gatherer = new CurveGatherer(options.prepared.plan)
  }

  /** Measures to the end. @returns null when it was cancelled before it began */
  async run(): Promise<MeasuringOutcome | null> {
    if (this.#wasCancelled) return null
    const { prepared, workers, workerFolder } = this.options
    this.#job = new UnitJob<UnitResult>(workerFolder, {
      worker: 'characterise',
      plan: prepared.plan,
      units: unitCount(prepared.plan),
      workers,
      bytesOf: ({ columns }) => columns.reduce((sum, { byteLength }) => sum + byteLength, 0),
      take: (result, unit) => this.#take(result, unit)
    })
    if (this.#wantsPause) this.#job.pause()
    const timer = setInterval(() => this.#tell(), millisecondsBetweenProgress)
    try {
      const outcome = await this.#job.ended
      const rest = this.gatherer.rest()
      const isKept = rest === null || (await this.#keep(rest))
      const hash = outcome.outcome === 'done' ? this.gatherer.digest(prepared.document) : null
      return isKept
        ? { ...outcome, hash, gatherer: this.gatherer }
        : {
            ...outcome,
            outcome: 'failed',
            failure: outcome.failure ?? { kind: 'not-stored' },
            hash: null,
            gatherer: this.gatherer
          }
    } finally {
      clearInterval(timer)
    }
  }

  async #take(result: UnitResult, unit: number): Promise<boolean> {
    const block = this.gatherer.take(result, unit)
    return block === null || this.#keep(block)
  }

  async #keep(block: CurveBlock): Promise<boolean> {
    return this.options.keep ? this.options.keep(block) : true
  }

  /** Whether the clock ran on while nothing was measured. */
  get wasPaused(): boolean {
    return this.#wasPaused
  }

  pause(): void {
    this.#wantsPause = true
    this.#wasPaused = true
    this.#job?.pause()
    this.#tell()
  }

  resume(): void {
    this.#wantsPause = false
    this.#since = null
    this.#job?.resume()
    this.#tell()
  }

  cancel(): void {
    this.#wasCancelled = true
    this.#job?.cancel()
  }

  suspend(): void {
    this.cancel()
  }

  #tell(): void {
    this.options.events.emit('runs.progress', this.#progress())
  }

  #progress(): Progress {
    const steps = this.#job?.steps ?? 0
    const { plan } = this.options.prepared
    const total = unitCount(plan) * plan.population.repeats
    const now = performance.now()
    if (this.#job) this.#since ??= { at: now, steps }
    const seconds = (now - (this.#since?.at ?? now)) / 1000
    const done = steps - (this.#since?.steps ?? 0)
    const isKnown = done > 0 && seconds > 0 && !this.#wantsPause
    return {
      ...waiting(this.id),
      phase: this.#job ? 'measure' : 'queued',
      paused: this.#wantsPause,
      fraction: steps / total,
      secondsLeft: isKnown ? ((total - steps) * seconds) / done : null
    }
  }
}

/** Progress of a measuring whose turn has not come. */
export const waiting = (id: RunId): Progress => ({
  id,
  phase: 'queued',
  paused: false,
  fraction: 0,
  secondsLeft: null,
  simulatedMs: 0,
  totalMs: 0,
  spikes: 0,
  realTimeFactor: null
})
