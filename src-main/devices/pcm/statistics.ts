import { clamp } from '../behaviour/clamp'
import { accumulatedNoise } from '../nonidealities/laws/accumulated-noise'

interface Normal {
  readonly mean: number
  readonly deviation: number
}

/** Measured statistics of a phase-change technology. `relative` is a conductance as a share of the range. */
export interface PcmStatistics {
  /** Range in which it was measured, S. */
  readonly conductanceMax: number
  /** Moment after programming from which drift is counted, s. */
  readonly startTime: number
  /** Duration of a read, s. */
  readonly readTime: number
  /** Coefficients of the programming error in µS over powers of the relative target, constant first. */
  readonly programming: readonly number[]
  /** Drift exponent at a relative target, before its sign is dropped. */
  readonly drift: (relative: number) => Normal
  /** Strength q of 1/f noise at a relative programmed conductance. */
  readonly noise: (relative: number) => number
}

/** aihwkit, inference/noise/pcm.py; Nandakumar et al. (2019) ICECS. */
const nandakumar: PcmStatistics = {
  conductanceMax: 25e-6,
  startTime: 20,
  readTime: 250e-9,
  programming: [0.26348, 1.965, -1.1731],
  drift: (relative) => ({
    mean: clamp(-0.0155 * Math.log(relative) + 0.0244, 0.049, 0.1),
    deviation: clamp(-0.0125 * Math.log(relative) - 0.0059, 0.008, 0.045)
  }),
  noise: (relative) => Math.min(0.0088 / Math.max(relative ** 0.65, 1e-3), 0.2)
}

const hermesDrift = (relative: number): number =>
  relative < 0.0945
    ? clamp(-0.0387 * Math.log(relative) - 0.0182, 0.072, 0.13)
    : -0.0436 * relative ** 2 - 0.0126 * relative + 0.0736

/** aihwkit, inference/noise/hermes.py, two devices a weight; Le Gallo et al. (2023). */
const hermesTwo: PcmStatistics = {
  conductanceMax: 20.7e-6,
  startTime: 300,
  readTime: 512e-9,
  programming: [0.16603222, 4.71806468, -8.48101252, 4.68961419],
  drift: (relative) => ({
    mean: hermesDrift(relative),
    deviation:
      relative < 0.3055
        ? clamp(-0.0117 * Math.log(relative) - 0.0057, 0.0091, 0.04)
        : -0.0118 * relative ** 2 + 0.0093 * relative + 0.0073
  }),
  noise: (relative) =>
    relative < 0.16
      ? clamp(-0.0117 * Math.log(relative) - 0.0069, 0.015, 0.04)
      : 0.0069 * relative ** 3 - 0.028 * relative ** 2 + 0.0211 * relative + 0.0123
}

/** aihwkit, inference/noise/hermes.py, one device a weight. */
const hermesOne: PcmStatistics = {
  conductanceMax: 10.35e-6,
  startTime: 200,
  readTime: 512e-9,
  programming: [0.15781817, 2.32443916, -2.16310839, 0.68841818],
  drift: (relative) => ({
    mean: hermesDrift(relative),
    deviation:
      relative < 0.3039
        ? clamp(-0.012 * Math.log(relative) - 0.0023, 0.0124, 0.04)
        : -0.0165 * relative ** 2 + 0.0116 * relative + 0.0104
  }),
  noise: (relative) =>
    relative < 0.1591
      ? clamp(-0.0078 * Math.log(relative) + 0.0038, 0.0179, 0.04)
      : 0.0664 * relative ** 3 - 0.1352 * relative ** 2 + 0.0768 * relative + 0.0088
}

/**
 * CrossSim, PCMJoshi: -0.00178767 G² + 0.07585724 G + 0.28638599 µS, here in powers of G / 25 µS. Only its
 * programming error is published; drift and noise are those of Nandakumar et al.
 */
const joshi: PcmStatistics = {
  ...nandakumar,
  programming: [0.28638599, 0.07585724 * 25, -0.00178767 * 625]
}

export const pcmStatistics = { nandakumar, hermesTwo, hermesOne, joshi } as const
export type PcmStatisticsName = keyof typeof pcmStatistics

/** Statistics by name. @throws Error when there are none of that name */
export function pcmStatisticsOf(name: string): PcmStatistics {
  const found = Object.entries(pcmStatistics).find(([key]) => key === name)
  if (!found) throw new Error(`there are no statistics ${name}`)
  return found[1]
}

/** Never zero, so that its logarithm exists. */
const least = 1e-7

/** Standard deviation of a programmed conductance, S. It grows with the range in use. */
export function programmingDeviation(
  { programming, conductanceMax: measured }: PcmStatistics,
  target: number,
  conductanceMax: number
): number {
  const relative = clamp(target / conductanceMax, 0, 1)
  const micro = programming.reduceRight((sum, coefficient) => sum * relative + coefficient, 0)
  return Math.max(0, micro * 1e-6 * (conductanceMax / measured))
}

/** (t / t0)^-ν */
export const driftFactor = (time: number, startTime: number, exponent: number): number =>
  (time / startTime) ** -exponent

/** Drift exponent of one programming event. @param draw standard normal */
export function driftExponent(
  { drift }: PcmStatistics,
  target: number,
  conductanceMax: number,
  draw: number
): number {
  const { mean, deviation } = drift(clamp(target / conductanceMax, least, 1))
  return Math.abs(mean + deviation * draw)
}

/** Relative standard deviation of a read `time` (s) after programming, the start time included. */
export const readDeviation = (
  { noise, readTime }: PcmStatistics,
  programmed: number,
  conductanceMax: number,
  time: number
): number => accumulatedNoise(noise(Math.max(programmed / conductanceMax, least)), time, readTime)
