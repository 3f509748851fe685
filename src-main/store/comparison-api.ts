import type { ComparisonSummary, StoredComparison } from '../../src-shared/contract/comparisons'
import type { ComparisonDocument } from '../../src-shared/compare/schema'

/** What a comparison is at a moment, with its steps. */
export type ComparisonState = Pick<StoredComparison, 'document' | 'position' | 'edits'>

/** Kept comparisons. Fails with `failures.store.noComparison` for an unknown id. */
export interface ComparisonCalls {
  /** The one changed last first, without those that were removed. */
  list(): ComparisonSummary[]
  /** Also one that was removed. */
  get(id: string): StoredComparison
  create(document: ComparisonDocument): StoredComparison
  /** On the disk when it returns. */
  save(id: string, state: ComparisonState): ComparisonSummary
  /** Takes it off the list. */
  remove(id: string): null
  /** Puts it back. */
  restore(id: string): ComparisonSummary
}
