import type { SweepAxisInfo } from '../../../src-shared/contract/sweeps'
import type { Translator } from '../../../src-shared/locale'
import type { SweepResults } from './results'

/** A table of results with a line of headings (RFC 4180): one row a point, or one a run. */
export function resultsCsv(
  axes: readonly SweepAxisInfo[],
  { metrics, points }: SweepResults,
  rows: 'points' | 'runs',
  t: Translator
): string {
  const titles = metrics.map(({ name, population, unit }) => {
    const title = t.has(`metrics.${name}`) ? t.dynamic(`metrics.${name}`) : name
    const of = population === '' ? '' : ` ${population}`
    return `${title}${of}${unit === '' || unit === '1' ? '' : ` (${unit})`}`
  })
  const heads = axes.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`))
  const lines =
    rows === 'points'
      ? [
          [
            t('sweeps.csv.point'),
            ...heads,
            t('sweeps.csv.runs'),
            ...titles.flatMap((title) => [title, `${title} ${t('sweeps.csv.sd')}`])
          ],
          ...points.map(({ point, numbers, runs, mean, sd }) => [
            point + 1,
            ...numbers,
            runs.filter(({ state }) => state === 'done').length,
            ...metrics.flatMap((_, i) => [mean[i] ?? '', sd[i] ?? ''])
          ])
        ]
      : [
          [
            t('sweeps.csv.point'),
            ...heads,
            t('sweeps.csv.seed'),
            t('sweeps.csv.run'),
            t('sweeps.csv.state'),
            ...titles
          ],
          ...points.flatMap(({ point, numbers, runs }) =>
            runs.map(({ seed, number, state, values }) => [
              point + 1,
              ...numbers,
              seed ?? '',
              number ?? '',
              t(state === null ? 'sweeps.waiting' : `cli.states.${state}`),
              ...metrics.map((_, i) => values[i] ?? '')
            ])
          )
        ]
  return `${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`
}

function field(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
