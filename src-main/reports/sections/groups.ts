import type { Compared, ComparedColumn, GroupValue } from '../../../src-shared/contract/comparisons'
import { columnTitle, groupTitle } from '../../../src-shared/compare/words'
import { html, type Content } from '../markup'
import { formatMeasured, formatNumber } from '../numbers'
import type { Report, Section } from '../report'
import { scaledUnit } from '../svg/si-axis'
import { table } from '../table'

const mostColumns = 4

/** Results of each group of a comparison: mean and deviation over the seeds, and the effect against the baseline. */
export const section: Section = {
  id: 'groups',
  heading: ({ t }) => t('reports.sections.groups'),
  write: (report) => {
    const { compared, t } = report
    const columns = (compared?.columns ?? []).filter(({ groups, flaw }) =>
      groups.some(({ mean }) => mean !== null && flaw === null)
    )
    if (!compared || columns.length === 0) return null
    const parts = Array.from({ length: Math.ceil(compared.groups.length / mostColumns) }, (_, i) =>
      compared.groups.slice(i * mostColumns, (i + 1) * mostColumns)
    )
    return html`${parts.map((_, i) => groupTable(compared, columns, i * mostColumns, report))}
      <p class="remark">${t('reports.groupsAbout')}</p>`
  }
}

function groupTable(
  compared: Compared,
  columns: readonly ComparedColumn[],
  from: number,
  { t, catalogue }: Report
): Content {
  const groups = compared.groups.slice(from, from + mostColumns)
  const titleOf = (name: string): string | undefined => {
    const figure = catalogue.figures.find(({ id }) => id === name)
    return figure && t.text(figure.title)
  }
  return table(
    [
      { head: t('reports.sections.metric'), isWide: groups.length < 4 },
      ...groups.map((group) => ({
        head: html`${groupTitle(group, compared.runs)}<br /><small
            >${group.isBaseline ? `${t('reports.baseline')}, ` : ''}n = ${group.runs.length}</small
          >`,
        isNumber: true
      }))
    ],
    columns.map((column) => {
      const values = column.groups.slice(from, from + mostColumns)
      const largest = Math.max(0, ...column.groups.map(({ mean }) => Math.abs(mean ?? 0)))
      const { scale, unit } = scaledUnit(largest, column.unit)
      const shown = unit === '' || unit === '1' ? '' : ` (${unit})`
      const owner = column.population !== '' && html` <small>${column.population}</small>`
      return [
        html`${columnTitle(column, t, titleOf)}${shown}${owner}`,
        ...values.map((value) => cellOf(value, scale))
      ]
    })
  )
}

/** Mean ± deviation, and below it Hedges' g with its interval. */
function cellOf({ mean, sd, effect }: GroupValue, scale: number): Content {
  if (mean === null) return '–'
  const spread = sd !== null && ` ± ${formatNumber(sd / scale, 2)}`
  const size =
    effect &&
    html`<br /><small
        >g = ${formatNumber(effect.g, 2)} [${formatNumber(effect.low, 2)},
        ${formatNumber(effect.high, 2)}]</small
      >`
  return html`${formatMeasured(mean / scale)}${spread}${size}`
}
