import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { ChangeSlot, Control, type CompiledNetwork } from '../engine'
import { mostCheckpointBytes, type Checkpoint } from './checkpoint'
import type { LivePiece, RecordingBlock, RunMessage, RunOutcome, RunRequest } from './run-messages'
import { SoloThreads, type Lease } from './solo-threads'
import {
  plannedChanges,
  StimulusOrders,
  type PlannedOrder,
  type StimulusOrder
} from './stimulus-orders'
import { resourceLimits, workerFile } from './worker-file'

/** Blocks handed over but not yet kept may take this much memory; then the run waits. */
const mostBytesInFlight = 256 * 2 ** 20

export interface RunJob {
  readonly network: CompiledNetwork
  readonly workers: number
  /** Canonical JSON of the frozen document. */
  readonly document: string
  readonly live: boolean
  /** Keeps a block; the run slows down when this does. False: it could not be kept. */
  readonly keep: (block: RecordingBlock) => Promise<boolean>
  /** Without it no checkpoints are made. */
  readonly checkpoints?: {
    /** Milliseconds between the end of one and the next; Infinity for none but at a suspension. */
    readonly everyMs: number
    /** Keeps one; what was handed to `keep` before belongs to it. False: it could not be kept. */
    readonly keep: (checkpoint: Checkpoint) => Promise<boolean>
    /** They would be too large to be made. */
    readonly onTooLarge?: (bytes: number) => void
  }
  /** The checkpoint to go on from, made on as many workers. */
  readonly from?: Checkpoint | undefined
  /** Changes of stimuli, with the steps that they take effect with. */
  readonly planned?: readonly PlannedOrder[] | undefined
  /** A stimulus has changed; null: the run ended before it could. Planned ones up to a checkpoint are not told. */
  readonly onChanged?: (step: number | null, order: StimulusOrder, wasPlanned: boolean) => void
  readonly onBuilt?: (synapses: number, seconds: number) => void
  readonly onLive?: (piece: LivePiece) => void
}

/** A run under way. */
export interface RunningJob {
  readonly ended: Promise<RunOutcome>
  readonly pause: () => void
  readonly resume: () => void
  readonly cancel: () => void
  /** Ends the run with a checkpoint. */
  readonly suspend: () => void
  /** Whether somebody looks on: then live pieces hold more. */
  readonly watch: (isWatched: boolean) => void
  /** Changes a stimulus, as soon as all workers have heard of it; at once where the run is built. */
  readonly change: (order: StimulusOrder) => void
  /** What is known of it at this moment. */
  readonly status: () => JobStatus
}

export interface JobStatus {
  readonly phase: 'build' | 'simulate'
  readonly builtFraction: number
  readonly step: number
  readonly spikes: number
  readonly paused: boolean
}

/** Runs networks on worker threads. Knows neither store nor window. */
export class Pool {
  readonly #solo: SoloThreads

  constructor(
    readonly kernel: WebAssembly.Module,
    readonly workerFolder: string
  ) {
    this.#solo = new SoloThreads(kernel, workerFolder)
  }

  /** Starts a run. It ends by itself, also when one of its workers breaks. */
  start(job: RunJob): RunningJob {
    return new Job(job, (shared) => this.#ownThread(job, shared))
  }

  /**
   * Starts a run that is small: whole on one thread, which may have done others before. It gives the same
   * bits. Nothing of it is shown live, and it cannot go on from a checkpoint.
   */
  startSolo(job: Omit<RunJob, 'workers' | 'live' | 'from' | 'onLive'>): RunningJob {
    const { network, document } = job
    return new Job({ ...job, workers: 1, live: false }, (shared) =>
      this.#solo.lease({ network, document, ...shared })
    )
  }

  #ownThread(job: RunJob, shared: Shared): Lease {
    const { kernel, workerFolder } = this
    const { network, workers, document, live, from } = job
    const request: RunRequest = {
      ...{ network, kernel, workers, workerFolder, document, live, ...shared },
      from: from ?? null
    }
    const thread = new Worker(workerFile(workerFolder, 'run'), {
      workerData: request,
      resourceLimits
    })
    return { thread, giveBack: () => void thread.terminate() }
  }

  /** Ends threads that wait for work. */
  close(): void {
    this.#solo.close()
  }
}

/** What a run's threads share with who started it. */
type Shared = Pick<RunRequest, 'control' | 'changes' | 'planned'>

function bytesOf(block: RecordingBlock): number {
  switch (block.kind) {
    case 'spikes':
      return block.steps.length * 8
    case 'state':
      return block.samples.length * 8
    case 'synapses':
      return block.sources.length * 8
  }
}

const isOutOfHeap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Whether the thread itself is gone or in doubt. */
const isBroken = (failure: RunOutcome['failure']): boolean =>
  failure?.kind === 'crashed' || failure?.kind === 'heap-exhausted'

class Job implements RunningJob {
  readonly ended: Promise<RunOutcome>
  readonly #control: Control
  readonly #keeping = new Set<Promise<void>>()
  #inFlight = 0
  #wantsPause = false
  #isBuilt = false
  #spikes = 0
  #notKept = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #canSave = false
  readonly #orders: StimulusOrders

  constructor(
    readonly job: RunJob,
    begin: (shared: Shared) => Lease
  ) {
    const { planned = [], from } = job
    const control = (this.#control = Control.create(job.workers, os.availableParallelism()))
    const slot = ChangeSlot.create(job.network)
    const coming = planned.filter(({ step }) => step > (from?.step ?? 0))
    this.#orders = new StimulusOrders(control, slot, coming, (step, orders, wasPlanned) => {
      for (const order of orders) job.onChanged?.(step, order, wasPlanned)
    })
    const shared = { control: control.buffer, changes: slot.buffer }
    this.ended = this.#watch(begin({ ...shared, planned: plannedChanges(planned) }))
  }

  async #watch({ thread, giveBack }: Lease): Promise<RunOutcome> {
    const result = await new Promise<RunOutcome>((resolve) => {
      thread.on('message', (message: RunMessage) => {
        if (message.type === 'ended') resolve(message.result)
        else this.#take(message)
      })
      thread.on('error', (error) => resolve(this.#broken(String(error), isOutOfHeap(error))))
      thread.on('exit', (code) => resolve(this.#broken(`exit ${code}`)))
    })
    clearTimeout(this.#timer)
    this.#canSave = false
    for (const order of this.#orders.left) this.job.onChanged?.(null, order, false)
    await Promise.all(this.#keeping)
    giveBack(isBroken(result.failure) ? null : result.networkBytes)
    if (!this.#notKept || result.failure) return result
    return {
      ...result,
      outcome: 'failed',
      hash: null,
      failure: { kind: 'not-stored', reason: '' }
    }
  }

  #take(message: Exclude<RunMessage, { type: 'ended' }>): void {
    switch (message.type) {
      case 'built':
        this.#isBuilt = true
        this.#allowCheckpoints(message.stateBytes)
        return this.job.onBuilt?.(message.synapses, message.seconds)
      case 'spikes':
        this.#spikes = message.total
        return
      case 'live':
        return this.job.onLive?.(message.piece)
      case 'block':
        return this.#keep(message.block)
      case 'changed':
        return this.#orders.take(message.changed)
      case 'checkpoint':
        return this.#keepCheckpoint(message.checkpoint)
    }
  }

  #allowCheckpoints(bytes: number): void {
    const { checkpoints } = this.job
    this.#canSave = checkpoints !== undefined && bytes <= mostCheckpointBytes
    if (checkpoints && !this.#canSave) checkpoints.onTooLarge?.(bytes)
    this.#awaitCheckpoint()
  }

  #awaitCheckpoint(): void {
    const everyMs = this.job.checkpoints?.everyMs ?? Infinity
    if (!this.#canSave || everyMs === Infinity) return
    this.#timer = setTimeout(() => this.#control.requestSave(), everyMs)
  }

  #keepCheckpoint(checkpoint: Checkpoint): void {
    const keeping = this.job.checkpoints?.keep(checkpoint).catch(() => false)
    // One that could not be kept is no reason to lose the run: the next is tried.
    const kept = Promise.resolve(keeping).then(() => {
      this.#keeping.delete(kept)
      this.#awaitCheckpoint()
    })
    this.#keeping.add(kept)
  }

  #keep(block: RecordingBlock): void {
    const bytes = bytesOf(block)
    this.#inFlight += bytes
    this.#applyPause()
    // A throw is a defect of the keeper; for the run it is the same as a refusal.
    const keeping = this.job.keep(block).catch(() => false)
    const kept = keeping.then((isKept) => {
      this.#inFlight -= bytes
      this.#keeping.delete(kept)
      if (!isKept) {
        this.#notKept = true
        this.#control.order('cancel')
      }
      this.#applyPause()
    })
    this.#keeping.add(kept)
  }

  /** The user's pause, or ours while the store catches up. */
  #applyPause(): void {
    const waits = this.#inFlight > mostBytesInFlight
    this.#control.order(this.#wantsPause || waits ? 'pause' : 'go')
  }

  #broken(reason: string, isHeap = false): RunOutcome {
    const none = { drive: 0, update: 0, exchange: 0, deliver: 0, record: 0 }
    return {
      outcome: 'failed',
      failure: isHeap ? { kind: 'heap-exhausted' } : { kind: 'crashed', reason },
      steps: this.#control.step,
      synapses: 0,
      silentSynapses: null,
      beyond: null,
      spikes: this.#spikes,
      devices: [],
      populations: [],
      hash: null,
      buildSeconds: 0,
      warmupSeconds: 0,
      simulateSeconds: 0,
      networkBytes: 0,
      profile: none
    }
  }

  pause(): void {
    this.#wantsPause = true
    this.#applyPause()
  }

  resume(): void {
    this.#wantsPause = false
    this.#applyPause()
  }

  cancel(): void {
    this.#control.order('cancel')
  }

  suspend(): void {
    const isUseless = this.#isBuilt && !this.#canSave
    this.#control.order(isUseless ? 'cancel' : 'suspend')
  }

  watch(isWatched: boolean): void {
    this.#control.isWatched = isWatched
  }

  change(order: StimulusOrder): void {
    this.#orders.order(order)
  }

  status(): JobStatus {
    return {
      phase: this.#isBuilt ? 'simulate' : 'build',
      builtFraction: this.#control.builtFraction,
      step: this.#control.step,
      spikes: this.#spikes,
      paused: this.#wantsPause
    }
  }
}
