/**
 * Points of a curve that a plot needs: all where they are at most `points`, else the first, the last, and of each
 * stretch between them that with the least and that with the greatest ordinate, in their order.
 * @returns their indices
 */
export function thinCurve(y: ArrayLike<number>, points: number): Uint32Array {
  const { length } = y
  if (length <= points) return Uint32Array.from({ length }, (_, i) => i)
  const buckets = Math.max(1, Math.floor((points - 2) / 2))
  const inner = length - 2
  const kept = [0]
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = 1 + Math.floor((bucket * inner) / buckets)
    const to = 1 + Math.floor(((bucket + 1) * inner) / buckets)
    let [low, high] = [from, from]
    for (let i = from; i < to; i++) {
      const value = y[i] ?? NaN
      // A comparison with NaN is false: numbers win over none.
      if (!(value >= (y[low] ?? NaN))) low = Number.isNaN(value) ? low : i
      if (!(value <= (y[high] ?? NaN))) high = Number.isNaN(value) ? high : i
    }
    const [first, second] = low < high ? [low, high] : [high, low]
    kept.push(first)
    if (second !== first) kept.push(second)
  }
  kept.push(length - 1)
  return Uint32Array.from(kept)
}
