import type { CheckReport } from '../../../src-shared/contract/projects'
import type { FailureDetails } from '../../../src-shared/result'
import { failureOfSqlite } from '../failure-of-sqlite'
import { Refusal } from '../refusal'
import { isMisfit } from '../misfit'

type Finding = CheckReport['findings'][number]

/** More than this of one kind says nothing new. */
const mostOfAKind = 20

/** Collects what a check finds; keys lie below `failures.check.`. */
export class Findings {
  readonly #found: Finding[] = []
  readonly #kinds = new Map<string, number>()
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  add(severity: Finding['severity'], kind: string, details: FailureDetails = {}): void {
    const seen = (this.#kinds.get(kind) ?? 0) + 1
    this.#kinds.set(kind, seen)
    if (seen <= mostOfAKind) {
      this.#found.push({ severity, key: `failures.check.${kind}`, details: { ...details } })
    }
  }

  /** Runs one part; a part that cannot read its table is a finding, and the next part goes on. */
  attempt<T>(table: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (error instanceof Refusal) {
        this.add('error', 'unreadable', { table })
        return undefined
      }
      const reason = failureOfSqlite(error, this.#file)
      // A table that does not fit is of a newer version or damaged; anything else is a defect.
      if (!reason && !isMisfit(error)) throw error
      this.add('error', 'unreadable', { table })
      return undefined
    }
  }

  hasErrors(): boolean {
    return this.#found.some(({ severity }) => severity === 'error')
  }

  /** All findings; what was left out of a kind is told as one more. */
  list(): Finding[] {
    const more = [...this.#kinds].flatMap(([kind, seen]): Finding[] =>
      seen > mostOfAKind
        ? [
            {
              severity: 'error',
              key: 'failures.check.more',
              details: { count: seen - mostOfAKind, kind }
            }
          ]
        : []
    )
    return [...this.#found, ...more]
  }
}
