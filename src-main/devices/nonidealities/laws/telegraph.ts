import type { RandomStream } from '../../random'

/** A two-state Markov process: mean times until a trap captures and until it emits, s. */
export interface TrapTimes {
  readonly capture: number
  readonly emission: number
}

/** Probability that the trap is filled, in the long run. */
export const filledShare = ({ capture, emission }: TrapTimes): number =>
  emission / (capture + emission)

/** Probability that the trap is filled after a time, from whether it is now: exact for any time. */
export function filledAfter(times: TrapTimes, filled: boolean, seconds: number): number {
  const steady = filledShare(times)
  const left = Math.exp(-seconds * (1 / times.capture + 1 / times.emission))
  return steady + ((filled ? 1 : 0) - steady) * left
}

/**
 * One-sided power spectral density of the process with step height `step` at a frequency (Machlup 1954):
 * 4 ΔI² / ((τ_c + τ_e)((1/τ_c + 1/τ_e)² + (2πf)²)), in the step's unit squared per Hz.
 */
export const telegraphSpectrum = (
  { capture, emission }: TrapTimes,
  step: number,
  frequency: number
): number =>
  (4 * step ** 2) /
  ((capture + emission) * ((1 / capture + 1 / emission) ** 2 + (2 * Math.PI * frequency) ** 2))

/** States of the trap (0 or 1) at equally spaced times, from the steady state on. */
export function telegraphTrace(
  times: TrapTimes,
  interval: number,
  samples: number,
  random: RandomStream
): Uint8Array {
  const trace = new Uint8Array(samples)
  let filled = random.uniform() < filledShare(times)
  for (let i = 0; i < samples; i++) {
    trace[i] = filled ? 1 : 0
    filled = random.uniform() < filledAfter(times, filled, interval)
  }
  return trace
}
