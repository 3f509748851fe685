import type { MethodReply } from '../../src-shared/contract'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import type { Result } from '../../src-shared/result'

export type CheckedExperiment = MethodReply<'experiments.check'>

/** What the services have to know of experiments of one kind; networks, the first of them, have it in `runs.ts`. */
export interface ExperimentKindService {
  /** Everything wrong with a document. */
  readonly check: (document: Json) => Promise<Result<CheckedExperiment>>
  /** Keeps a new run in the project and puts it into the queue. */
  readonly start: (
    document: Json,
    experimentId: ExperimentId | null,
    options: { readonly seed?: number | undefined; readonly threads?: number | undefined }
  ) => Promise<Result<{ readonly id: RunId; readonly number: number }>>
  /** Runs a document without keeping anything. @returns the hash of the result */
  readonly hashOf: (id: RunId, document: Json, seed: number) => Promise<Result<string>>
}

/** By what a document's `kind` says. */
export type ExperimentKinds = Readonly<Record<string, ExperimentKindService>>

/** Who sees to a document; undefined for networks, and for what is no document. */
export function kindOf(kinds: ExperimentKinds, document: Json): ExperimentKindService | undefined {
  const kind = isJsonObject(document) ? document['kind'] : undefined
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}
