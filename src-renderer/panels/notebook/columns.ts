import type { LocaleKey } from '../../../src-shared/locale'
import type { RunSort } from '../../stores/runs'

/** A column of the table of runs; widths in pixels. */
export interface Column {
  readonly id: string
  readonly title: LocaleKey
  readonly width: number
  /** Takes what the others leave. */
  readonly grows?: boolean
  readonly numeric?: boolean
  readonly unit?: string
  readonly sort?: RunSort
}

export const columns: readonly Column[] = [
  { id: 'star', title: 'notebook.columns.star', width: 36 },
  {
    id: 'number',
    title: 'notebook.columns.number',
    width: 68,
    numeric: true,
    sort: 'number'
  },
  { id: 'state', title: 'notebook.columns.state', width: 112, sort: 'state' },
  { id: 'name', title: 'notebook.columns.name', width: 220, grows: true, sort: 'name' },
  { id: 'started', title: 'notebook.columns.started', width: 140, sort: 'startedAt' },
  {
    id: 'duration',
    title: 'notebook.columns.duration',
    width: 92,
    numeric: true,
    sort: 'wallSeconds'
  },
  {
    id: 'neurons',
    title: 'notebook.columns.neurons',
    width: 80,
    numeric: true,
    sort: 'neurons'
  },
  { id: 'synapses', title: 'notebook.columns.synapses', width: 104, numeric: true },
  { id: 'spikes', title: 'notebook.columns.spikes', width: 104, numeric: true, sort: 'spikes' },
  {
    id: 'rate',
    title: 'notebook.columns.rate',
    width: 84,
    numeric: true,
    unit: 'Hz',
    sort: 'rateHz'
  },
  { id: 'seed', title: 'notebook.columns.seed', width: 76, numeric: true },
  { id: 'tags', title: 'notebook.columns.tags', width: 152 }
]

/** The columns as a CSS grid; the last gap keeps the scroll bar off the text. */
export const gridColumns: string = columns
  .map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`))
  .join(' ')

export const tableWidth: number = columns.reduce((sum, { width }) => sum + width, 0)
