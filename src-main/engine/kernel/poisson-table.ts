/** Cumulative Poisson distribution for inversion with 32-bit draws. */
export interface PoissonTable {
  /** Events that are certain: the thresholds below them are zero. */
  readonly base: number
  /** A draw u means `base` plus the number of thresholds not above u. */
  readonly thresholds: readonly number[]
}

/**
 * @param mean events per step
 * @returns thresholds floor(2^32 F(k)) for k = base, base + 1, … up to where F is 1 in 32 bits
 */
export function poissonTable(mean: number): PoissonTable {
  const thresholds: number[] = []
  let base = 0
  let logProbability = -mean
  let cumulative = 0
  for (let k = 0; ; k++) {
    if (k > 0) logProbability += Math.log(mean / k)
    cumulative += Math.exp(logProbability)
    const threshold = Math.floor(cumulative * 2 ** 32)
    if (threshold >= 2 ** 32 || (k > mean && Math.exp(logProbability) < 1e-13)) break
    if (threshold === 0) base = k + 1
    else thresholds.push(threshold)
  }
  return { base, thresholds }
}
