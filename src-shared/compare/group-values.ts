import type { ComparedGroup, GroupValue } from '../contract/comparisons'
import { effectSize } from './effect-size'
import { mean, sampleSd } from './statistics'

/**
 * What a column is in each group, and against the baseline.
 * @param counts whether a run's value counts: it was finished, and no other of its group is the same
 */
export function groupValues(
  values: readonly (number | null)[],
  groups: readonly ComparedGroup[],
  counts: (run: number) => boolean
): GroupValue[] {
  const samples = groups.map(({ runs }) =>
    runs.flatMap((run) => (counts(run) ? (values[run] ?? []) : []))
  )
  const baseline = samples[groups.findIndex(({ isBaseline }) => isBaseline)] ?? []
  const base = mean(baseline)
  return groups.map(({ isBaseline }, i) => {
    const sample = samples[i] ?? []
    const middle = mean(sample)
    const isHeldAgainst = !isBaseline && middle !== null && base !== null
    const difference = isHeldAgainst ? middle - base : null
    return {
      count: sample.length,
      mean: middle,
      sd: sampleSd(sample),
      difference,
      relative:
        difference === null || base === 0 || base === null ? null : difference / Math.abs(base),
      effect: isHeldAgainst ? effectSize(sample, baseline) : null
    }
  })
}
