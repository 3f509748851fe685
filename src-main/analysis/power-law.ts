/** Hurwitz's ζ(s, q) = Σ (k + q)^-s over k ≥ 0, by Euler–Maclaurin; s above 1, q at least 1. */
export function hurwitzZeta(s: number, q: number): number {
  const terms = 12
  let sum = 0
  for (let k = 0; k < terms; k++) sum += (k + q) ** -s
  const a = terms + q
  const tail = a ** (1 - s) / (s - 1) + 0.5 * a ** -s
  const corrections = (s * a ** (-s - 1)) / 12 - (s * (s + 1) * (s + 2) * a ** (-s - 3)) / 720
  return sum + tail + corrections
}

const least = 1.001
const most = 10

/**
 * Exponent α of a discrete power law p(n) ~ n^-α, n ≥ smallest, that is likeliest to have given these
 * sizes (Clauset, Shalizi & Newman 2009, SIAM Rev. 51:661, eq. 3.5).
 * @param sizes with how often each came
 * @returns null with fewer than two different sizes
 */
export function powerLawExponent(
  sizes: readonly (readonly [size: number, count: number])[],
  smallest = 1
): number | null {
  const used = sizes.filter(([size, count]) => size >= smallest && count > 0)
  if (used.length < 2) return null
  const n = used.reduce((sum, [, count]) => sum + count, 0)
  const logs = used.reduce((sum, [size, count]) => sum + count * Math.log(size), 0)
  const cost = (alpha: number): number => n * Math.log(hurwitzZeta(alpha, smallest)) + alpha * logs
  // The cost is convex: golden sections close in on its minimum.
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [least, most]
  while (high - low > 1e-7) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (cost(left) < cost(right)) high = right
    else low = left
  }
  return (low + high) / 2
}
