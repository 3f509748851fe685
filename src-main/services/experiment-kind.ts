import type { MethodReply } from '../../src-shared/contract'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { Problem } from '../../src-shared/experiments/problem'
import type { RunState } from '../../src-shared/contract/runs'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { ok, type Result } from '../../src-shared/result'
import type { Execution } from './execution'
import type { RunQueue } from './run-queue'

export interface CheckedExperiment {
  readonly problems: readonly Problem[]
  /** Null where there is none, or a problem is an error. */
  readonly estimate: MethodReply<'experiments.check'>['estimate']
}

/**
 * What the services have to know of experiments of one kind; networks, the first of them, have it in `runs.ts`.
 * Documents are self-contained: they have all presets that they name.
 */
export interface ExperimentKindService {
  /** Everything wrong with a document. */
  readonly check: (document: Json) => Result<CheckedExperiment> | Promise<Result<CheckedExperiment>>
  /** Keeps a new run in the project; it runs when its turn comes. */
  readonly begin: (
    document: Json,
    experimentId: ExperimentId | null,
    options: { readonly seed?: number | undefined; readonly threads?: number | undefined }
  ) => Promise<Result<BegunRun>>
  /** Runs a document without keeping anything. @returns the hash of the result */
  readonly hashOf: (id: RunId, document: Json, seed: number) => Promise<Result<string>>
}

/** A run that has its place in the project, and has yet to be executed. */
export interface BegunRun {
  readonly id: RunId
  readonly number: number
  readonly execution: Execution
  /** Executes it and keeps what comes of it. @returns how it ended */
  readonly work: () => Promise<RunState>
}

/** Puts a run into the queue of those that somebody waits for. */
export function enqueue(queue: RunQueue, { id, number, execution, work }: BegunRun) {
  queue.add(execution, async () => void (await work()))
  return ok({ id, number })
}

/** By what a document's `kind` says. */
export type ExperimentKinds = Readonly<Record<string, ExperimentKindService>>

/** Who sees to a document; undefined for networks, and for what is no document. */
export function kindOf(kinds: ExperimentKinds, document: Json): ExperimentKindService | undefined {
  const kind = isJsonObject(document) ? document['kind'] : undefined
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}
