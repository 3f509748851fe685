import type { PcmStatistics } from '../pcm/statistics'
import { tableNodes } from './factor-table'
import type { DriftLaw } from './pulse-law'

/** Below this relative conductance the statistics say the same as at it. */
const least = 1e-7

/** Measured statistics at equally spaced square roots of the relative conductance: small ones change the most. */
export function driftLaw(
  { drift, noise, startTime, readTime }: PcmStatistics,
  scales: Pick<DriftLaw, 'driftScale' | 'noiseScale' | 'full'>
): DriftLaw {
  const shares = Array.from({ length: tableNodes }, (_, i) =>
    Math.max(least, (i / (tableNodes - 1)) ** 2)
  )
  return {
    mean: shares.map((share) => drift(share).mean),
    deviation: shares.map((share) => drift(share).deviation),
    noise: shares.map(noise),
    startTime,
    readTime,
    ...scales
  }
}
