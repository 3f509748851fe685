import type { Metric } from './contract/runs'

/** Metrics of projections whose synapses are memory devices; all others are of populations or of whole runs. */
const names: ReadonlySet<string> = new Set([
  'devices',
  'deviceConductance',
  'deviceConductanceSd',
  'devicesAtHigh',
  'devicesAtLow',
  'devicesStuckOn',
  'devicesStuckOff',
  'devicePulsesUp',
  'devicePulsesDown',
  'deviceRefreshes',
  'deviceEnergy'
])

export interface ProjectionTable {
  /** Projections, across. */
  readonly projections: readonly string[]
  /** Metrics, down, with a value for each projection. */
  readonly rows: readonly {
    readonly name: string
    readonly unit: string
    readonly values: readonly (number | null)[]
  }[]
}

/** Metrics of a run apart: those of populations and of the whole, and those of projections as a table. */
export function withoutProjections(metrics: readonly Metric[]): {
  readonly others: readonly Metric[]
  readonly table: ProjectionTable
} {
  const own = metrics.filter(({ name, population }) => names.has(name) && population !== '')
  const projections = [...new Set(own.map(({ population }) => population))]
  const kinds = [...new Map(own.map((metric) => [metric.name, metric])).values()]
  const valueOf = (name: string, projection: string): number | null =>
    own.find((one) => one.name === name && one.population === projection)?.value ?? null
  return {
    others: metrics.filter((metric) => !own.includes(metric)),
    table: {
      projections,
      rows: kinds.map(({ name, unit }) => ({
        name,
        unit,
        values: projections.map((projection) => valueOf(name, projection))
      }))
    }
  }
}
