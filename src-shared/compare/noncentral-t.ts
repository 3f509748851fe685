import { logGamma } from './gamma'
import { normalCdf } from './normal'

/** Simpson's rule needs an even number of pieces; this many leave an error below 1e-8. */
const pieces = 600

/**
 * Distribution function of Student's t with a shift, P(T ≤ t), for T = (Z + δ) / √(V/ν) with a standard normal Z and
 * a χ² variable V of ν degrees of freedom: the mean of Φ(t u − δ) over the law of u = √(V/ν).
 * @param freedom ν, 2 or more
 * @returns a function of t and δ; what depends on ν alone is made once
 */
export function noncentralT(freedom: number): (t: number, shift: number) => number {
  const spread = 1 / Math.sqrt(2 * freedom)
  const from = Math.max(0, 1 - 9 * spread)
  const to = 1 + 11 * spread
  const step = (to - from) / pieces
  const half = freedom / 2
  const factor = Math.log(2) + half * Math.log(half) - logGamma(half)
  const nodes = Array.from({ length: pieces + 1 }, (_, i) => {
    const u = from + i * step
    const density = u === 0 ? 0 : Math.exp(factor + (freedom - 1) * Math.log(u) - half * u * u)
    const simpson = i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2
    return { u, weight: (density * simpson * step) / 3 }
  })
  return (t, shift) =>
    nodes.reduce((sum, { u, weight }) => sum + weight * normalCdf(t * u - shift), 0)
}
