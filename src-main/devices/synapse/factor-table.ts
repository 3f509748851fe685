/** States at which a table has a value. */
export const tableNodes = 1025

/**
 * Factors of a step at equally spaced states with noise in proportion to them, put on the table's own grid: exact
 * where the factors' number less one divides 1024, to a millionth of the difference between neighbours elsewhere.
 */
export function factorTable(
  factors: readonly number[]
): readonly [readonly number[], readonly number[]] {
  const mean = Array.from({ length: tableNodes }, (_, i) => factorAt(factors, i / (tableNodes - 1)))
  return [mean, mean]
}

function factorAt(factors: readonly number[], share: number): number {
  const place = share * (factors.length - 1)
  const left = Math.min(Math.max(0, Math.floor(place)), Math.max(0, factors.length - 2))
  const from = factors[left] ?? 1
  const to = factors[left + 1] ?? from
  return Math.max(0, from + (to - from) * Math.min(1, Math.max(0, place - left)))
}
