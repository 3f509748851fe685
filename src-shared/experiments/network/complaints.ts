import type { FailureDetails } from '../../result'
import type { Path, Problem } from '../problem'

/** Collects the problems of one document while it is resolved. */
export class Complaints {
  readonly #problems: Problem[] = []
  readonly #known = new Set<string>()

  get problems(): readonly Problem[] {
    return this.#problems
  }

  error(path: Path, key: string, details: FailureDetails = {}): void {
    this.#add({ severity: 'error', path, key, details })
  }

  warn(path: Path, key: string, details: FailureDetails = {}): void {
    this.#add({ severity: 'warning', path, key, details })
  }

  /** The same mistake is met again where one entry serves several targets; it is named once. */
  #add(problem: Problem): void {
    const text = JSON.stringify(problem)
    if (this.#known.has(text)) return
    this.#known.add(text)
    this.#problems.push(problem)
  }
}
