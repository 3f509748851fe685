import type { Metric } from '../../../src-shared/contract/runs'

export interface MetricTable {
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  /** One row a population; the run as a whole, whose population is empty, comes first. */
  readonly rows: readonly {
    readonly population: string
    readonly values: readonly (number | null | undefined)[]
  }[]
}

/** Metrics as a table: populations down, metrics across; undefined where one was not measured. */
export function metricTable(metrics: readonly Metric[]): MetricTable {
  const columns = metrics.filter(
    (metric, i) => metrics.findIndex((other) => other.name === metric.name) === i
  )
  const populations = [...new Set(metrics.map((metric) => metric.population))]
  return {
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    rows: populations
      .toSorted((a, b) => Number(b === '') - Number(a === ''))
      .map((population) => ({
        population,
        values: columns.map(
          ({ name }) =>
            metrics.find((metric) => metric.population === population && metric.name === name)
              ?.value
        )
      }))
  }
}
