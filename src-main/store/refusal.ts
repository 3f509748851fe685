import {
  failure,
  type Failure,
  type FailureCode,
  type FailureDetails
} from '../../src-shared/result'

/**
 * A failure on its way out of a transaction: thrown so that SQLite rolls back, and turned into a
 * value where the worker answers. It never leaves the store.
 */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(reason: Failure) {
    super(reason.key)
    this.failure = reason
  }
}

/** Leaves the present transaction with a failure; `key` is a whole locale key. */
export function refuse(code: FailureCode, key: string, details: FailureDetails = {}): never {
  throw new Refusal(failure(code, key, details).failure)
}
