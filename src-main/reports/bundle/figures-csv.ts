import type { FigureRow } from '../../../src-shared/contract/curves'
import { csvLine, numberCell, textCell } from './csv'

const statistics = ['mean', 'sd', 'min', 'q05', 'q25', 'q75', 'q95', 'max'] as const

/** Figures of merit of measured devices, one a line: `value` is their median over the devices; SI units. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  const head = csvLine([
    'device',
    'protocol',
    'figure',
    'of',
    'unit',
    'value',
    'count',
    ...statistics
  ])
  const lines = rows.map((row) =>
    csvLine([
      ...[row.device, row.protocol, row.figure, row.of, row.unit].map(textCell),
      ...[row.value, row.count, ...statistics.map((name) => row[name])].map(numberCell)
    ])
  )
  return head + lines.join('')
}
