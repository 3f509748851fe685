import { failure, ok, type Result } from '../../src-shared/result'
import type { RunId } from '../../src-shared/ids'
import type { Execution } from './execution'

/** Executes runs one after another: each of them takes all threads it can get. */
export class RunQueue {
  readonly #waiting: { readonly execution: Execution; readonly start: () => Promise<void> }[] = []
  #running: Execution | null = null
  #idle: Promise<void> = Promise.resolve()

  get isBusy(): boolean {
    return this.#running !== null
  }

  get queued(): number {
    return this.#waiting.length
  }

  /** @param start executes it; never rejects */
  add(execution: Execution, start: () => Promise<void>): void {
    this.#waiting.push({ execution, start })
    if (!this.#running) this.#idle = this.#work()
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#running = next.execution
      await next.start()
      this.#running = null
    }
  }

  #find(id: RunId): Execution | undefined {
    if (this.#running?.id === id) return this.#running
    return this.#waiting.find(({ execution }) => execution.id === id)?.execution
  }

  /** Does something to a run that is under way or waiting. */
  act(id: RunId, action: 'pause' | 'resume' | 'cancel'): Result<Record<string, never>> {
    const execution = this.#find(id)
    if (!execution) return failure('conflict', 'failures.run.notRunning')
    execution[action]()
    return ok({})
  }

  /** Ends everything, so that it can go on another time, and waits until that is kept. */
  async drain(): Promise<void> {
    for (const { execution } of this.#waiting) execution.suspend()
    this.#running?.suspend()
    await this.#idle
  }
}
