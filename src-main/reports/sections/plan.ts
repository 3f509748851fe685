import { isJsonObject } from '../../../src-shared/experiments/json'
import type { SweepDetail, SweepPoint } from '../../../src-shared/contract/sweeps'
import { html } from '../markup'
import { formatCount, formatNumber, formatTime, formatWithUnit } from '../numbers'
import { paragraphs } from '../paragraphs'
import type { Report, Section } from '../report'
import { facts, table } from '../table'

const mostNamed = 12

/** What a sweep changed, in which steps, and how far it came. */
export const section: Section = {
  id: 'plan',
  heading: ({ t }) => t('reports.sections.plan'),
  write: (report) => {
    const { swept, t } = report
    if (!swept) return null
    const { detail, points } = swept
    const { document } = detail
    const experiment = isJsonObject(document) ? document['experiment'] : undefined
    const name = isJsonObject(experiment) ? experiment['name'] : undefined
    const words = isJsonObject(document) ? document['description'] : undefined
    return html`${typeof words === 'string' && paragraphs(words)}
    ${facts([
      [t('reports.run.name'), detail.name],
      [t('reports.run.number'), `#${detail.number}`],
      [t('reports.sweep.experiment'), typeof name === 'string' ? name : '–'],
      [t('reports.run.state'), t(`reports.sweep.states.${detail.state}`)],
      [t('reports.sweep.points'), pointsOf(detail, report)],
      [
        t('reports.sweep.runs'),
        t('reports.sweep.runsOf', {
          runs: formatCount(detail.runs),
          done: formatCount(detail.done),
          failed: formatCount(detail.failed)
        })
      ],
      [t('reports.run.startedAt'), formatTime(detail.startedAt, t.language)]
    ])}
    ${
      detail.axes.length > 0 &&
      html`<h3>${t('reports.sweep.axes')}</h3>
        ${table(
          [
            { head: t('reports.sweep.axis') },
            { head: t('reports.sweep.fields') },
            { head: t('reports.sweep.values') }
          ],
          detail.axes.map((axis, at) => [
            axis.name,
            html`<code>${axis.fields.join(', ')}</code>`,
            valuesOf(points, at, axis.unit, report)
          ])
        )}`
    }`
  }
}

const pointsOf = ({ points, skipped }: SweepDetail, { t }: Report): string =>
  skipped === 0
    ? formatCount(points)
    : t('reports.sweep.skipped', { points: formatCount(points), skipped: formatCount(skipped) })

/** All values of an axis, or their range where they are many. */
function valuesOf(
  points: readonly SweepPoint[],
  axis: number,
  unit: string,
  { t }: Report
): string {
  const values = [...new Set(points.flatMap(({ numbers }) => numbers[axis] ?? []))]
  const own = unit === '' || unit === '1' ? '' : ` ${unit}`
  if (values.length <= mostNamed)
    return `${values.map((one) => formatNumber(one)).join(', ')}${own}`
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return t('reports.sweep.range', {
    low: formatWithUnit(low, unit),
    high: formatWithUnit(high, unit),
    count: formatCount(values.length)
  })
}
