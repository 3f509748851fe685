import type { Metric } from '../../../src-shared/contract/runs'
import type { LocaleKey } from '../../../src-shared/locale'

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

/** What the parts of a run are called that metrics belong to, and the run as a whole. */
export function metricWords(kind: string): { readonly part: LocaleKey; readonly whole: LocaleKey } {
  switch (kind) {
    case 'network':
      return { part: 'notebook.run.population', whole: 'notebook.run.whole' }
    case 'characterisation':
      return { part: 'notebook.run.deviceAndProtocol', whole: 'notebook.run.wholeExperiment' }
    case 'crossbar':
      return { part: 'notebook.run.partOfArray', whole: 'notebook.run.wholeArray' }
    default:
      return { part: 'notebook.run.part', whole: 'notebook.run.wholeExperiment' }
  }
}
