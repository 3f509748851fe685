import type { RecordingInfo } from '../../../src-shared/contract/runs'

/** The points in time that a recording's spikes and samples lie on, counted from 0. */
export interface Grid {
  readonly points: number
  /**
   * Half a step before a point, ms. Ranges end there, so that nothing lies on a limit: none is missed
   * and none comes twice.
   */
  readonly before: (point: number) => number
}

export const gridOf = ({ fromMs, toMs, intervalMs }: RecordingInfo): Grid => ({
  points: Math.round((toMs - fromMs) / intervalMs) + 1,
  before: (point) => fromMs + (point - 0.5) * intervalMs
})

/** Decimals that a multiple of the step can need: the rest is rounding of binary fractions. */
export function decimalsOf(stepMs: number): number {
  for (let decimals = 0; decimals < 9; decimals++) {
    const scaled = stepMs * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals
  }
  return 9
}
