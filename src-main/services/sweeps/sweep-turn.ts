import type { RunId } from '../../../src-shared/ids'
import type { SweepRunRow } from '../../store'
import type { BackgroundExecution, Execution } from '../execution'

/** One run of a sweep in the queue: first without a run, then steering the one that was made for it. */
export class SweepTurn implements BackgroundExecution {
  #execution: Execution | null = null
  readonly #reasons = new Set<'user' | 'held' | 'sweep'>()
  #wasStopped = false
  /** When it began, and whether it ever stood still: then the clock tells nothing about its work. */
  beganAt: number | null = null
  stoodStill = false
  /** Its run is being made. */
  isStarting = false

  constructor(readonly row: SweepRunRow) {}

  get id(): RunId | null {
    return this.#execution?.id ?? null
  }

  /** Whether it was ended before there was anything to end. */
  get wasStopped(): boolean {
    return this.#wasStopped
  }

  begin(execution: Execution): void {
    this.#execution = execution
    this.beganAt = performance.now()
    if (this.#reasons.size > 0) execution.pause()
    if (this.#wasStopped) execution.suspend()
  }

  #add(reason: 'user' | 'held' | 'sweep'): void {
    this.stoodStill = true
    if (this.#reasons.size === 0) this.#execution?.pause()
    this.#reasons.add(reason)
  }

  #drop(reason: 'user' | 'held' | 'sweep'): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.#execution?.resume()
  }

  pause(): void {
    this.#add('user')
  }

  resume(): void {
    this.#drop('user')
  }

  hold(): void {
    this.#add('held')
  }

  release(): void {
    this.#drop('held')
  }

  /** Stands still with its sweep. */
  halt(): void {
    this.#add('sweep')
  }

  goOn(): void {
    this.#drop('sweep')
  }

  cancel(): void {
    this.#wasStopped = true
    this.#execution?.cancel()
  }

  suspend(): void {
    this.#wasStopped = true
    this.#execution?.suspend()
  }
}
