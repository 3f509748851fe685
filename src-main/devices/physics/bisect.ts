/**
 * Where an increasing function passes zero between two points, by bisection.
 * @returns an end where the function has one sign
 */
export function bisect(
  low: number,
  high: number,
  increasing: (x: number) => number,
  rounds = 80
): number {
  let [a, b] = [low, high]
  if (increasing(a) >= 0) return a
  if (increasing(b) <= 0) return b
  for (let n = 0; n < rounds; n++) {
    const middle = 0.5 * (a + b)
    if (increasing(middle) > 0) b = middle
    else a = middle
  }
  return 0.5 * (a + b)
}
