/**
 * Distribution function of the standard normal law. Absolute error below 1e-14: series near zero, continued
 * fraction in the tails (Abramowitz & Stegun 1964, 26.2.10 and 26.2.14).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  const size = Math.abs(x)
  if (size > 39) return x > 0 ? 1 : 0
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
  if (size < 3) {
    let [term, sum] = [size, size]
    for (let k = 3; Math.abs(term) > 1e-17 * sum; k += 2) {
      term *= (size * size) / k
      sum += term
    }
    return x > 0 ? 0.5 + density * sum : 0.5 - density * sum
  }
  let fraction = size
  for (let k = 60; k > 0; k--) fraction = size + k / fraction
  const tail = density / fraction
  return x > 0 ? 1 - tail : tail
}
