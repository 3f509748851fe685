/**
 * Counts at a place between bins' middles; an edge belongs to both sides by half.
 * @param place 0 is the middle of the first bin
 */
export function addAtLag(counts: Float64Array, place: number, count: number): void {
  const below = Math.floor(place)
  const isEdge = Math.abs(place - below - 0.5) < 1e-9
  for (const bin of isEdge ? [below, below + 1] : [Math.round(place)]) {
    if (bin >= 0 && bin < counts.length) {
      counts[bin] = (counts[bin] ?? 0) + (isEdge ? count / 2 : count)
    }
  }
}

/**
 * Pairs that independent trains of the same rates would have, by lag.
 * @param pairs of all spikes, at whatever lag
 * @param totalMs length of the range
 * @param half  bins on each side of the one at zero
 */
export function chanceByLag(
  pairs: number,
  totalMs: number,
  binMs: number,
  half: number
): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    // The further the lag, the less time is left in which both can lie within the range.
    const overlap = Math.max(0, totalMs - Math.abs(i - half) * binMs)
    return totalMs > 0 ? (pairs * binMs * overlap) / (totalMs * totalMs) : 0
  })
}
