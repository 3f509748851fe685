import type { Result } from '../../src-shared/result'
import { fail, failure, ok } from '../../src-shared/result'
import { backup } from './backup'
import type { CallGroups } from './calls'
import { checkpointCalls } from './checkpoints'
import { checkProject } from './check/check-project'
import { comparisonCalls } from './comparisons'
import { curveCalls } from './curves'
import { presetCalls } from './device-presets'
import { emptyTrash } from './empty-trash'
import { experimentCalls } from './experiments'
import { failureOfFile, systemCode } from './failure-of-file'
import { failureOfSqlite } from './failure-of-sqlite'
import type { CallMessage, JobProgress, WorkerOptions } from './messages'
import { noteCalls } from './notes'
import { openForRepair } from './open-for-repair'
import { openProject, type OpenedProject } from './open-project'
import { projectInfo } from './project-info'
import { recordingCalls } from './recordings'
import { recover } from './recover'
import { Refusal, refuse } from './refusal'
import { reportCalls } from './reports'
import { runCalls } from './runs'
import { isMisfit } from './misfit'
import { salvage } from './salvage'
import { settingCalls } from './settings'
import { Sql } from './sql'
import { exportRuns, merge } from './transfer/merge'
import type { Transfer } from './transfer/transfer'
import { trashCalls } from './trash'
import { sweepCalls } from './sweeps'

/** The same calls, of which the long ones answer later. */
type Answers<Group> = {
  [Name in keyof Group]: Group[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Value | Promise<Value>
    : never
}
type Groups = { [Group in keyof CallGroups]: Answers<CallGroups[Group]> }

/** The worker's side of an open project: carries out calls and turns what goes wrong into values. */
export class Session {
  readonly #file: string
  readonly #opened: OpenedProject
  readonly #groups: Groups
  readonly #ending = new AbortController()
  readonly #running = new Set<Promise<unknown>>()
  readonly #jobs = new Map<string, AbortController>()
  readonly #onProgress: (progress: JobProgress) => void
  #at: string

  /** @throws Refusal and errors of SQLite: see `asResult` */
  constructor(options: WorkerOptions, onProgress: (progress: JobProgress) => void) {
    this.#onProgress = onProgress
    this.#file = options.file
    this.#at = options.at
    const { opened, interrupted } = openRecovered(options)
    this.#opened = opened
    this.#groups = this.#make(new Sql(opened.database, opened.cause), interrupted)
  }

  async answer({ name, args, at }: CallMessage): Promise<Result<unknown>> {
    this.#at = at
    // The boundary: names and arguments were matched by types on the caller's side.
    const [group = '', method = ''] = name.split('.')
    const calls = Object.entries(this.#groups).find(([key]) => key === group)?.[1]
    const call = Object.entries(calls ?? {}).find(([key]) => key === method)?.[1] as
      ((...args: readonly unknown[]) => unknown) | undefined
    if (!call) throw new Error(`no call ${name}`)
    return this.asResult(() => call(...args))
  }

  /** A failure that a user can meet becomes a value; anything else is thrown on. */
  async asResult(work: () => unknown): Promise<Result<unknown>> {
    try {
      const value = work()
      return ok(value instanceof Promise ? await this.#watch(value) : value)
    } catch (error) {
      if (this.#opened.cause && isMisfit(error)) {
        return failure('failed', 'failures.store.unreadable')
      }
      return reasonOf(error, this.#file)
    }
  }

  /** Ends long calls, writes the log back into the file and gives up the lock. */
  async close(): Promise<void> {
    this.#ending.abort()
    await Promise.allSettled(this.#running)
    this.#opened.close()
  }

  async #watch<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work)
    try {
      return await work
    } finally {
      this.#running.delete(work)
    }
  }

  /** A long call that can be cancelled and tells how far it is. */
  async #job<T>(
    job: string,
    work: (hooks: Pick<Transfer, 'at' | 'pause' | 'onProgress'>) => Promise<T>
  ): Promise<T> {
    const cancelling = new AbortController()
    this.#jobs.set(job, cancelling)
    const breathe = pause(this.#ending.signal)
    let told = 0
    try {
      return await work({
        at: this.#at,
        pause: async () => {
          await breathe()
          if (cancelling.signal.aborted) refuse('cancelled', 'failures.merge.cancelled')
        },
        onProgress: (fraction) => {
          if (performance.now() - told < tellEveryMs) return
          told = performance.now()
          this.#onProgress({ job, fraction })
        }
      })
    } finally {
      this.#jobs.delete(job)
    }
  }

  #make(sql: Sql, interrupted: number): Groups {
    const file = this.#file
    const { cause } = this.#opened
    const now = (): string => this.#at
    const { signal } = this.#ending
    const experiments = experimentCalls(sql, now)
    const documents = () =>
      experiments.list().map(({ id, name }) => ({ name, document: experiments.document(id) }))
    return {
      project: { info: () => projectInfo(sql, file, cause, interrupted) },
      experiments,
      runs: runCalls(sql, now),
      recordings: recordingCalls(sql),
      checkpoints: checkpointCalls(sql, now),
      curves: curveCalls(sql),
      settings: settingCalls(sql),
      presets: presetCalls(sql, now, documents),
      comparisons: comparisonCalls(sql, now),
      reports: reportCalls(sql, now),
      sweepRecords: sweepCalls(sql, now),
      notes: noteCalls(sql, now),
      trash: trashCalls(sql, now),
      long: {
        merge: (other, job) => this.#job(job, (hooks) => merge(sql, file, other, hooks)),
        exportRuns: (target, runs, job) =>
          this.#job(job, (hooks) => exportRuns(sql, file, target, runs, hooks)),
        cancelJob: (job) => {
          this.#jobs.get(job)?.abort()
          return null
        },
        emptyTrash: (what) => emptyTrash(sql, { ...what, place: 'trash' }, pause(signal)),
        backup: (target) => backup(sql, file, target, signal),
        check: () => checkProject(sql, file, cause, signal),
        salvage: (target) => salvage(sql, file, target, signal)
      }
    }
  }
}

const tellEveryMs = 100

/** A breath for the calls that wait. */
const pause = (signal: AbortSignal) => async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) refuse('cancelled', 'failures.store.stopped', { reason: 'closed' })
}

/** Puts right what a crash left. Where the disk has no room for that, the project can still be looked at. */
function openRecovered(options: WorkerOptions): { opened: OpenedProject; interrupted: number } {
  const opened = openProject(options)
  const { database, cause, close } = opened
  if (cause) return { opened, interrupted: 0 }
  try {
    return { opened, interrupted: recover(new Sql(database, cause)) }
  } catch (error) {
    close()
    const reason = failureOfSqlite(error, options.file)
    if (reason?.key !== 'failures.store.diskFull') throw error
    return { opened: openForRepair(options.file, reason), interrupted: 0 }
  }
}

/** @throws what is a defect */
export function reasonOf(error: unknown, file: string): Result<never> {
  if (error instanceof Refusal) return fail(error.failure)
  const reason = failureOfSqlite(error, file)
  if (reason) return fail(reason)
  if (systemCode(error) !== undefined) return failureOfFile(error, file)
  throw error
}
