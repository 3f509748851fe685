import type { LocaleKey } from '../../../src-shared/locale'
import type { ValueKey } from '../../../src-shared/contract/runs'
import type { RunFields } from '../../stores/notebook-view'
import type { RunSort } from '../../stores/runs'

/** A column of the table of runs; widths in pixels. */
export interface Column {
  readonly id: string
  /** Absent for values, which bring their own name. */
  readonly title?: LocaleKey
  readonly name?: string
  /** All of a name that is cut. */
  readonly hint?: string
  readonly width: number
  /** In a narrow table those of the highest rank go first; those of rank 0 stay. */
  readonly rank: number
  /** Takes what the others leave. */
  readonly grows?: boolean
  readonly numeric?: boolean
  readonly unit?: string
  readonly sort?: RunSort
}

export const columns: readonly Column[] = [
  { id: 'star', title: 'notebook.columns.star', width: 36, rank: 3 },
  {
    id: 'number',
    title: 'notebook.columns.number',
    width: 60,
    rank: 0,
    numeric: true,
    sort: 'number'
  },
  { id: 'state', title: 'notebook.columns.state', width: 108, rank: 0, sort: 'state' },
  { id: 'name', title: 'notebook.columns.name', width: 150, rank: 0, grows: true, sort: 'name' },
  { id: 'kind', title: 'notebook.columns.kind', width: 120, rank: 10, sort: 'kind' },
  { id: 'started', title: 'notebook.columns.started', width: 140, rank: 4, sort: 'startedAt' },
  {
    id: 'duration',
    title: 'notebook.columns.duration',
    width: 84,
    rank: 2,
    numeric: true,
    sort: 'wallSeconds'
  },
  {
    id: 'neurons',
    title: 'notebook.columns.neurons',
    width: 80,
    rank: 6,
    numeric: true,
    sort: 'neurons'
  },
  {
    id: 'synapses',
    title: 'notebook.columns.synapses',
    width: 104,
    rank: 9,
    numeric: true,
    sort: 'synapses'
  },
  {
    id: 'spikes',
    title: 'notebook.columns.spikes',
    width: 104,
    rank: 5,
    numeric: true,
    sort: 'spikes'
  },
  {
    id: 'rate',
    title: 'notebook.columns.rate',
    width: 80,
    rank: 1,
    numeric: true,
    unit: 'Hz',
    sort: 'rateHz'
  },
  {
    id: 'simulated',
    title: 'notebook.columns.simulated',
    width: 96,
    rank: 11,
    numeric: true,
    unit: 'ms',
    sort: 'simulatedMs'
  },
  { id: 'seed', title: 'notebook.columns.seed', width: 76, rank: 8, numeric: true, sort: 'seed' },
  { id: 'tags', title: 'notebook.columns.tags', width: 152, rank: 7 }
]

/** Shown only when they are asked for. */
const onDemand = new Set(['kind', 'simulated'])
const valueWidth = 112

/** A metric or parameter as a column: `E tauM`, and its whole path as a hint. */
export function valueColumn(
  key: ValueKey,
  fields: RunFields,
  metricTitle: (name: string) => string
): Column {
  const [of = '', ...rest] = key.split(':')
  const path = rest.join(':')
  const common = { id: key, width: valueWidth, rank: 0, numeric: true, sort: key }
  if (of === 'parameter') {
    const name = path.split('.').filter((part) => !fillers.has(part))
    return { ...common, name: name.slice(-2).join(' '), hint: path }
  }
  const at = path.indexOf('/')
  const [metric, population] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)]
  const unit = fields.metrics.find((one) => one.name === metric)?.unit ?? ''
  const name = [metricTitle(metric), population].filter((part) => part !== '').join(' ')
  return { ...common, name, hint: name, ...(unit === '' || unit === '1' ? {} : { unit }) }
}

/** They say where a parameter stands, and nothing about it. */
const fillers = new Set(['parameters', 'populations', 'projections', 'stimuli', 'recorders'])

/**
 * The columns that a table shows: those the user has chosen, in their order, or as many of the usual ones
 * as there is room for, those that say most first.
 * @param width of the table in pixels
 * @param sort what the runs are sorted by: its column always stays
 */
export function columnsFor(
  width: number,
  sort: RunSort | undefined,
  chosen: readonly string[] | null = null,
  values: readonly Column[] = []
): readonly Column[] {
  if (chosen) {
    const all = new Map([...columns, ...values].map((column) => [column.id, column]))
    const shown = chosen.flatMap((id) => all.get(id) ?? [])
    const rest = values.filter(({ id }) => !chosen.includes(id))
    return withName([...shown, ...rest])
  }
  const kept = new Set<Column>()
  let left = width - values.length * valueWidth
  const rankOf = (column: Column): number =>
    sort !== undefined && column.sort === sort ? 0 : column.rank
  const usual = columns.filter((column) => !onDemand.has(column.id) || rankOf(column) === 0)
  for (const column of usual.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    left -= column.width
    if (rankOf(column) > 0 && left < 0) break
    kept.add(column)
  }
  const shown = columns.filter((column) => kept.has(column))
  const before = shown.findIndex(({ id }) => id === 'tags')
  return before < 0 ? [...shown, ...values] : shown.toSpliced(before, 0, ...values)
}

/** A table without names says nothing. */
const withName = (shown: readonly Column[]): readonly Column[] =>
  shown.some(({ id }) => id === 'name')
    ? shown
    : [...columns.filter(({ id }) => id === 'name'), ...shown]

/** Columns as a CSS grid. */
export const gridOf = (shown: readonly Column[]): string =>
  shown.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')

/** The least width that columns need. */
export const widthOf = (shown: readonly Column[]): number =>
  shown.reduce((sum, { width }) => sum + width, 0)
