import type { Range } from '../../../src-shared/hardware/estimate'

/** A number without doubt about it. */
export const exactly = (value: number): Range => ({ low: value, best: value, high: value })

export const scaled = ({ low, best, high }: Range, factor: number): Range => ({
  low: low * factor,
  best: best * factor,
  high: high * factor
})

/** Of positive ranges: smallest times smallest, largest times largest. */
export const product = (a: Range, b: Range): Range => ({
  low: a.low * b.low,
  best: a.best * b.best,
  high: a.high * b.high
})

/** Of positive ranges; the divisor must not reach zero. */
export const quotient = (a: Range, b: Range): Range => ({
  low: a.low / b.high,
  best: a.best / b.best,
  high: a.high / b.low
})

/** Sums of lows, bests and highs: parts are taken to err together, so the bounds are on the safe side. */
export const sumOf = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, each) => ({
      low: sum.low + each.low,
      best: sum.best + each.best,
      high: sum.high + each.high
    }),
    exactly(0)
  )

/** The same best, with bounds that hold all others. */
export const spanOf = (main: Range, others: readonly Range[]): Range => ({
  low: Math.min(main.low, ...others.map(({ low }) => low)),
  best: main.best,
  high: Math.max(main.high, ...others.map(({ high }) => high))
})
