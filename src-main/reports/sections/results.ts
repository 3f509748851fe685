import { html, type Content } from '../markup'
import { metricTitle } from '../metric-title'
import { formatMeasured, formatNumber } from '../numbers'
import type { Report, Section, SweptReport } from '../report'
import { sweepFigures } from '../figures/overlay/sweep-figures'
import { table } from '../table'
import { inPairs, writeFigure } from './figures'

const mostPoints = 200
const mostColumns = 5

/** What came out of a sweep: drawings over its axes, and a row a point with mean and spread over the seeds. */
export const section: Section = {
  id: 'results',
  heading: ({ t }) => t('reports.sections.results'),
  write: (report) => {
    const { swept, t } = report
    if (!swept || swept.metrics.length === 0) return null
    const figures = sweepFigures(swept, report)
    const more = swept.points.length - mostPoints
    return html`<div class="figures">${inPairs(figures.map(writeFigure))}</div>
      <h3>${t('reports.sweep.results')}</h3>
      ${resultTables(swept, report)}
      ${more > 0 && html`<p class="remark">${t('reports.values.more', { count: more })}</p>`}
      <p class="remark">${t('reports.sweep.spread')}</p>`
  }
}

function resultTables({ detail, metrics, points }: SweptReport, { t }: Report): Content {
  const shown = points.filter(({ skipped }) => skipped === null).slice(0, mostPoints)
  const columns = metrics
    .map((metric, at) => ({ metric, at }))
    .filter(({ at }) => shown.some(({ mean }) => typeof mean[at] === 'number'))
  const parts = Array.from({ length: Math.ceil(columns.length / mostColumns) }, (_, i) =>
    columns.slice(i * mostColumns, (i + 1) * mostColumns)
  )
  return parts.map((part) =>
    table(
      [
        { head: t('reports.sweep.point'), isNumber: true },
        ...detail.axes.map(({ name, unit }) => ({ head: withUnit(name, unit), isNumber: true })),
        ...part.map(({ metric }) => ({
          head: html`${withUnit(metricTitle(metric.name, t), metric.unit)}${metric.population !== '' && html`<br /><small>${metric.population}</small>`}`,
          isNumber: true
        }))
      ],
      shown.map((point) => [
        point.point + 1,
        ...detail.axes.map((_, axis) => formatNumber(point.numbers[axis] ?? null)),
        ...part.map(({ at }) => {
          const mean = point.mean[at] ?? null
          const sd = point.sd[at] ?? null
          return `${formatMeasured(mean)}${sd === null || mean === null ? '' : ` ± ${formatNumber(sd, 2)}`}`
        })
      ])
    )
  )
}

const withUnit = (name: string, unit: string): string =>
  unit === '' || unit === '1' ? name : `${name} (${unit})`
