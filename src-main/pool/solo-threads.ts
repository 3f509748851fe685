import { Worker } from 'node:worker_threads'
import type { SoloRequest } from './run-messages'
import { resourceLimits, workerFile } from './worker-file'

/** A thread is ended after so many runs, or one that took so much memory: what it held goes with it. */
const runsPerThread = 500
const largestKept = 128 * 2 ** 20
/** Threads that may wait for work. */
const mostIdle = 16

interface Warm {
  readonly thread: Worker
  runs: number
}

/** A thread that was handed out, and how it is given back. */
export interface Lease {
  readonly thread: Worker
  /** @param bytes that its run took; null where it did not come to its end */
  readonly giveBack: (bytes: number | null) => void
}

/** Threads that run small networks and wait for the next: starting one takes longer than such a run. */
export class SoloThreads {
  readonly #idle: Warm[] = []
  #isClosed = false

  constructor(
    readonly kernel: WebAssembly.Module,
    readonly workerFolder: string
  ) {}

  lease(request: SoloRequest): Lease {
    const warm = this.#idle.pop() ?? this.#start()
    const { thread } = warm
    thread.removeAllListeners()
    thread.ref()
    thread.postMessage(request)
    return { thread, giveBack: (bytes) => this.#take(warm, bytes) }
  }

  #start(): Warm {
    const thread = new Worker(workerFile(this.workerFolder, 'solo'), {
      workerData: this.kernel,
      resourceLimits
    })
    return { thread, runs: 0 }
  }

  #take(warm: Warm, bytes: number | null): void {
    const { thread } = warm
    thread.removeAllListeners()
    warm.runs++
    const isSpent = bytes === null || bytes > largestKept || warm.runs >= runsPerThread
    if (this.#isClosed || isSpent || this.#idle.length >= mostIdle) {
      // Whatever it says on its way out concerns nobody any more.
      thread.on('error', () => undefined)
      void thread.terminate()
      return
    }
    // One that breaks while it waits is not handed out again.
    const forget = (): void => {
      const at = this.#idle.indexOf(warm)
      if (at >= 0) this.#idle.splice(at, 1)
    }
    thread.on('error', forget)
    thread.on('exit', forget)
    thread.unref()
    this.#idle.push(warm)
  }

  /** Ends the threads that wait. */
  close(): void {
    this.#isClosed = true
    for (const { thread } of this.#idle.splice(0)) {
      thread.removeAllListeners()
      void thread.terminate()
    }
  }
}
