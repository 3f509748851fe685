import type { Metric, RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { html, type Content } from '../markup'
import { metricTitle } from '../metric-title'
import { formatNumber, formatWithUnit } from '../numbers'
import type { Section } from '../report'
import { runLabel } from '../run-label'
import { facts, table, type Column } from '../table'

/** The named numbers of each population, and of whole runs. */
export const section: Section = {
  id: 'metrics',
  order: 50,
  heading: ({ t }) => t('reports.sections.metrics'),
  write: ({ runs, t }) => {
    const details = runs.map(({ detail }) => detail)
    const perPopulation = populationTable(details, t)
    const whole = wholeRuns(details, t)
    return perPopulation === null && whole === null ? null : html`${perPopulation}${whole}`
  }
}

const keyOf = ({ name, unit }: Metric): string => `${name} ${unit}`

function populationTable(runs: readonly RunDetail[], t: Translator): Content {
  const all = runs.flatMap((run) => run.metrics.filter((metric) => metric.population !== ''))
  if (all.length === 0) return null
  const kinds = [...new Map(all.map((metric) => [keyOf(metric), metric])).values()]
  const populations = [...new Set(all.map((metric) => metric.population))]
  const several = runs.length > 1
  const columns: Column[] = [
    { head: t('reports.parameters.population') },
    ...(several ? [{ head: t('reports.sections.run') }] : []),
    ...kinds.map((kind) => ({ head: headOf(kind, t), isNumber: true }))
  ]
  const rows = populations.flatMap((population) =>
    runs.flatMap((run) => {
      const own = run.metrics.filter((metric) => metric.population === population)
      if (own.length === 0) return []
      const cells = kinds.map((kind) => {
        const metric = own.find((one) => keyOf(one) === keyOf(kind))
        return formatNumber(metric?.value ?? null)
      })
      return [[population, ...(several ? [runLabel(run)] : []), ...cells]]
    })
  )
  return table(columns, rows)
}

const headOf = (metric: Metric, t: Translator): string => {
  const title = metricTitle(metric.name, t)
  return metric.unit === '' || metric.unit === '1' ? title : `${title} (${metric.unit})`
}

function wholeRuns(runs: readonly RunDetail[], t: Translator): Content {
  const parts = runs.flatMap((run) => {
    const rows = run.metrics
      .filter((metric) => metric.population === '')
      .map((metric): [Content, Content] => [
        metricTitle(metric.name, t),
        formatWithUnit(metric.value, metric.unit)
      ])
    return rows.length === 0
      ? []
      : [
          html`<h3>${t('reports.metricsOf', { run: runLabel(run) })}</h3>
            ${facts(rows)}`
        ]
  })
  return parts.length === 0 ? null : parts
}
