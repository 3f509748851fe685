import { Worker } from 'node:worker_threads'
import { failure, type Failure, type Result } from '../../src-shared/result'
import type { Remote } from './api'
import type { CallName, Calls } from './calls'
import type { CallMessage, JobProgress, ReplyMessage, WorkerOptions } from './messages'
import { ownBuffers } from './own-buffers'

interface Pending {
  readonly settle: (result: Result<unknown>) => void
  readonly reject: (error: Error) => void
}

/** The caller's end of the store worker: numbers calls, matches answers, survives the worker's death. */
export class StoreThread {
  readonly #worker: Worker
  readonly #now: () => Date
  readonly #pending = new Map<number, Pending>()
  readonly #ended: Promise<void>
  readonly #listeners = new Set<(progress: JobProgress) => void>()
  #lastId = 0
  /** Why no call can be answered any more. */
  #stopped: Failure | undefined
  /** Settles once the project is open, or could not be opened. */
  readonly opened: Promise<Result<unknown>>

  constructor(file: string, options: WorkerOptions, now: () => Date) {
    this.#now = now
    this.#worker = new Worker(file, { workerData: options, name: 'store' })
    this.opened = new Promise((settle, reject) => this.#pending.set(0, { settle, reject }))
    this.#worker.on('message', (message: ReplyMessage) => this.#answer(message))
    this.#worker.on('messageerror', (error) => this.#stop(String(error)))
    this.#worker.on('error', (error) => this.#stop(String(error)))
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.#stop(`exit ${code}`)
        resolve()
      })
    })
  }

  /** @returns the function that makes this call */
  call<Name extends CallName>(name: Name): Remote<Calls>[Name] {
    const send = (...args: readonly unknown[]): Promise<Result<unknown>> => this.#send(name, args)
    // The boundary: names and types are matched in `calls.ts`, and the worker speaks nothing else.
    return send as Remote<Calls>[Name]
  }

  /** Hears of how far long calls are. @returns what ends listening */
  onProgress(listener: (progress: JobProgress) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Closes the project and ends the worker; calls that are still open fail. */
  async close(): Promise<void> {
    if (!this.#stopped) {
      await this.#send('close', [])
      this.#stopped = stoppedBecause('closed')
    }
    await this.#ended
  }

  #send(name: string, args: readonly unknown[]): Promise<Result<unknown>> {
    if (this.#stopped) return Promise.resolve({ ok: false, failure: this.#stopped })
    const id = ++this.#lastId
    const { value, transfer } = ownBuffers(args)
    const message: CallMessage = { id, name, args: value, at: this.#now().toISOString() }
    return new Promise((settle, reject) => {
      this.#pending.set(id, { settle, reject })
      this.#worker.postMessage(message, transfer)
    })
  }

  #answer(message: ReplyMessage): void {
    if ('progress' in message) {
      for (const listener of this.#listeners) listener(message.progress)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if ('defect' in message) pending?.reject(new Error(`store: ${message.defect}`))
    else pending?.settle(message.result)
  }

  #stop(reason: string): void {
    this.#stopped ??= stoppedBecause(reason)
    const open = [...this.#pending.values()]
    this.#pending.clear()
    for (const pending of open) pending.settle({ ok: false, failure: this.#stopped })
  }
}

const stoppedBecause = (reason: string): Failure =>
  failure('unavailable', 'failures.store.stopped', { reason }).failure
