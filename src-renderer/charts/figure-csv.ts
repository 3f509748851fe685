import type { FigureRow } from '../../src-shared/contract/curves'

const columns = ['mean', 'sd', 'min', 'q05', 'q25', 'q75', 'q95', 'max'] as const

/** All figures as comma-separated values in SI units, with their definitions' ids. */
export function figureCsv(rows: readonly FigureRow[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const head = ['device', 'protocol', 'figure', 'unit', 'value', 'devices', ...columns]
  const lines = rows.map((row) =>
    [
      quoted(row.device),
      quoted(row.protocol),
      row.figure,
      row.unit,
      row.value ?? '',
      row.count,
      ...columns.map((column) => row[column] ?? '')
    ].join(',')
  )
  return `${[head.join(','), ...lines].join('\n')}\n`
}
