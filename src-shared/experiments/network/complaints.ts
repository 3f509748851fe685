import type { FailureDetails } from '../../result'
import type { Path, Problem } from '../problem'

/** Collects the problems of one document while it is resolved. */
export class Complaints {
  readonly #problems: Problem[] = []

  get problems(): readonly Problem[] {
    return this.#problems
  }

  error(path: Path, key: string, details: FailureDetails = {}): void {
    this.#problems.push({ severity: 'error', path, key, details })
  }

  warn(path: Path, key: string, details: FailureDetails = {}): void {
    this.#problems.push({ severity: 'warning', path, key, details })
  }
}
