/**
 * Indices where a noisy course turns: an extremum counts once the course has come back from it by `depth`.
 * @returns ascending, without the first and the last index
 */
export function turningPoints(values: ArrayLike<number>, depth: number): number[] {
  const turns: number[] = []
  let [top, bottom] = [0, 0]
  let direction = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    if (!(value <= (values[top] ?? Number.NaN))) top = i
    if (!(value >= (values[bottom] ?? Number.NaN))) bottom = i
    if (direction >= 0 && (values[top] ?? 0) - value > depth) {
      if (direction > 0 || top > 0) turns.push(top)
      direction = -1
      ;[top, bottom] = [i, i]
    } else if (direction <= 0 && value - (values[bottom] ?? 0) > depth) {
      if (direction < 0 || bottom > 0) turns.push(bottom)
      direction = 1
      ;[top, bottom] = [i, i]
    }
  }
  return turns
}

/** Smallest and largest of the values that are numbers; null without any. */
export function extentOf(values: ArrayLike<number>): readonly [number, number] | null {
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
}
