// Standard normal numbers of a synapse from one hash each, for noise: the tails end at 6.8 deviations, and the
// elementary functions are good to 1e-9, which no noise can tell.
import { mix } from '../../kernel/random.as'

const golden: u64 = 0x9e3779b97f4a7c15
const perWord: f64 = 1.0 / 4294967296.0

/** Natural logarithm of x in (0, 1]: ln m = 2 artanh t with t = (m - 1)/(m + 1) for a mantissa near 1. */
@inline
function logOf(x: f64): f64 {
  const bits = reinterpret<u64>(x)
  // Mantissa between sqrt(1/2) and sqrt(2)
  const exponent = <i64>(bits - 0x3fe6a09e667f3bcd) >> 52
  const m = reinterpret<f64>(bits - (<u64>exponent << 52))
  const t = (m - 1) / (m + 1)
  const q = t * t
  const series =
    1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11)))))
  return 0.6931471805599453 * <f64>exponent + 2 * t * series
}

/** cos(2 π u) for u in (0, 1): a sine about the nearest quarter or three quarters, by its series. */
@inline
function cosOfTurn(u: f64): f64 {
  const isLate = u > 0.5
  const y = 6.283185307179586 * (isLate ? u - 0.75 : 0.25 - u)
  const z = y * y
  return y *
    (1 - z * (1.0 / 6 - z * (1.0 / 120 - z * (1.0 / 5040 - z * (1.0 / 362880 - z * (1.0 / 39916800 - z / 6227020800.0))))))
}

/** A standard normal number (Box & Muller 1958). */
@inline
export function quickNormal(key: u64, counter: u64): f64 {
  const bits = mix(key + golden * (counter + 1))
  const radius = Math.sqrt(-2.0 * logOf((<f64>(bits >> 32) + 0.5) * perWord))
  return radius * cosOfTurn((<f64>(bits & 0xffffffff) + 0.5) * perWord)
}
