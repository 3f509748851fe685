import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'

/** A number of the catalogue that a rule takes over, or one that nobody states. */
export interface RuleSource {
  readonly rule: string
  /** Key of the rule. */
  readonly key: string
  /** Field of the catalogue; null for what is assumed. */
  readonly field: string | null
  readonly confidence: string | null
}

/** Reads numbers of an entry and remembers where each went. */
export class EntryValues {
  readonly sources: RuleSource[] = []

  constructor(readonly entry: HardwareEntry) {}

  /** A number of the catalogue; of a list, what `pick` makes of it. Null where it is not published. */
  read(
    field: string,
    rule: string,
    key: string,
    pick: (...values: number[]) => number = Math.max
  ): number | null {
    const best = this.entry.props[field]?.best
    const value = best?.value ?? null
    const list = Array.isArray(value) ? value : [value]
    const numbers = list.filter((one): one is number => typeof one === 'number')
    if (numbers.length === 0) return null
    this.sources.push({ rule, key, field, confidence: best?.confidence ?? null })
    return pick(...numbers)
  }

  /** What the catalogue does not state. */
  assume(rule: string, key: string, value: number): number {
    this.sources.push({ rule, key, field: null, confidence: null })
    return value
  }

  /** The catalogue's number, or else an assumption. */
  orAssume(field: string, rule: string, key: string, otherwise: number): number {
    return this.read(field, rule, key) ?? this.assume(rule, key, otherwise)
  }
}
