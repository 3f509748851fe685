import type { Progress } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import type { CompiledNetwork } from '../engine'
import type {
  Checkpoint,
  JobStatus,
  PlannedOrder,
  Pool,
  RecordingBlock,
  RunJob,
  RunningJob,
  RunOutcome,
  StimulusOrder
} from '../pool'
import type { Events } from './events'
import { livePayload } from './live-payload'
import type { PreparedRun } from './prepare-run'
import type { StimulusChange, StimulusSteering } from './stimulus-steering'

const millisecondsBetweenProgress = 100

export interface ExecutionOptions {
  readonly id: RunId
  readonly prepared: PreparedRun
  readonly workers: number
  /** Keeps a block of a recording; without it nothing is kept. */
  readonly keep?: ((block: RecordingBlock) => Promise<boolean>) | undefined
  readonly checkpoints?: RunJob['checkpoints']
  /** On one thread that may have done other runs before, and shows nothing live. */
  readonly solo?: boolean
  /** The checkpoint to go on from. */
  readonly from?: Checkpoint | undefined
  /** Changes of stimuli to be made again, each with its step. */
  readonly planned?: readonly PlannedOrder[] | undefined
  /** What changes of stimuli are read by; without it none can be made. */
  readonly steering?: StimulusSteering | undefined
  /** A stimulus has changed, or could not any more (null). */
  readonly onChanged?: RunJob['onChanged']
}

/** One execution from start to end, with its progress told to whoever listens. */
export class RunExecution {
  readonly id: RunId
  #job: RunningJob | null = null
  #wasCancelled = false
  #wantsPause = false
  #wasPaused = false
  #isWatched = false
  /** Changes ordered before the run's turn came. */
  readonly #early: StimulusOrder[] = []
  #simulatingSince: { readonly at: number; readonly step: number } | null = null

  constructor(
    readonly pool: Pool,
    readonly events: Events,
    readonly options: ExecutionOptions
  ) {
    this.id = options.id
  }

  /** Runs to the end. @returns null when it was cancelled before it began */
  async run(): Promise<RunOutcome | null> {
    if (this.#wasCancelled) return null
    const { prepared, workers, keep, checkpoints, from } = this.options
    const { network, document } = prepared
    const { planned } = this.options
    const common = {
      network,
      document,
      planned,
      onChanged: (...change: Parameters<NonNullable<RunJob['onChanged']>>) =>
        this.#tellChange(...change),
      ...(checkpoints ? { checkpoints } : {}),
      keep: keep ?? (() => Promise.resolve(true))
    }
    this.#job = this.options.solo
      ? this.pool.startSolo(common)
      : this.pool.start({
          ...common,
          workers,
          from,
          live: keep !== undefined,
          onLive: (piece) => this.events.emit('runs.live', livePayload(this.id, network, piece))
        })
    if (this.#wantsPause) this.#job.pause()
    this.#job.watch(this.#isWatched)
    for (const order of this.#early.splice(0)) this.#job.change(order)
    const timer = setInterval(() => this.#tell(), millisecondsBetweenProgress)
    try {
      return await this.#job.ended
    } finally {
      clearInterval(timer)
    }
  }

  /** Whether it ever was: then the clock tells nothing about its work. */
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
    this.#simulatingSince = null
    this.#job?.resume()
    this.#tell()
  }

  /** Whether somebody looks on: then live pieces hold more. */
  watch(isWatched: boolean): void {
    this.#isWatched = isWatched
    this.#job?.watch(isWatched)
  }

  changeStimulus(change: StimulusChange): Result<boolean> {
    const { steering } = this.options
    if (!steering || this.#wasCancelled) return failure('conflict', 'failures.run.changeTooLate')
    const order = steering.order(change)
    if (!order.ok || !order.value) return order.ok ? ok(false) : order
    if (this.#job) this.#job.change(order.value)
    else this.#early.push(order.value)
    return ok(true)
  }

  #tellChange(step: number | null, order: StimulusOrder, planned: boolean): void {
    this.options.onChanged?.(step, order, planned)
    const { stimulus, field, old, new: value } = order
    const timeMs = step === null ? null : startOf(step, this.options.prepared.network)
    this.events.emit('runs.stimulusChanged', {
      ...{ id: this.id, step, timeMs, stimulus, field, old, new: value, planned }
    })
  }

  cancel(): void {
    this.#wasCancelled = true
    this.#job?.cancel()
  }

  /** Ends it so that it can go on another time, where that is possible. */
  suspend(): void {
    this.#wasCancelled = true
    this.#job?.suspend()
  }

  #tell(): void {
    if (this.options.solo) return
    const status = this.#job?.status()
    this.events.emit(
      'runs.progress',
      status ? this.#progress(status) : queued(this.id, this.options.prepared.network)
    )
  }

  #progress({ phase, builtFraction, step, spikes, paused }: JobStatus): Progress {
    const { totalSteps, dt } = this.options.prepared.network
    const fraction = phase === 'build' ? builtFraction : step / totalSteps
    const speed = phase === 'simulate' && !paused ? this.#stepsPerSecond(step) : null
    return {
      id: this.id,
      phase,
      paused,
      fraction,
      secondsLeft: speed === null ? null : (totalSteps - step) / speed,
      simulatedMs: step * dt,
      totalMs: totalSteps * dt,
      spikes,
      realTimeFactor: speed === null ? null : 1000 / (speed * dt)
    }
  }

  #stepsPerSecond(step: number): number | null {
    const now = performance.now()
    this.#simulatingSince ??= { at: now, step }
    const { at, step: first } = this.#simulatingSince
    const steps = step - first
    return steps > 0 && now > at ? (steps / (now - at)) * 1000 : null
  }
}

/** Where a step begins, ms. */
export const startOf = (step: number, { dt }: CompiledNetwork): number =>
  Number(((step - 1) * dt).toPrecision(12))

/** Progress of a run whose turn has not come. */
export const queued = (id: RunId, network: CompiledNetwork): Progress => ({
  id,
  phase: 'queued',
  paused: false,
  fraction: 0,
  secondsLeft: null,
  simulatedMs: 0,
  totalMs: network.totalSteps * network.dt,
  spikes: 0,
  realTimeFactor: null
})
