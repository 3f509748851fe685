import type { Compared, ComparedColumn, ParameterRow } from '../contract/comparisons'

/** A cell of a CSV table (RFC 4180); what a spreadsheet would take for a formula is told apart by a quote. */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const table = (lines: readonly (readonly (string | number | null | undefined)[])[]): string =>
  `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`

/** Parameters down, runs across, as they stand in the documents. @param shown the rows that go into it */
export function parametersCsv(
  { runs }: Pick<Compared, 'runs'>,
  shown: readonly ParameterRow[]
): string {
  const head = ['parameter', ...runs.map(({ run }) => `#${run.number} ${run.name}`)]
  return table([
    head,
    ...shown.map(({ path, cells }) => [path.join(' / '), ...cells.map((cell) => cell?.text)])
  ])
}

/**
 * One line a group and one a run, one column a metric with mean, deviation and effect size of the groups.
 * @param titleOf what people call a column, without its unit
 * @param groupNames one for each group
 */
export function metricsCsv(
  compared: Compared,
  columns: readonly ComparedColumn[],
  titleOf: (column: ComparedColumn) => string,
  groupNames: readonly string[]
): string {
  const title = (column: ComparedColumn, of: string): string =>
    [titleOf(column), column.unit === '' ? '' : `(${column.unit})`, of]
      .filter((part) => part !== '')
      .join(' ')
  const head = [
    'group',
    'run',
    'seed',
    'state',
    ...columns.flatMap((column) =>
      ['', 'n', 'sd', 'difference', 'd', 'g', 'g low', 'g high'].map((of) => title(column, of))
    )
  ]
  const lines = compared.groups.flatMap((group, i) => [
    [
      groupNames[i],
      null,
      null,
      null,
      ...columns.flatMap(({ groups }) => {
        const { mean, count, sd, difference, effect } = groups[i] ?? { ...nothing }
        return [mean, count, sd, difference, effect?.d, effect?.g, effect?.low, effect?.high]
      })
    ],
    ...group.runs.map((at) => {
      const run = compared.runs[at]?.run
      return [
        groupNames[i],
        run === undefined ? null : `#${run.number}`,
        run?.seed,
        run?.state,
        ...columns.flatMap(({ values }) => [values[at], ...Array.from({ length: 7 }, () => null)])
      ]
    })
  ])
  return table([head, ...lines])
}

const nothing = { mean: null, count: 0, sd: null, difference: null, effect: null }
