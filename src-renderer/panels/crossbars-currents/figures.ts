import type { Metric } from '../../../src-shared/contract/runs'

/** Shares, which read best as per cent. */
const shares = new Set([
  'meanColumnError',
  'worstColumnError',
  'readMargin',
  'cellYield',
  'columnYield',
  'faultError'
])
/** What only tells how the solution went, and ends of intervals, which stand with their middle. */
const aside = /^(solverIterations|newtonSteps|solverResidual)$|Yield(Low|High)$/

export interface ArrayFigure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Ends of its 95 % interval, where it has one. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** The metrics that say something about the array, each with the unit it reads best in. */
export const figuresOf = (metrics: readonly Metric[]): readonly ArrayFigure[] => {
  const valueOf = (name: string): number | null =>
    metrics.find((metric) => metric.name === name)?.value ?? null
  return metrics.flatMap(({ name, value, unit }) => {
    if (value === null || aside.test(name)) return []
    const [low, high] = [valueOf(`${name}Low`), valueOf(`${name}High`)]
    const interval = low === null || high === null ? null : { low, high }
    return [{ name, value, unit: shares.has(name) ? '1' : unit, interval }]
  })
}
