import { OutOfMemory } from './arena'
import type { ShardFailure } from './messages'
import { UnfitState } from './state-book'

/**
 * Why a worker's part of a network could not be built.
 * @throws what is a defect
 */
export function failureToBuild(error: unknown): ShardFailure {
  if (error instanceof OutOfMemory) return { kind: 'out-of-memory', bytes: error.bytes }
  if (error instanceof UnfitState) return { kind: 'unfit-checkpoint', reason: error.message }
  throw error
}
