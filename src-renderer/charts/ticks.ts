import type { Span } from './span'

const steps = [1, 2, 2.5, 5, 10]

/** Powers of ten in a span of logarithms, or 1, 2 and 5 times them where few decades are seen. */
export function logTicks(span: Span, count: number): number[] {
  const decades = span.to - span.from
  if (decades > count / 3) return niceTicks(span, count, true)
  const first = Math.floor(span.from)
  return Array.from({ length: Math.ceil(span.to) - first + 1 }, (_, i) =>
    [1, 2, 5].map((factor) => first + i + Math.log10(factor))
  )
    .flat()
    .filter((value) => value >= span.from - 1e-9 && value <= span.to + 1e-9)
}

/**
 * Round places between the ends of a span, about `count` of them.
 * @param whole only whole numbers, for counts and indices
 */
export function niceTicks(span: Span, count: number, whole = false): number[] {
  const range = span.to - span.from
  if (!(range > 0) || !Number.isFinite(range)) return []
  const rough = range / Math.max(1, count)
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const factor = steps.find((step) => step * magnitude >= rough * (1 - 1e-9)) ?? 10
  const step = whole ? Math.max(1, Math.ceil(factor * magnitude)) : factor * magnitude
  const first = Math.ceil(span.from / step - 1e-9)
  const last = Math.floor(span.to / step + 1e-9)
  // Multiplied, not summed up, and rounded, so that no tick is called 0.30000000000000004.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12))
  )
}
