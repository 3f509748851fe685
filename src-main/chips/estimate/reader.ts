import { best } from '../../../src-shared/hardware/best'
import type { EnergyModel, HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { Range, UsedValue } from '../../../src-shared/hardware/estimate'
import type {
  Confidence,
  PlainValue,
  SourcedValue
} from '../../../src-shared/hardware/sourced-value'
import { exactly } from './range'
import { weakest } from './worth'

/** A constant with all that an estimate has to say of it. */
export interface Constant {
  readonly range: Range
  readonly source: string | null
  readonly confidence: Confidence | null
}

/** Reads constants of one entry, and remembers which were used and which are missing. */
export interface Reader {
  readonly entry: HardwareEntry
  /** A field as a number with its spread; null where it is not published. */
  readonly field: (name: string) => Constant | null
  /** The same for a field without which there is no result: missing ones are noted. */
  readonly needed: (name: string) => Constant | null
  /** A term of a set; null where the set does not have it. */
  readonly term: (set: EnergyModel, name: string) => Constant | null
  /** Remembers that a value was used which is no single number. */
  readonly mark: (name: string) => void
  readonly missing: (name: string) => void
  readonly used: () => readonly UsedValue[]
  readonly unknown: () => readonly string[]
}

export function readerOf(entry: HardwareEntry): Reader {
  const used = new Map<string, UsedValue>()
  const unknown = new Set<string>()
  const field = (name: string): Constant | null => {
    const value = best(entry, name)
    const range = value && rangeOf(value, entry.props[name]?.also ?? [])
    if (!value || !range) return null
    used.set(name, usedValue(name, value))
    return { range, source: value.source, confidence: value.confidence }
  }
  return {
    entry,
    field,
    needed: (name) => {
      const found = field(name)
      if (found === null) unknown.add(name)
      return found
    },
    term: (set, name) => {
      const value = set.terms[name]
      if (typeof value !== 'number') return null
      const confidence = confidenceOf(entry, set.source, value)
      const unit = name.endsWith('_pj') ? 'pJ' : name.endsWith('_w') ? 'W' : null
      const id = `${set.id}.${name}`
      used.set(id, { field: id, value, unit, source: set.source, confidence })
      return { range: exactly(value), source: set.source, confidence }
    },
    mark: (name) => {
      const value = best(entry, name)
      if (value) used.set(name, usedValue(name, value))
    },
    missing: (name) => unknown.add(name),
    used: () => [...used.values()],
    unknown: () => [...unknown]
  }
}

/** What is worth showing of a value. */
export const usedValue = (name: string, value: SourcedValue): UsedValue => ({
  field: name,
  value: value.value,
  unit: value.unit,
  source: value.source,
  confidence: value.confidence
})

/**
 * The best value with the spread of all others that say the same in the same unit. Other qualifiers mean another
 * quantity ("upper bound", "per postsynaptic potential"); a value of the user's own stands for itself.
 */
function rangeOf(value: SourcedValue, also: readonly SourcedValue[]): Range | null {
  const own = boundsOf(value.value)
  if (own === null) return null
  const alike =
    value.confidence === 'own'
      ? []
      : also
          .filter(
            ({ unit, qualifier }) =>
              unit === value.unit && (qualifier?.en === value.qualifier?.en || !qualifier)
          )
          .flatMap(({ value: other }) => boundsOf(other) ?? [])
  const [low, high] = [own, ...alike].reduce(
    ([lowest, highest], each) => [Math.min(lowest, each.low), Math.max(highest, each.high)],
    [own.low, own.high]
  )
  return { low, best: (own.low + own.high) / 2, high }
}

function boundsOf(value: PlainValue): { readonly low: number; readonly high: number } | null {
  if (typeof value === 'number') return { low: value, high: value }
  if (!Array.isArray(value)) return null
  const [low, high] = value
  return value.length === 2 && typeof low === 'number' && typeof high === 'number'
    ? { low: Math.min(low, high), high: Math.max(low, high) }
    : null
}

/** A set names its source once; how far one of its numbers can be trusted stands beside the same number of a field. */
function confidenceOf(entry: HardwareEntry, source: string, value: number): Confidence | null {
  const same = Object.values(entry.props)
    .flatMap(({ best: first, also }) => [first, ...also])
    .filter((each) => each.source === source)
  const exact = same.filter((each) => numbersIn(each.value).includes(value))
  const found = exact.length > 0 ? exact : same
  return weakest(found.flatMap(({ confidence }) => confidence ?? []))
}

const numbersIn = (value: PlainValue): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : Array.isArray(value)
      ? value.filter((each) => typeof each === 'number')
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap((each) => (typeof each === 'number' ? [each] : each))
        : []
