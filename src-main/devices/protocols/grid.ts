/** Numbers at equal steps, both ends included. */
export const evenly = (from: number, to: number, count: number): number[] =>
  count < 2
    ? [from]
    : Array.from({ length: count }, (_, n) => from + ((to - from) * n) / (count - 1))

/** Numbers at equal ratios, both ends included. @param from above 0 */
export const byRatio = (from: number, to: number, count: number): number[] =>
  evenly(Math.log(from), Math.log(to), count).map((value, n, all) =>
    n === 0 ? from : n === all.length - 1 ? to : Math.exp(value)
  )
