import { Worker } from 'node:worker_threads'
import type { Failure } from '../../src-shared/result'
import {
  commands,
  controlBytes,
  controlWords,
  type UnitBatch,
  type UnitMessage,
  type UnitRequest
} from './unit-messages'
import { resourceLimits, workerFile, type WorkerName } from './worker-file'

/** Results that wait to be taken may hold this much memory; then the workers wait. */
const mostBytesInFlight = 256 * 2 ** 20
/** A worker that has not seen a cancellation after this long is ended. */
const millisecondsToCancel = 2000
const mostInBatch = 64

/** Work that falls into units which any worker can do, in any order. */
export interface UnitWork<Part> {
  readonly worker: WorkerName
  /** Plain data; each worker gets a copy. */
  readonly plan: unknown
  readonly units: number
  readonly workers: number
  /** Memory of a result. */
  readonly bytesOf: (part: Part) => number
  /** Consecutive units that a worker takes at a time; as suits their number without it. */
  readonly unitsAtOnce?: number
  /** Milliseconds after which a worker that has not seen a cancellation is ended; 2,000 without it. */
  readonly graceMs?: number
  /** Takes results one by one in the order of the units. False: it could not be kept. */
  readonly take: (part: Part, unit: number) => Promise<boolean>
}

/** Why work ended before its end: a unit's own failure, or what befell a worker or the project. */
export type UnitFailure =
  | { readonly kind: 'unit'; readonly unit: number; readonly reason: Failure }
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'heap-exhausted' }
  | { readonly kind: 'not-stored' }

export interface UnitOutcome {
  readonly outcome: 'done' | 'cancelled' | 'failed'
  readonly failure: UnitFailure | null
  /** Units whose results were taken: the first so many. */
  readonly taken: number
}

/** Work under way on workers of its own. It ends by itself, also when one of them breaks. */
export class UnitJob<Part> {
  readonly ended: Promise<UnitOutcome>
  readonly #control: Int32Array<SharedArrayBuffer>
  readonly #threads: readonly Worker[]
  readonly #arrived = new Map<number, UnitBatch<Part>>()
  readonly #told = new Set<Worker>()
  readonly #settle: (outcome: UnitOutcome) => void
  #next = 0
  #inFlight = 0
  #command: number = commands.go
  #isTaking = false
  #failure: UnitFailure | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    workerFolder: string,
    readonly work: UnitWork<Part>
  ) {
    const { plan, units, workers } = work
    const control = new SharedArrayBuffer(controlBytes)
    this.#control = new Int32Array(control)
    const { promise, resolve } = withResolver<UnitOutcome>()
    this.ended = promise
    this.#settle = resolve
    const usual = Math.max(1, Math.min(mostInBatch, Math.floor(units / (workers * 16))))
    const batch = work.unitsAtOnce ?? usual
    const request: UnitRequest = { plan, units, batch, control }
    this.#threads = Array.from({ length: Math.max(1, Math.min(workers, units)) }, () =>
      this.#start(
        new Worker(workerFile(workerFolder, work.worker), { workerData: request, resourceLimits })
      )
    )
  }

  #start(thread: Worker): Worker {
    thread.on('message', (message: UnitMessage<Part>) => {
      if (message.type === 'batch') {
        this.#arrived.set(message.first, message)
        this.#inFlight += message.parts.reduce((sum, part) => sum + this.work.bytesOf(part), 0)
        this.#order()
      } else this.#told.add(thread)
      void this.#takeAll()
    })
    thread.on('error', (error) => this.#broken(failureOf(error)))
    thread.on('exit', (code) => {
      if (!this.#told.has(thread)) this.#broken({ kind: 'crashed', reason: `exit ${code}` })
    })
    return thread
  }

  /** Takes what has come, in the order of the units; ends when nothing more can come. */
  async #takeAll(): Promise<void> {
    if (this.#isTaking) return
    this.#isTaking = true
    for (let batch = this.#ready(); batch; batch = this.#ready()) await this.#takeBatch(batch)
    this.#isTaking = false
    if (this.#failure || this.#told.size === this.#threads.length) this.#end()
  }

  #ready(): UnitBatch<Part> | undefined {
    if (this.#failure?.kind === 'unit' || this.#failure?.kind === 'not-stored') return undefined
    const batch = this.#arrived.get(this.#next)
    this.#arrived.delete(this.#next)
    return batch
  }

  async #takeBatch({ parts, failure }: UnitBatch<Part>): Promise<void> {
    for (const part of parts) {
      // A throw is a defect of the keeper; for the run it is the same as a refusal.
      const isKept = await this.work.take(part, this.#next).catch(() => false)
      this.#inFlight -= this.work.bytesOf(part)
      if (!isKept) {
        this.#failure = { kind: 'not-stored' }
        return
      }
      this.#next++
    }
    this.#order()
    if (failure) this.#failure ??= { kind: 'unit', unit: this.#next, reason: failure }
  }

  #broken(failure: UnitFailure): void {
    this.#failure ??= failure
    void this.#takeAll()
  }

  #end(): void {
    clearTimeout(this.#timer)
    for (const thread of this.#threads) {
      thread.removeAllListeners()
      // Whatever a thread says on its way out concerns nobody any more.
      thread.on('error', () => undefined)
      void thread.terminate()
    }
    const failure = this.#failure
    const isDone = this.#next === this.work.units
    const outcome = failure ? 'failed' : isDone ? 'done' : 'cancelled'
    this.#settle({ outcome, failure, taken: this.#next })
  }

  /** The user's command, or ours to wait while results are being kept. */
  #order(): void {
    const { command } = controlWords
    const present = Atomics.load(this.#control, command)
    if (present === commands.stop || present === commands.cancel) return
    const waits = this.#inFlight > mostBytesInFlight
    const wanted = this.#command === commands.go && waits ? commands.pause : this.#command
    // A worker may have stopped everybody in between: that stands.
    Atomics.compareExchange(this.#control, command, present, wanted)
    Atomics.notify(this.#control, command)
  }

  pause(): void {
    this.#command = commands.pause
    this.#order()
  }

  resume(): void {
    this.#command = commands.go
    this.#order()
  }

  cancel(): void {
    this.#command = commands.cancel
    this.#order()
    this.#timer ??= setTimeout(() => {
      for (const thread of this.#threads) this.#told.add(thread)
      void this.#takeAll()
    }, this.work.graceMs ?? millisecondsToCancel)
  }

  /** Steps that all workers have done so far. */
  get steps(): number {
    return Atomics.load(this.#control, controlWords.steps)
  }
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}

function failureOf(error: unknown): UnitFailure {
  const isHeap =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const reason = error instanceof Error ? error.message : String(error)
  return isHeap ? { kind: 'heap-exhausted' } : { kind: 'crashed', reason }
}
