import type { Progress } from '../../../src-shared/contract/runs'
import type { RunId } from '../../../src-shared/ids'
import type { CrossbarOutcome } from '../../devices'
import { crossbarSteps, UnitJob, type CrossbarPlan, type UnitOutcome } from '../../pool'
import { waiting } from '../characterisation/execution'
import type { Events } from '../events'
import type { Execution } from '../execution'
import type { PreparedCrossbar } from './prepare'

const millisecondsBetweenProgress = 100

export interface SolvingOptions {
  readonly id: RunId
  readonly prepared: PreparedCrossbar
  readonly kernel: WebAssembly.Module
  readonly workerFolder: string
  readonly events: Events
}

export interface SolvingOutcome extends UnitOutcome {
  /** What came out; null for one that did not come to its end. */
  readonly solved: CrossbarOutcome | null
}

/** One crossbar from start to end on a thread of its own, with its progress told to whoever listens. */
export class Solving implements Execution {
  readonly id: RunId
  #job: UnitJob<CrossbarOutcome> | null = null
  #wasCancelled = false
  #wantsPause = false
  #wasPaused = false
  #began = 0

  constructor(readonly options: SolvingOptions) {
    this.id = options.id
  }

  /** Solves it. @returns null when it was cancelled before it began */
  async run(): Promise<SolvingOutcome | null> {
    if (this.#wasCancelled) return null
    const { prepared, kernel, workerFolder } = this.options
    const plan: CrossbarPlan = { crossbar: prepared.crossbar, kernel }
    let solved: CrossbarOutcome | null = null
    this.#began = performance.now()
    this.#job = new UnitJob<CrossbarOutcome>(workerFolder, {
      worker: 'crossbar',
      plan,
      units: 1,
      workers: 1,
      bytesOf: ({ rows, columns }) => rows * columns * 56,
      take: (outcome) => {
        solved = outcome
        return Promise.resolve(true)
      }
    })
    if (this.#wantsPause) this.#job.pause()
    const timer = setInterval(() => this.#tell(), millisecondsBetweenProgress)
    try {
      return { ...(await this.#job.ended), solved }
    } finally {
      clearInterval(timer)
    }
  }

  /** Whether the clock ran on while nothing was calculated. */
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
    const fraction = (this.#job?.steps ?? 0) / crossbarSteps
    const seconds = (performance.now() - this.#began) / 1000
    // The first tenth is over in a moment or lasts as long as all of it: it says nothing about the rest.
    const isKnown = fraction > 0.1 && !this.#wantsPause
    const progress: Progress = {
      ...waiting(this.id),
      phase: this.#job ? 'solve' : 'queued',
      paused: this.#wantsPause,
      fraction,
      secondsLeft: isKnown ? (seconds * (1 - fraction)) / fraction : null
    }
    this.options.events.emit('runs.progress', progress)
  }
}
