import { pcmStatistics, programmingDeviation as pcmDeviation } from '../../pcm/statistics'

/** Standard deviation of a programmed conductance (S) for a target (S), by a named law. */
export type ProgrammingLaw = (target: number, sigma: number, high: number, span: number) => number

const micro = 1e-6

/** Laws of programming errors by name. `sigma` is used by the first two only. */
export const programmingLaws: Readonly<Record<string, ProgrammingLaw>> = {
  independent: (_, sigma, __, span) => sigma * span,
  proportional: (target, sigma) => sigma * target,
  // CrossSim, ReRAM of Milo et al. (2021): measured between 50 and 225 µS.
  milo: (target) => Math.max(0, 4.782321 * micro - 0.009107 * target),
  // aihwkit, CMO/HfOx accepted within 2 %.
  cmo: (target) => (0.0112185391 + 0.01129027418 * (target / micro)) * micro,
  nandakumar: (target, _, high) => pcmDeviation(pcmStatistics.nandakumar, target, high),
  hermesTwo: (target, _, high) => pcmDeviation(pcmStatistics.hermesTwo, target, high),
  hermesOne: (target, _, high) => pcmDeviation(pcmStatistics.hermesOne, target, high),
  joshi: (target, _, high) => pcmDeviation(pcmStatistics.joshi, target, high)
}
