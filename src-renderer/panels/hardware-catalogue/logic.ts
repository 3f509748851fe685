import { best } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { HardwareProject } from '../../../src-shared/hardware/catalogue'
import { confidences, type Confidence } from '../../../src-shared/hardware/sourced-value'
import type { Text } from '../../../src-shared/locale/text'

/** Fields that have a column of their own. */
export const columnFields = [
  'neurons_total',
  'synapses_total',
  'process_nm',
  'energy_per_synop_pj'
] as const
export type ColumnField = (typeof columnFields)[number]
export type Column = 'name' | 'organisation' | 'country' | 'year' | 'kind' | ColumnField | 'trust'

export interface Filters {
  readonly search: string
  /** Empty for all. */
  readonly kind: string
  readonly country: string
  readonly organisation: string
  readonly onlyMappable: boolean
  readonly onlyReport: boolean
}
export const noFilters: Filters = {
  search: '',
  kind: '',
  country: '',
  organisation: '',
  onlyMappable: false,
  onlyReport: false
}

/** Countries of an entry: "BE/NL" are two. */
export const countriesOf = ({ country }: HardwareEntry): readonly string[] =>
  country === null ? [] : country.split('/')

/** Organisations of an entry: "imec / CWI" are two. */
export const organisationsOf = ({ organisation }: HardwareEntry): readonly string[] =>
  organisation === null ? [] : organisation.split(/ \/ |, | and /).map((one) => one.trim())

/** Everything of an entry that a word can be found in, in both languages. */
function searchText(
  entry: HardwareEntry,
  projects: readonly HardwareProject[],
  kindName: string
): string {
  const own = projects.filter(({ hardware }) => hardware.includes(entry.id))
  return [
    entry.id,
    entry.name.en,
    entry.name.ko,
    ...(entry.aliases ?? []),
    entry.organisation ?? '',
    entry.kind,
    kindName,
    entry.year ?? '',
    entry.about?.en ?? '',
    entry.about?.ko ?? '',
    ...own.flatMap(({ acronym, name, nameKo }) => [acronym, name, nameKo ?? ''])
  ]
    .join(' ')
    .toLowerCase()
}

/** Entries in which every word is found and which pass the filters. */
export function filtered(
  entries: readonly HardwareEntry[],
  filters: Filters,
  {
    projects,
    kindName
  }: {
    readonly projects: readonly HardwareProject[]
    readonly kindName: (kind: string) => string
  }
): readonly HardwareEntry[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (filters.kind !== '' && entry.kind !== filters.kind) return false
    if (filters.country !== '' && !countriesOf(entry).includes(filters.country)) return false
    if (filters.organisation !== '' && !organisationsOf(entry).includes(filters.organisation))
      return false
    if (filters.onlyMappable && entry.mapper.support !== 'spiking') return false
    if (filters.onlyReport && !entry.inReport) return false
    if (words.length === 0) return true
    const text = searchText(entry, projects, kindName(entry.kind))
    return words.every((word) => text.includes(word))
  })
}

/** The weakest source among the numbers of a row; null where the row has none. */
export function trustOf(entry: HardwareEntry): Confidence | null {
  const found = columnFields.flatMap((field) => best(entry, field)?.confidence ?? [])
  const ranks = found.map((one) => confidences.indexOf(one))
  return ranks.length === 0 ? null : (confidences[Math.max(...ranks)] ?? null)
}

export interface Sorting {
  readonly column: Column
  readonly isDown: boolean
}

function sortKey(entry: HardwareEntry, column: Column): string | number | null {
  switch (column) {
    case 'name':
      return null
    case 'organisation':
    case 'country':
    case 'year':
    case 'kind':
      return entry[column]
    case 'trust': {
      const trust = trustOf(entry)
      return trust === null ? null : confidences.indexOf(trust)
    }
    default: {
      const value = best(entry, column)?.value
      return typeof value === 'number' ? value : null
    }
  }
}

/** Sorted rows; what is not known stands last either way. */
export function sorted(
  entries: readonly HardwareEntry[],
  { column, isDown }: Sorting,
  say: (text: Text) => string
): readonly HardwareEntry[] {
  const sign = isDown ? -1 : 1
  const byName = (a: HardwareEntry, b: HardwareEntry): number =>
    say(a.name).localeCompare(say(b.name))
  if (column === 'name') return entries.toSorted((a, b) => sign * byName(a, b))
  return entries.toSorted((a, b) => {
    const [left, right] = [sortKey(a, column), sortKey(b, column)]
    if (left === null || right === null) {
      if (left === right) return byName(a, b)
      return left === null ? 1 : -1
    }
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right))
    return order === 0 ? byName(a, b) : sign * order
  })
}

const quoted = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/**
 * The rows as comma-separated values, a column each for number, unit, source and trust; what is not published is
 * empty.
 */
export function catalogueCsv(
  entries: readonly HardwareEntry[],
  sourceTitle: (key: string) => string
): string {
  const head = [
    'id',
    'name',
    'name_ko',
    'kind',
    'organisation',
    'country',
    'year',
    ...columnFields.flatMap((field) => [field, `${field}_source`, `${field}_confidence`])
  ]
  const rows = entries.map((entry) => [
    entry.id,
    entry.name.en,
    entry.name.ko,
    entry.kind,
    entry.organisation ?? '',
    entry.country ?? '',
    entry.year ?? '',
    ...columnFields.flatMap((field) => {
      const value = best(entry, field)
      return value === null
        ? ['', '', '']
        : [
            String(value.value),
            value.source === null ? '' : sourceTitle(value.source),
            value.isAssumption ? 'assumption' : (value.confidence ?? '')
          ]
    })
  ])
  return `${[head, ...rows].map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\n')}\n`
}
