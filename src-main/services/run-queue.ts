import { failure, ok, type Result } from '../../src-shared/result'
import type { RunId } from '../../src-shared/ids'
import type { BackgroundExecution, Execution } from './execution'

/** What a run in the background takes of the machine. */
export interface Claim {
  readonly threads: number
  readonly bytes: number
  /** Higher goes first; among equals, the earlier. */
  readonly priority: number
}

export interface Machine {
  /** Threads that may be busy at the same time. */
  readonly threads: () => number
  /** Memory that runs may use; asked while none is under way. */
  readonly usableBytes: () => number
  /** Other runs wait for their turn: those that somebody asked for, the first first. */
  readonly onWaiting?: (waiting: readonly RunId[]) => void
}

interface Front {
  readonly execution: Execution
  readonly start: () => Promise<void>
}

interface Background {
  readonly execution: BackgroundExecution
  readonly start: () => Promise<void>
  readonly claim: Claim
}

/**
 * Who may run when. Runs that somebody asked for are executed one after another, each with all the
 * threads it was given. Behind them runs of sweeps: several at a time, as long as their threads and
 * memory are there; they stand still while one of the first kind runs.
 */
export class RunQueue {
  readonly #front: Front[] = []
  readonly #viewers = new Set<string>()
  #running: Execution | null = null
  #idle: Promise<void> = Promise.resolve()
  #waiting: Background[] = []
  readonly #underWay = new Map<Background, Promise<void>>()
  /** Memory for those under way; measured when there were none. */
  #budget = 0
  #isDraining = false

  constructor(readonly machine: Machine = { threads: () => 1, usableBytes: () => Infinity }) {}

  get isBusy(): boolean {
    return this.#running !== null || this.#underWay.size > 0
  }

  get queued(): number {
    return this.#front.length + this.#waiting.length
  }

  /** Threads that are busy with runs in the background. */
  get threadsBehind(): number {
    return this.#running ? 0 : sum([...this.#underWay.keys()].map(({ claim }) => claim.threads))
  }

  /** @param start executes it; never rejects */
  add(execution: Execution, start: () => Promise<void>): void {
    execution.watch?.(this.#viewers.size > 0)
    this.#front.push({ execution, start })
    if (!this.#running) this.#idle = this.#work()
    this.#tell()
  }

  /** Puts a run behind those that somebody waits for. @param start executes it; never rejects */
  addBehind(execution: BackgroundExecution, claim: Claim, start: () => Promise<void>): void {
    const turn = { execution, claim, start }
    const at = this.#waiting.findIndex((other) => other.claim.priority < claim.priority)
    this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, turn)
    this.#startBehind()
  }

  /** Takes out what waits in the background and is no longer wanted. */
  withdraw(isMeant: (execution: BackgroundExecution) => boolean): void {
    this.#waiting = this.#waiting.filter(({ execution }) => !isMeant(execution))
    this.#startBehind()
  }

  async #work(): Promise<void> {
    for (const { execution } of this.#underWay.keys()) execution.hold()
    for (let next = this.#front.shift(); next; next = this.#front.shift()) {
      this.#running = next.execution
      this.#tell()
      await next.start()
      this.#running = null
    }
    for (const { execution } of this.#underWay.keys()) execution.release()
    this.#startBehind()
  }

  #told = ''

  /** Says who waits, where that has changed. */
  #tell(): void {
    const waiting = this.#front.flatMap(({ execution }) => execution.id ?? [])
    const text = waiting.join(' ')
    if (text === this.#told) return
    this.#told = text
    this.machine.onWaiting?.(waiting)
  }

  #startBehind(): void {
    if (this.#isDraining) return
    for (let next = this.#waiting[0]; next && this.#hasRoom(next); next = this.#waiting[0]) {
      this.#waiting.shift()
      const turn = next
      const done = turn.start().finally(() => {
        this.#underWay.delete(turn)
        this.#startBehind()
      })
      this.#underWay.set(turn, done)
    }
  }

  /** The first in line waits until there is room for it: nobody small slips past for ever. */
  #hasRoom({ claim }: Background): boolean {
    if (this.#running || this.#front.length > 0) return false
    if (this.#underWay.size === 0) {
      this.#budget = this.machine.usableBytes()
      // Whoever is alone may try; what does not fit is refused when it is prepared.
      return true
    }
    const others = [...this.#underWay.keys()].map((turn) => turn.claim)
    const threads = sum(others.map((one) => one.threads)) + claim.threads
    const bytes = sum(others.map((one) => one.bytes)) + claim.bytes
    return threads <= this.machine.threads() && bytes <= this.#budget
  }

  /** A run that is under way or waiting. */
  find(id: RunId): Execution | undefined {
    if (this.#running?.id === id) return this.#running
    const all = [...this.#front, ...this.#underWay.keys()]
    return all.find(({ execution }) => execution.id === id)?.execution
  }

  /** Somebody looks at runs under way, or no longer does. */
  watch(viewer: string, isWatching: boolean): void {
    if (isWatching) this.#viewers.add(viewer)
    else this.#viewers.delete(viewer)
    const all = [this.#running, ...this.#front.map(({ execution }) => execution)]
    for (const execution of all) execution?.watch?.(this.#viewers.size > 0)
  }

  /** Does something to a run that is under way or waiting. */
  act(id: RunId, action: 'pause' | 'resume' | 'cancel'): Result<Record<string, never>> {
    const execution = this.find(id)
    if (!execution) return failure('conflict', 'failures.run.notRunning')
    execution[action]()
    return ok({})
  }

  /** Ends everything, so that it can go on another time, and waits until that is kept. */
  async drain(): Promise<void> {
    this.#isDraining = true
    this.#waiting = []
    for (const { execution } of this.#front) execution.suspend()
    for (const { execution } of this.#underWay.keys()) execution.suspend()
    this.#running?.suspend()
    await this.#idle
    await Promise.all(this.#underWay.values())
    this.#isDraining = false
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
