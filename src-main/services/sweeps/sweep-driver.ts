import type { SweepProgress, SweepState } from '../../../src-shared/contract/sweeps'
import type { Json } from '../../../src-shared/experiments/json'
import type { ExperimentId, SweepId } from '../../../src-shared/ids'
import type { Failure, Result } from '../../../src-shared/result'
import type { Store, SweepPointRow, SweepRunRow } from '../../store'
import type { BegunRun } from '../experiment-kind'
import { cores } from '../machine'
import { beginAgain, beginRun, defaultThreads, type RunParts } from '../runs'
import { SweepTurn } from './sweep-turn'

export interface DrivenSweep {
  readonly id: SweepId
  readonly priority: number
  /** The experiment that its runs belong to. */
  readonly experiment: ExperimentId | null
  readonly documentAt: (point: number) => Json
  readonly points: readonly SweepPointRow[]
  readonly runs: readonly SweepRunRow[]
}

const millisecondsBetweenProgress = 250

/** Whether a run of a sweep has yet to be made, or was cut off. */
export const isToDo = ({ state }: SweepRunRow): boolean =>
  state === null || state === 'interrupted' || state === 'cancelled'

/** Brings the runs of one sweep into the queue, a few at a time, and follows them. */
export class SweepDriver {
  readonly id: SweepId
  #state: SweepState = 'running'
  #priority: number
  readonly #todo: SweepRunRow[]
  readonly #turns = new Set<SweepTurn>()
  readonly #points: ReadonlyMap<number, SweepPointRow>
  readonly #total: number
  #done: number
  #failed: number
  /** Of runs that came to their end without standing still: what they took, and were thought to take. */
  #measured = { seconds: 0, estimated: 0 }
  #told = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly parts: RunParts,
    readonly store: Store,
    readonly sweep: DrivenSweep,
    readonly onEnd: (driver: SweepDriver) => void
  ) {
    this.id = sweep.id
    this.#priority = sweep.priority
    this.#points = new Map(sweep.points.map((row) => [row.point, row]))
    this.#todo = sweep.runs.filter(isToDo)
    this.#total = sweep.runs.length
    this.#done = sweep.runs.filter(({ state }) => state === 'done').length
    this.#failed = sweep.runs.filter(({ state }) => state === 'failed').length
  }

  get state(): SweepState {
    return this.#state
  }

  /** Begins, or goes on after a pause. */
  async run(): Promise<Result<null>> {
    const kept = await this.#keepState('running')
    if (!kept.ok) return kept
    for (const turn of this.#turns) turn.goOn()
    await this.#next()
    this.#tell()
    return kept
  }

  /**
   * Runs again what has failed; what has not been run, or was cancelled by itself, is to do anyway.
   * @param rows runs of this sweep that have failed
   */
  async retry(rows: readonly SweepRunRow[]): Promise<Result<null>> {
    this.#failed -= rows.length
    this.#todo.push(...rows)
    return this.run()
  }

  async pause(): Promise<Result<null>> {
    const kept = await this.#keepState('paused')
    if (!kept.ok) return kept
    this.#withdraw()
    for (const turn of this.#turns) turn.halt()
    this.#tell()
    if (this.#turns.size === 0) this.onEnd(this)
    return kept
  }

  async cancel(): Promise<Result<null>> {
    const kept = await this.#keepState('cancelled')
    if (!kept.ok) return kept
    this.#withdraw()
    for (const turn of this.#turns) turn.cancel()
    this.#tell()
    if (this.#turns.size === 0) this.onEnd(this)
    return kept
  }

  /** The project is being left: nothing new begins; the queue ends what is under way. */
  async leave(): Promise<void> {
    if (this.#state === 'running') await this.#keepState('paused')
    this.#withdraw()
  }

  prioritise(priority: number): void {
    this.#priority = priority
    if (this.#state !== 'running') return
    this.#withdraw()
    this.#feed()
  }

  async #keepState(state: SweepState): Promise<Result<null>> {
    const kept = await this.store.sweeps.setState(this.id, state)
    if (!kept.ok) return kept
    this.#state = state
    this.parts.holder.events.emit('sweeps.changed', { id: this.id })
    return kept
  }

  /** Takes back what waits in the queue. */
  #withdraw(): void {
    const waiting = [...this.#turns].filter((turn) => turn.beganAt === null && !turn.isStarting)
    const meant = new Set<unknown>(waiting)
    for (const turn of waiting) this.#turns.delete(turn)
    this.#todo.unshift(...waiting.map(({ row }) => row))
    this.parts.queue.withdraw((execution) => meant.has(execution))
  }

  /** Keeps a few in the queue, so that no thread waits for the next. */
  #feed(): void {
    while (this.#state === 'running' && this.#turns.size < cores() * 2) {
      const row = this.#todo.shift()
      if (!row) break
      const turn = new SweepTurn(row)
      this.#turns.add(turn)
      const size = this.#points.get(row.point)
      const isAlone = size?.isAlone === true
      const threads = isAlone ? Math.max(cores(), defaultThreads(this.parts.holder)) : 1
      const claim = { threads, bytes: size?.bytes ?? 0, priority: this.#priority }
      this.parts.queue.addBehind(turn, claim, () => this.#execute(turn, isAlone))
    }
  }

  async #execute(turn: SweepTurn, isAlone: boolean): Promise<void> {
    turn.isStarting = true
    try {
      const begun = await this.#begin(turn.row, isAlone)
      if (!begun.ok) return await this.#giveUp(turn, begun.failure)
      turn.begin(begun.value.execution)
      if (this.#state === 'paused') turn.halt()
      if (this.#state === 'cancelled') turn.cancel()
      this.#tell()
      const state = await begun.value.work()
      if (state === 'done') this.#learn(turn)
      if (state === 'done') this.#done++
      else if (state === 'failed') this.#failed++
      // Cancelled with its sweep: it is to do again should the sweep go on.
      else if (turn.wasStopped) this.#todo.push({ ...turn.row, runId: null, state: null })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const details = { method: 'sweep', message }
      await this.#giveUp(turn, { code: 'defect', key: 'failures.defect', details })
    } finally {
      this.#turns.delete(turn)
      await this.#next()
    }
  }

  async #begin(row: SweepRunRow, isAlone: boolean): Promise<Result<BegunRun>> {
    if (row.runId !== null && row.state === 'interrupted' && row.isResumable) {
      const again = await beginAgain(this.parts, row.runId)
      // A checkpoint that cannot be used is no reason not to begin anew.
      if (again.ok) return again
    }
    const { point, repeat, seed } = row
    const begun = await beginRun(this.parts, this.sweep.documentAt(point), this.sweep.experiment, {
      seed: seed ?? undefined,
      ...(isAlone ? {} : { threads: 1, solo: true, checkpointSeconds: 0 })
    })
    if (!begun.ok) return begun
    const attached = await this.store.sweeps.attach(this.id, point, repeat, begun.value.id)
    return attached.ok ? begun : attached
  }

  /** Something that would befall every other run, too: the sweep waits for its user. */
  async #giveUp(turn: SweepTurn, { key, details }: Failure): Promise<void> {
    this.#todo.unshift(turn.row)
    if (this.#state !== 'running') return
    await this.#keepState('paused')
    this.#withdraw()
    this.parts.holder.events.emit('app.notice', { severity: 'error', key, details })
  }

  async #next(): Promise<void> {
    if (this.#state === 'running' && this.#todo.length === 0 && this.#turns.size === 0) {
      await this.#keepState('done')
    }
    this.#feed()
    this.#tellSoon()
    if (this.#state !== 'running' && this.#turns.size === 0) {
      this.#tell()
      this.onEnd(this)
    }
  }

  #learn({ beganAt, stoodStill, row }: SweepTurn): void {
    if (beganAt === null || stoodStill) return
    this.#measured.seconds += (performance.now() - beganAt) / 1000
    this.#measured.estimated += this.#estimate(row.point)
  }

  #estimate(point: number): number {
    return this.#points.get(point)?.seconds ?? 1
  }

  get #secondsLeft(): number | null {
    if (this.#state !== 'running') return null
    const under = [...this.#turns]
    const rows = [...this.#todo, ...under.map(({ row }) => row)]
    const isKnown = this.#measured.estimated > 0
    if (!isKnown && rows.some(({ point }) => this.#points.get(point)?.seconds === null)) return null
    const factor = isKnown ? this.#measured.seconds / this.#measured.estimated : 1
    const left = rows.reduce((sum, { point }) => {
      const share = this.#points.get(point)?.isAlone === true ? 1 : cores()
      return sum + (this.#estimate(point) * factor) / share
    }, 0)
    const gone = under.reduce(
      (sum, { beganAt }) => sum + (beganAt === null ? 0 : (performance.now() - beganAt) / 1000),
      0
    )
    return Math.max(0, left - Math.min(gone / cores(), left / 2))
  }

  get progress(): SweepProgress {
    return {
      id: this.id,
      state: this.#state,
      total: this.#total,
      done: this.#done,
      failed: this.#failed,
      running: [...this.#turns].filter(({ beganAt }) => beganAt !== null).length,
      secondsLeft: this.#secondsLeft
    }
  }

  #tell(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#told = performance.now()
    this.parts.holder.events.emit('sweeps.progress', this.progress)
  }

  #tellSoon(): void {
    if (performance.now() - this.#told > millisecondsBetweenProgress) return this.#tell()
    this.#timer ??= setTimeout(() => this.#tell(), millisecondsBetweenProgress)
  }
}
