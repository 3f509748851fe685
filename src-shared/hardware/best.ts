import type { HardwareEntry } from './catalogue-entry'
import type { PlainValue, SourcedValue } from './sourced-value'

/** A value to calculate with: never null, and it says whose it is. */
export interface BestValue extends SourcedValue {
  readonly value: Exclude<PlainValue, null>
  /** Id of the entry that it stands in from; null for a value of the entry itself. */
  readonly inheritedFrom: string | null
  /** Whether standing in is an assumption, and not what the vendor says. */
  readonly isAssumption: boolean
}

/**
 * The value of a field to show and to calculate with.
 * @returns null where none is published: a null of the entry itself is never filled from another entry
 */
export function best(entry: HardwareEntry, field: string): BestValue | null {
  const own = entry.props[field]?.best
  if (own) return withValue(own, null, false)
  const inherited = entry.inherited[field]
  return inherited ? withValue(inherited.value, inherited.from, inherited.isAssumption) : null
}

function withValue(
  found: SourcedValue,
  inheritedFrom: string | null,
  isAssumption: boolean
): BestValue | null {
  const { value } = found
  return value === null ? null : { ...found, value, inheritedFrom, isAssumption }
}

/** The same where a single number is wanted; null where there is none. */
export function bestNumber(entry: HardwareEntry, field: string): number | null {
  const value = best(entry, field)?.value
  return typeof value === 'number' ? value : null
}

/** Every number that was found for a field, the best one first. */
export function numbersOf(entry: HardwareEntry, field: string): readonly number[] {
  const property = entry.props[field]
  if (!property) {
    const only = bestNumber(entry, field)
    return only === null ? [] : [only]
  }
  return [property.best, ...property.also].flatMap(({ value }) =>
    typeof value === 'number' ? [value] : []
  )
}
