import type { SweepMetric, SweepPoint } from '../../../src-shared/contract/sweeps'
import type { SweepId } from '../../../src-shared/ids'
import { ok, type Result } from '../../../src-shared/result'
import type { Store, SweepRunRow } from '../../store'

export interface SweepResults {
  readonly metrics: SweepMetric[]
  readonly points: SweepPoint[]
}

/** One row a point: its numbers, its runs, and mean and spread of every metric over the seeds. */
export async function sweepResults(store: Store, id: SweepId): Promise<Result<SweepResults>> {
  const points = await store.sweeps.points(id)
  if (!points.ok) return points
  const runs = await store.sweeps.runs(id)
  if (!runs.ok) return runs
  const rows = await store.sweeps.metrics(id)
  if (!rows.ok) return rows
  const metrics = new Map<string, { readonly at: number; readonly metric: SweepMetric }>()
  const values = new Map<string, Map<number, number | null>>()
  for (const { point, repeat, name, population, unit, value } of rows.value) {
    const key = `${name}\n${population}`
    const known = metrics.get(key) ?? { at: metrics.size, metric: { name, population, unit } }
    metrics.set(key, known)
    const place = `${point} ${repeat}`
    const own = values.get(place) ?? new Map<number, number | null>()
    values.set(place, own.set(known.at, value))
  }
  const width = metrics.size
  const byPoint = new Map<number, SweepRunRow[]>()
  for (const row of runs.value) {
    const own = byPoint.get(row.point)
    if (own) own.push(row)
    else byPoint.set(row.point, [row])
  }
  return ok({
    metrics: [...metrics.values()].map(({ metric }) => metric),
    points: points.value.map(({ point, numbers, problems }) => {
      const own = (byPoint.get(point) ?? []).map(
        ({ repeat, seed, runId, number, state, failure, hash }) => {
          const found = values.get(`${point} ${repeat}`)
          return {
            ...{ repeat, seed, runId, number, state, hash },
            failure: failure && { key: failure.key, details: { ...failure.details } },
            values: found ? Array.from({ length: width }, (_, i) => found.get(i) ?? null) : []
          }
        }
      )
      const columns = Array.from({ length: width }, (_, i) =>
        own.flatMap((run) => run.values[i] ?? [])
      )
      return {
        point,
        numbers: [...numbers],
        skipped: problems && [...problems],
        runs: own,
        mean: columns.map(mean),
        sd: columns.map(deviation),
        count: columns.map(({ length }) => length)
      }
    })
  })
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Of a sample: divided by n − 1; null for fewer than two. */
function deviation(values: readonly number[]): number | null {
  const centre = mean(values)
  if (centre === null || values.length < 2) return null
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
