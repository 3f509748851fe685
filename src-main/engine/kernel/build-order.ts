import type { ProjectionShard } from './projection-shard'

/** Whether the synapses of a projection are put in the order of arrival. */
export const isByArrival = ({ compiled }: ProjectionShard): boolean => compiled.byArrival

/**
 * Which projections are built together: those that are put in order by source, the largest first, as
 * what they are built from is given back; every other one by itself.
 */
export function buildOrder(projections: readonly ProjectionShard[]): readonly ProjectionShard[][] {
  const sorted = new Map<number, ProjectionShard[]>()
  for (const projection of projections.filter(isByArrival)) {
    const { source } = projection.compiled
    sorted.set(source, [...(sorted.get(source) ?? []), projection])
  }
  const expected = (group: readonly ProjectionShard[]): number =>
    group.reduce((sum, { compiled }) => sum + compiled.expected, 0)
  return [
    ...[...sorted.values()].toSorted((a, b) => expected(b) - expected(a)),
    ...projections.filter((one) => !isByArrival(one)).map((one) => [one])
  ]
}
