import type { LocaleKey } from '../../../src-shared/locale'
import type { RunSort } from '../../stores/runs'

/** A column of the table of runs; widths in pixels. */
export interface Column {
  readonly id: string
  readonly title: LocaleKey
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
  { id: 'synapses', title: 'notebook.columns.synapses', width: 104, rank: 9, numeric: true },
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
  { id: 'seed', title: 'notebook.columns.seed', width: 76, rank: 8, numeric: true },
  { id: 'tags', title: 'notebook.columns.tags', width: 152, rank: 7 }
]

/**
 * The columns that a table shows in their order: all, or those that say most where there is no room for all.
 * @param width of the table in pixels
 * @param sort what the runs are sorted by: its column always stays
 */
export function columnsFor(width: number, sort: RunSort | undefined): readonly Column[] {
  const kept = new Set<Column>()
  let left = width
  const rankOf = (column: Column): number =>
    sort !== undefined && column.sort === sort ? 0 : column.rank
  for (const column of columns.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    left -= column.width
    if (rankOf(column) > 0 && left < 0) break
    kept.add(column)
  }
  return columns.filter((column) => kept.has(column))
}

/** Columns as a CSS grid. */
export const gridOf = (shown: readonly Column[]): string =>
  shown.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')

/** The least width that columns need. */
export const widthOf = (shown: readonly Column[]): number =>
  shown.reduce((sum, { width }) => sum + width, 0)
