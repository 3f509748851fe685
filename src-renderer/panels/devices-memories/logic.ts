import {
  memoryColumns,
  memoryRange,
  memoryValue,
  type MemoryColumn,
  type MemoryTechnology,
  type MemoryValue,
  type OwnMemoryValues
} from '../../../src-shared/catalogue/memory'
import type { Text } from '../../../src-shared/locale/text'

export interface Sorting {
  readonly column: MemoryColumn | 'name'
  readonly isDown: boolean
}

/** Where a value stands in a sorted column; null for what is not known, which stands last either way. */
export function sortKey(value: MemoryValue | undefined): number | null {
  if (value === undefined) return null
  if ('yes' in value) return value.yes ? 1 : 0
  if ('rank' in value) return { bad: 0, simple: 0, medium: 1, complex: 2, high: 2 }[value.rank]
  const range = memoryRange(value)
  return range ? (range.low ?? range.high) : null
}

/** Rows whose words are all found, sorted. */
export function sortedRows(
  technologies: readonly MemoryTechnology[],
  own: OwnMemoryValues,
  search: string,
  { column, isDown }: Sorting,
  say: (text: Text) => string
): readonly MemoryTechnology[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = technologies.filter(({ id, name, mechanism }) => {
    const text = `${id} ${name.en} ${name.ko} ${mechanism.en} ${mechanism.ko}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const sign = isDown ? -1 : 1
  if (column === 'name') {
    return found.toSorted((a, b) => sign * say(a.name).localeCompare(say(b.name)))
  }
  return found.toSorted((a, b) => {
    const [left, right] = [a, b].map((one) => sortKey(memoryValue(one, column, own)))
    if (left === null || left === undefined) return right === null ? 0 : 1
    return right === null || right === undefined ? -1 : sign * (left - right)
  })
}

/** What somebody types into the two fields of a number. */
export type ReadRange =
  | { readonly ok: true; readonly value: { readonly low: number; readonly high: number } }
  | { readonly ok: false; readonly key: 'memories.edit.notANumber' | 'memories.edit.wrongOrder' }

export function readRange(low: string, high: string): ReadRange {
  const numbers = [low, high.trim() === '' ? low : high].map((text) =>
    /^\d+(\.\d*)?(e[+-]?\d+)?$|^\.\d+(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN
  )
  const [from = NaN, to = NaN] = numbers
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return { ok: false, key: 'memories.edit.notANumber' }
  }
  return to < from
    ? { ok: false, key: 'memories.edit.wrongOrder' }
    : { ok: true, value: { low: from, high: to } }
}

/** Words that a column can have. */
export const wordsOf = (column: MemoryColumn): readonly MemoryValue[] => {
  const { kind } = memoryColumns[column]
  if (kind === 'yes-no') return [{ yes: true }, { yes: false }]
  if (column === 'complexity') return [{ rank: 'simple' }, { rank: 'medium' }, { rank: 'complex' }]
  return [{ rank: 'high' }, { rank: 'medium' }, { rank: 'bad' }]
}

/** A word as the value of a choice field. */
export const wordKey = (value: MemoryValue | undefined): string =>
  value === undefined ? '' : 'yes' in value ? String(value.yes) : 'rank' in value ? value.rank : ''
