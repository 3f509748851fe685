import { logGamma } from './gamma'
import { noncentralT } from './noncentral-t'
import { mean, sampleSd } from './statistics'

/** How far two groups lie apart, in standard deviations within them. */
export interface EffectSize {
  /** Cohen's d: difference of the means over the pooled standard deviation. */
  readonly d: number
  /** Hedges' g: d without its bias in small samples. */
  readonly g: number
  /** Confidence interval of the true distance. */
  readonly low: number
  readonly high: number
  /** 0.95 for 95 %. */
  readonly level: number
}

const level = 0.95
/** Beyond this the interval is of no interest, and its ends are lost in rounding. */
const farthest = 500

/**
 * Effect size of a group against another. d = (mean − mean of the other) / s with s² = ((n₁−1)s₁² + (n₂−1)s₂²) /
 * (n₁+n₂−2); g = d Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)), ν = n₁+n₂−2 (Hedges 1981, J. Educ. Stat. 6:107). The interval is
 * exact for normal samples: it holds the distances whose noncentral t law makes the measured t no less likely
 * than the level allows (Cumming & Finch 2001, Educ. Psychol. Meas. 61:532).
 * @returns null for fewer than two values in either group, or where no value differs within the groups
 */
export function effectSize(
  values: readonly number[],
  others: readonly number[]
): EffectSize | null {
  const [m1, m2, s1, s2] = [mean(values), mean(others), sampleSd(values), sampleSd(others)]
  if (m1 === null || m2 === null || s1 === null || s2 === null) return null
  const [n1, n2] = [values.length, others.length]
  const freedom = n1 + n2 - 2
  const pooled = Math.sqrt(((n1 - 1) * s1 ** 2 + (n2 - 1) * s2 ** 2) / freedom)
  // Rounding alone is no spread.
  if (!(pooled > 1e-12 * Math.max(Math.abs(m1), Math.abs(m2)))) return null
  const d = (m1 - m2) / pooled
  const scale = Math.sqrt(1 / n1 + 1 / n2)
  const t = d / scale
  if (Math.abs(t) > farthest) return null
  const cdf = cdfOf(freedom)
  const tail = (1 - level) / 2
  return {
    d,
    g: d * smallSampleFactor(freedom),
    low: scale * shiftFor(cdf, t, 1 - tail),
    high: scale * shiftFor(cdf, t, tail),
    level
  }
}

/** What makes d unbiased; just below 1. @param freedom degrees of freedom, 2 or more */
export const smallSampleFactor = (freedom: number): number =>
  Math.exp(logGamma(freedom / 2) - logGamma((freedom - 1) / 2)) / Math.sqrt(freedom / 2)

const made = new Map<number, ReturnType<typeof noncentralT>>()
function cdfOf(freedom: number): ReturnType<typeof noncentralT> {
  const known = made.get(freedom) ?? noncentralT(freedom)
  made.set(freedom, known)
  return known
}

/** The shift with which P(T ≤ t) is `share`; it falls as the shift grows. */
function shiftFor(cdf: ReturnType<typeof noncentralT>, t: number, share: number): number {
  let reach = 4
  while (cdf(t, t - reach) < share) reach *= 2
  let low = t - reach
  reach = 4
  while (cdf(t, t + reach) > share) reach *= 2
  let high = t + reach
  for (let i = 0; i < 60 && high - low > 1e-9 * (1 + Math.abs(low)); i++) {
    const middle = (low + high) / 2
    if (cdf(t, middle) > share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
