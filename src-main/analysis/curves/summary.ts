/** What is told of many values; null where there is nothing to tell. */
export interface Summary {
  /** Median */
  readonly value: number | null
  /** Values that are numbers. */
  readonly count: number
  readonly mean: number | null
  /** With N − 1. */
  readonly sd: number | null
  readonly min: number | null
  readonly q05: number | null
  readonly q25: number | null
  readonly q75: number | null
  readonly q95: number | null
  readonly max: number | null
}

/** Sums up values; those that are no numbers are left out. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = Float64Array.from(values.filter((value) => Number.isFinite(value))).sort()
  const count = sorted.length
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const at = (share: number): number | null => known(quantileOf(sorted, share))
  return {
    value: at(0.5),
    count,
    mean: known(mean),
    sd: count < 2 ? null : known(Math.sqrt(squares / (count - 1))),
    min: at(0),
    q05: at(0.05),
    q25: at(0.25),
    q75: at(0.75),
    q95: at(0.95),
    max: at(1)
  }
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/**
 * The quantile of ascending numbers, linear between them (type 7 of Hyndman & Fan 1996).
 * @param share 0 to 1 @returns NaN of nothing
 */
export function quantileOf(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) return NaN
  const place = (ascending.length - 1) * share
  const below = Math.floor(place)
  const low = ascending[below] ?? NaN
  const high = ascending[Math.min(below + 1, ascending.length - 1)] ?? NaN
  return place === below ? low : low + (high - low) * (place - below)
}
