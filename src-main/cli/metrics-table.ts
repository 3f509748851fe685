import type { Metric } from '../../src-shared/contract/runs'
import type { Translator } from '../../src-shared/locale'
import { withoutProjections, type ProjectionTable } from '../../src-shared/projection-metrics'
import { plainNumber } from './plain-number'
import { textTable } from './text-table'

/** The metrics of each population, one a line, and those of projections that are devices; empty without any. */
export function metricsTable(metrics: readonly Metric[], t: Translator): string {
  const { others, table } = withoutProjections(metrics)
  const parts = [populationTable(others, t), projectionTable(table, t)]
  return parts.filter(Boolean).join('\n\n')
}

function populationTable(metrics: readonly Metric[], t: Translator): string {
  const own = metrics.filter(({ population }) => population !== '')
  const names = [...new Set(own.map(({ name }) => name))]
  const populations = [...new Set(own.map(({ population }) => population))]
  if (populations.length === 0) return ''
  const find = (population: string, name: string): Metric | undefined =>
    own.find((metric) => metric.population === population && metric.name === name)
  const head = (name: string): string => {
    const unit = own.find((metric) => metric.name === name)?.unit ?? ''
    const title = t.has(`metrics.${name}`) ? t.dynamic(`metrics.${name}`) : name
    return unit === '' || unit === '1' ? title : `${title} (${unit})`
  }
  return textTable(
    [{ head: t('cli.population') }, ...names.map((name) => ({ head: head(name), right: true }))],
    populations.map((population) => [
      population,
      ...names.map((name) => plainNumber(find(population, name)?.value ?? null))
    ])
  )
}

function projectionTable({ projections, rows }: ProjectionTable, t: Translator): string {
  if (rows.length === 0) return ''
  const unitOf = (unit: string): string => (unit === '' || unit === '1' ? '' : ` (${unit})`)
  return textTable(
    [{ head: t('metrics.projection') }, ...projections.map((head) => ({ head, right: true }))],
    rows.map(({ name, unit, values }) => [
      `${t.dynamic(`metrics.${name}`)}${unitOf(unit)}`,
      ...values.map((value) => (value === null ? t('metrics.notKnown') : plainNumber(value)))
    ])
  )
}
