/**
 * Quantile of Student's distribution by bisection over the regularised incomplete beta function.
 * @param probability above 0.5 and below 1
 */
export function studentQuantile(probability: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (studentBelow(high, degrees) < probability && high < 1e8) high *= 2
  for (let n = 0; n < 200 && high - low > 1e-13 * high; n++) {
    const middle = (low + high) / 2
    if (studentBelow(middle, degrees) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability below t ≥ 0. */
function studentBelow(t: number, degrees: number): number {
  return 1 - 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/** I_x(a, b) by the continued fraction of Lentz (Press et al., Numerical Recipes, section 6.4). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let sum = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    sum *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    sum *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return sum
}

const lanczos = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155,
  0.1208650973866179e-2, -0.5395239384953e-5
]

function logGamma(x: number): number {
  let sum = 1.000000000190015
  lanczos.forEach((c, j) => (sum += c / (x + j + 1)))
  const shifted = x + 5.5
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.506628274631001 * sum) / x)
}
