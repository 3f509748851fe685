import type { Metric, RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { withoutProjections, type ProjectionTable } from '../../../src-shared/projection-metrics'
import { html, type Markup } from '../markup'
import { metricTitle } from '../metric-title'
import { formatMeasured } from '../numbers'
import type { Report, Section } from '../report'
import { runLabel } from '../run-label'
import { scaledUnit } from '../svg/si-axis'
import { table, type Column } from '../table'

const mostRuns = 4

/** The named numbers of each population, and of whole runs. */
export const section: Section = {
  id: 'metrics',
  heading: ({ t }) => t('reports.sections.metrics'),
  write: (report) => metricsTable(report)
}

const keyOf = ({ name, unit }: Metric): string => `${name} ${unit}`

/** A row for each population of each run, those of whole runs last. */
function metricsTable({ runs: found, t, catalogue }: Report): Markup | null {
  // Figures of merit have a section of their own.
  const whole = found.flatMap(({ detail, merits }) => (merits.length > 0 ? [] : [detail]))
  const parts = whole.map((run) => ({ run, ...withoutProjections(run.metrics) }))
  const runs = parts.map(({ run, others }) => ({ ...run, metrics: [...others] }))
  const devices = parts.flatMap(({ run, table: own }) =>
    projectionTable(run, own, whole.length > 1, t)
  )
  const all = runs.flatMap((run) => run.metrics)
  if (all.length === 0) return devices.length > 0 ? html`${devices}` : null
  if (all.every(({ population }) => population === '')) return wholeRuns(runs, { t, catalogue })
  const kinds = [...new Map(all.map((metric) => [keyOf(metric), metric])).values()]
  const named = new Set(all.map((metric) => metric.population).filter((name) => name !== ''))
  const several = runs.length > 1
  const columns: Column[] = [
    { head: t('reports.parameters.population') },
    ...(several ? [{ head: t('reports.sections.run') }] : []),
    ...kinds.map((kind) => ({ head: headOf(kind, t, catalogue.figures), isNumber: true }))
  ]
  const rows = [...named, ''].flatMap((population) =>
    runs.flatMap((run) => {
      const own = run.metrics.filter((metric) => metric.population === population)
      if (own.length === 0) return []
      const cells = kinds.map((kind) => {
        const metric = own.find((one) => keyOf(one) === keyOf(kind))
        return formatMeasured(metric?.value ?? null)
      })
      const label = population === '' ? html`<i>${t('reports.allNeurons')}</i>` : population
      return [[label, ...(several ? [runLabel(run)] : []), ...cells]]
    })
  )
  return html`${[table(columns, rows), ...devices]}`
}

/** Memory devices of a run's projections: metrics down, projections across. */
function projectionTable(
  run: RunDetail,
  { projections, rows }: ProjectionTable,
  several: boolean,
  t: Translator
): Markup[] {
  if (rows.length === 0) return []
  const head = several ? runLabel(run) : t('metrics.projection')
  const columns: Column[] = [
    { head, isWide: true },
    ...projections.map((name) => ({ head: name, isNumber: true }))
  ]
  const cellOf = (name: string, unit: string, value: number | null): string =>
    value === null ? t('metrics.notKnown') : withPrefix({ name, population: '', value, unit })
  return [
    table(
      columns,
      rows.map(({ name, unit, values }) => [
        metricTitle(name, t),
        ...values.map((value) => cellOf(name, unit, value))
      ])
    )
  ]
}

/** Metrics down and runs across, where none belongs to a part of a run. */
function wholeRuns(
  runs: readonly RunDetail[],
  { t, catalogue }: Pick<Report, 't' | 'catalogue'>
): Markup {
  const kinds = [...new Map(runs.flatMap((run) => run.metrics.map((one) => [keyOf(one), one])))]
  const groups = Array.from({ length: Math.ceil(runs.length / mostRuns) }, (_, i) =>
    runs.slice(i * mostRuns, (i + 1) * mostRuns)
  )
  return html`${groups.map((group) =>
    table(
      [
        { head: t('reports.sections.metric'), isWide: true },
        ...group.map((run) => ({ head: runLabel(run), isNumber: true }))
      ],
      kinds.map(([key, kind]) => [
        headOf({ ...kind, unit: '' }, t, catalogue.figures),
        ...group.map((run) => withPrefix(run.metrics.find((one) => keyOf(one) === key)))
      ])
    )
  )}`
}

function withPrefix(metric: Metric | undefined): string {
  if (!metric || metric.value === null) return formatMeasured(null)
  const { scale, unit } = scaledUnit(metric.value, metric.unit)
  const number = formatMeasured(metric.value / scale)
  return unit === '' || unit === '1' ? number : `${number} ${unit}`
}

function headOf(metric: Metric, t: Translator, figures: Report['catalogue']['figures']): string {
  const figure = figures.find(({ id }) => id === metric.name)
  const title = figure ? t.text(figure.title) : metricTitle(metric.name, t)
  return metric.unit === '' || metric.unit === '1' ? title : `${title} (${metric.unit})`
}
