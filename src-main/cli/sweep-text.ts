import type { MethodReply } from '../../src-shared/contract'
import type { SweepDetail } from '../../src-shared/contract/sweeps'
import type { Translator } from '../../src-shared/locale'
import { plainNumber } from './plain-number'
import { textTable } from './text-table'

type Results = MethodReply<'sweeps.results'>

/** Columns of metrics that a terminal has room for; the others are in the JSON and in the CSV. */
const shownMetrics = 5
const shownPoints = 100

/** What people read when a sweep has ended: one line a point. */
export function sweepText(
  sweep: SweepDetail,
  { metrics, points }: Results,
  project: string,
  t: Translator
): string {
  const all = metrics.map((metric, at) => ({ ...metric, at }))
  const varied = all.filter(({ at }) => varies(points.map(({ mean }) => mean[at] ?? null)))
  const whole = varied.length > 0 ? varied : all
  const ofRun = whole.filter(({ population }) => population === '')
  const chosen = [...ofRun, ...whole.filter(({ population }) => population !== '')].slice(
    0,
    shownMetrics
  )
  const title = ({ name, population, unit }: (typeof chosen)[number]): string => {
    const text = t.has(`metrics.${name}`) ? t.dynamic(`metrics.${name}`) : name
    const of = population === '' ? '' : ` ${population}`
    return `${text}${of}${unit === '' || unit === '1' ? '' : ` (${unit})`}`
  }
  const columns = [
    { head: t('sweeps.csv.point'), right: true },
    ...sweep.axes.map(({ name, unit }) => ({
      head: unit === '' ? name : `${name} (${unit})`,
      right: true
    })),
    { head: t('sweeps.csv.runs'), right: true },
    ...chosen.map((metric) => ({ head: title(metric), right: true }))
  ]
  const rows = points.slice(0, shownPoints).map(({ point, numbers, runs, mean, sd }) => [
    String(point + 1),
    ...numbers.map((number) => plainNumber(number)),
    String(runs.filter(({ state }) => state === 'done').length),
    ...chosen.map(({ at }) => {
      const spread = sd[at] ?? null
      const centre = plainNumber(mean[at] ?? null)
      return spread === null ? centre : `${centre} ± ${plainNumber(spread, 2)}`
    })
  ])
  const more = points.length - rows.length
  const { number, name, done, runs, failed } = sweep
  return [
    t('sweeps.cli.title', { number, name }),
    textTable(columns, rows) + (more > 0 ? `\n${t('sweeps.cli.otherBad', { count: more })}` : ''),
    [t('sweeps.cli.ended', { done, runs, failed }), t('sweeps.cli.project', { project })].join('\n')
  ].join('\n\n')
}

/** Whether there is anything to see along the points. */
function varies(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  return known.length < 2 || most - least > 1e-6 * Math.max(Math.abs(least), Math.abs(most))
}
