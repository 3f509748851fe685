/**
 * Where a function that increases with ln(x) passes zero, by the secant rule kept inside a bracket.
 * @param low above zero @param guess where to start
 * @returns x to about 12 digits
 */
export function increasingRoot(
  low: number,
  high: number,
  guess: number,
  increasing: (x: number) => number
): number {
  let [a, b] = [Math.log(low), Math.log(high)]
  let x = Math.min(Math.max(Math.log(guess), a + 1e-9), b - 1e-9)
  let y = increasing(Math.exp(x))
  let [otherX, otherY] = [NaN, NaN]
  for (let n = 0; n < 100; n++) {
    if (y === 0) return Math.exp(x)
    if (y > 0) b = x
    else a = x
    let next = Number.isNaN(otherX)
      ? x + (y > 0 ? -0.02 : 0.02)
      : x - (y * (x - otherX)) / (y - otherY)
    if (!(next > a && next < b)) next = 0.5 * (a + b)
    if (Math.abs(next - x) < 3e-12 || b - a < 1e-13) return Math.exp(next)
    ;[otherX, otherY] = [x, y]
    x = next
    y = increasing(Math.exp(x))
  }
  return Math.exp(x)
}
