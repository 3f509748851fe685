import type { FitResult } from '../../../src-shared/contract/fit'
import type { JudgedFit } from './judge-fit'

/**
 * Orders fits to the same data, best first, by Akaike's criterion with the correction for few points, and gives each
 * its share of the evidence (Burnham and Anderson 2002).
 */
export function rankFits(fits: readonly JudgedFit[]): FitResult[] {
  const least = Math.min(...fits.map(({ goodness }) => goodness.aicc))
  const deltas = fits.map(({ goodness }) => goodness.aicc - least)
  const sum = deltas.reduce((total, delta) => total + Math.exp(-delta / 2), 0)
  return fits
    .map((fit, n) => {
      const deltaAicc = deltas[n] ?? 0
      return { ...fit, deltaAicc, weight: Math.exp(-deltaAicc / 2) / sum }
    })
    .toSorted((a, b) => a.deltaAicc - b.deltaAicc)
}
