// Elements of the exact propagator matrix of linear integrate-and-fire neurons
// (Rotter & Diesmann 1999, Biol. Cybern. 81:381), in forms that stay accurate when time constants
// come close to each other or to the step.

/** (e^x - 1) / x */
const meanExponential = (x: number): number => (x === 0 ? 1 : Math.expm1(x) / x)

/** Integral of s e^{x s} over s from 0 to 1. */
function weightedExponential(x: number): number {
  if (Math.abs(x) > 0.5) return (Math.exp(x) * (x - 1) + 1) / (x * x)
  let term = 1
  let sum = 0.5
  for (let k = 1; k < 20; k++) {
    term *= x / k
    sum += term / (k + 2)
  }
  return sum
}

/** Share of a potential that is left after a step. */
export const decay = (dt: number, tau: number): number => Math.exp(-dt / tau)

/** Mean over a step of something that starts it at 1 and decays. */
export const stepMean = (dt: number, tau: number): number => (-tau / dt) * Math.expm1(-dt / tau)

/** mV that a constant current of 1 pA adds in one step. */
export const currentGain = (dt: number, tauM: number, capacitance: number): number =>
  (-tauM / capacitance) * Math.expm1(-dt / tauM)

/** mV that an exponential current, 1 pA at the start of a step, adds in it. */
export const exponentialGain = (
  dt: number,
  tauM: number,
  tauSyn: number,
  capacitance: number
): number => (dt / capacitance) * Math.exp(-dt / tauM) * meanExponential(dt / tauM - dt / tauSyn)

/** mV that an alpha current, 0 pA with a slope of 1 pA/ms at the start of a step, adds in it. */
export const slopeGain = (dt: number, tauM: number, tauSyn: number, capacitance: number): number =>
  ((dt * dt) / capacitance) * Math.exp(-dt / tauM) * weightedExponential(dt / tauM - dt / tauSyn)
