import { nextUniform } from '../kernel/random.as'

// Binomial and hypergeometric numbers by inversion from the mode outwards: exact, in about as many
// steps as their standard deviation. Probabilities by Loader (2000), "Fast and accurate computation
// of binomial probabilities".

const logRoot2Pi: f64 = 0.91893853320467274178

/** Error of Stirling's formula for ln n!. */
function stirlingError(n: f64): f64 {
  if (n < 16) {
    let factorial: f64 = 1
    for (let i: f64 = 2; i <= n; i++) factorial *= i
    return n == 0 ? 0 : Math.log(factorial) - (n + 0.5) * Math.log(n) + n - logRoot2Pi
  }
  const square = n * n
  return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / square) / square) / square) / n
}

/** x ln(x / m) + m - x without loss of digits where x is near m. */
function deviance(x: f64, m: f64): f64 {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let j: f64 = 1, before: f64 = -1; sum != before; j++) {
    before = sum
    term *= v * v
    sum += term / (2 * j + 1)
  }
  return sum
}

/** Probability of k successes in n trials of probability p. */
function binomial(k: f64, n: f64, p: f64): f64 {
  if (k == 0) return Math.exp(n * Math.log1p(-p))
  if (k == n) return Math.exp(n * Math.log(p))
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p))
  return Math.exp(exponent) * Math.sqrt(n / (6.283185307179586 * k * (n - k)))
}

/** Which share of `total` falls to the left, each alone with the odds left : right. */
export function splitBinomial(stream: usize, total: f64, left: f64, right: f64): f64 {
  const p = left / (left + right)
  const mode = min(total, Math.floor((total + 1) * p))
  return walk(stream, total, left, right, 0, mode, binomial(mode, total, p), 0, total)
}

/** How many of `total` different places lie on the left, of `left` places there and `right` others. */
export function splitHypergeometric(stream: usize, total: f64, left: f64, right: f64): f64 {
  const low = max<f64>(0, total - right)
  const high = min(total, left)
  if (low == high) return low
  const guess = Math.floor(((total + 1) * (left + 1)) / (left + right + 2))
  const mode = max(low, min(high, guess))
  const p = total / (left + right)
  const at =
    (binomial(mode, left, p) * binomial(total - mode, right, p)) / binomial(total, left + right, p)
  return walk(stream, total, left, right, 1, mode, at, low, high)
}

/** Odds of k + 1 against k; `taken` is 1 where a place can be taken only once. */
@inline
function odds(k: f64, total: f64, left: f64, right: f64, taken: f64): f64 {
  return ((total - k) * (left - taken * k)) / ((k + 1) * (right - taken * (total - k - 1)))
}

function walk(
  stream: usize,
  total: f64,
  left: f64,
  right: f64,
  taken: f64,
  mode: f64,
  atMode: f64,
  low: f64,
  high: f64
): f64 {
  let rest = nextUniform(stream) - atMode
  let up = mode
  let down = mode
  let above = atMode
  let below = atMode
  while (rest > 0) {
    if (up < high) {
      above *= odds(up++, total, left, right, taken)
      rest -= above
      if (rest <= 0) return up
    } else above = 0
    if (down > low) {
      below /= odds(--down, total, left, right, taken)
      rest -= below
      if (rest <= 0) return down
    } else below = 0
    // What rounding leaves over at the end of both tails, next to never, is drawn again.
    if (above + below < 1e-25) {
      rest = nextUniform(stream) - atMode
      up = mode
      down = mode
      above = atMode
      below = atMode
    }
  }
  return mode
}
