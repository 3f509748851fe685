import type { RunState } from '../../src-shared/contract/runs'
import type { BadPoint, SweepState, SweepSummary } from '../../src-shared/contract/sweeps'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId, SweepId } from '../../src-shared/ids'
import type { Failure } from '../../src-shared/result'

/** A combination of values. */
export interface SweepPointRow {
  readonly point: number
  /** The axes' numbers, in their order. */
  readonly numbers: readonly number[]
  /** What one run was thought to take. */
  readonly seconds: number | null
  readonly bytes: number
  /** Its runs get all threads, and nothing runs beside them. */
  readonly isAlone: boolean
  /** Why the point was left out; null where it takes part. */
  readonly problems: BadPoint['problems'] | null
}

export interface NewSweep {
  readonly experiment: ExperimentId | null
  readonly name: string
  /** The kind of its experiment. */
  readonly kind: string
  /** The sweep's document with its experiment in it. */
  readonly document: Json
  readonly priority: number
  readonly points: readonly SweepPointRow[]
  readonly runs: readonly {
    readonly point: number
    readonly repeat: number
    readonly seed: number | null
  }[]
}

/** One run of a point; without a run it has yet to be made. */
export interface SweepRunRow {
  readonly point: number
  readonly repeat: number
  readonly seed: number | null
  readonly runId: RunId | null
  readonly number: number | null
  readonly state: RunState | null
  readonly failure: Failure | null
  readonly hash: string | null
  readonly wallSeconds: number | null
  /** It has a checkpoint to go on from. */
  readonly isResumable: boolean
}

export interface SweepMetricRow {
  readonly point: number
  readonly repeat: number
  readonly name: string
  readonly population: string
  readonly unit: string
  readonly value: number | null
}

/** Sweeps. Fails with `failures.store.noSweep` for an unknown id. */
export interface SweepCalls {
  /** Inserts the sweep as *running*, with all its points and runs to be made. */
  create(sweep: NewSweep): SweepSummary
  /** Newest first. */
  list(): SweepSummary[]
  get(id: SweepId): SweepSummary
  /** The newest sweep of the same document. */
  find(document: Json): SweepSummary | null
  document(id: SweepId): Json
  points(id: SweepId): SweepPointRow[]
  runs(id: SweepId): SweepRunRow[]
  /** Metrics of its runs that are done. */
  metrics(id: SweepId): SweepMetricRow[]
  /** Says which run was made for a point's repeat, in place of an earlier one. */
  attach(id: SweepId, point: number, repeat: number, run: RunId): null
  setState(id: SweepId, state: SweepState): null
  setPriority(id: SweepId, priority: number): null
  /** Its runs stay. */
  remove(id: SweepId): null
}
