import type { VoltageDevice } from '../models/device-model'
import { ratesOf, type Method } from './method'

// RODAS: Hairer and Wanner, Solving ODEs II (1996), section IV.10, coefficients of their program, method 1.
const gamma = 0.25
const nodes = [0, 0.386, 0.21, 0.63, 1, 1]
const byTime = [0.25, -0.1043, 0.1035, -0.0362, 0, 0]
const weights: readonly (readonly number[])[] = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 1]
]
const couplings: readonly (readonly number[])[] = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054]
]
const dense2 = [
  10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662
]
const dense3 = [
  -0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872
]

/** A step over which ln(state) changes by less than so much of the tolerance is taken by Simpson's rule. */
const restful = 1e-3

const dot = (row: readonly number[], u: Float64Array): number => {
  let sum = 0
  for (let m = 0; m < row.length; m++) sum += (row[m] ?? 0) * (u[m] ?? 0)
  return sum
}

/**
 * The L-stable Rosenbrock method RODAS of order 4(3) on ln(state), for devices with one state above zero whose
 * rate spans many decades. Derivatives are differences of the rate.
 * @param tolerance relative, of the state
 */
export function rodas(device: VoltageDevice, tolerance: number): Method {
  if (device.state.length !== 1) throw new Error('the implicit method takes one state')
  const now = Float64Array.from(device.state)
  const next = new Float64Array(1)
  const trial = new Float64Array(1)
  const rate = new Float64Array(1)
  const u = new Float64Array(6)
  const rates = ratesOf(device)
  let fresh = true
  let start = 0
  let end = 0
  let [atStart, slope, drift] = [0, 0, 0]
  let [hasSlopes, isAtRest] = [false, false]

  /** d ln(state) / dt */
  const f = (voltage: number, y: number): number => {
    trial[0] = Math.exp(y)
    rates.at(voltage, trial, rate)
    return (rate[0] ?? 0) / (trial[0] ?? 1)
  }
  const begin = (there: number): void => {
    rates.exact(there, now, rate)
    rates.start(now, rate)
    start = Math.log(now[0] ?? 1)
    atStart = (rate[0] ?? 0) / (now[0] ?? 1)
  }
  const derive = (time: number, step: number, voltage: (time: number) => number): void => {
    const there = voltage(time)
    // Inward of both bounds, so that neither point meets one.
    const middle = 0.5 * Math.log((device.low[0] ?? 1) * (device.high[0] ?? 1))
    const delta = start > middle ? -1e-7 : 1e-7
    slope = (f(there, start + delta) - atStart) / delta
    const aside = 1e-3 * step
    drift = (f(voltage(time + aside), start) - atStart) / aside
  }
  /** Most of a sweep nothing moves: then the course is a straight line, and far less has to be asked. */
  const rests = (time: number, step: number, voltage: (time: number) => number): boolean => {
    const most = (restful * tolerance) / step
    if (!(Math.abs(atStart) < most)) return false
    const atEnd = f(voltage(time + step), start)
    if (!(Math.abs(atEnd) < most)) return false
    const atMiddle = f(voltage(time + 0.5 * step), start)
    if (!(Math.abs(atMiddle) < most)) return false
    end = start + (step / 6) * (atStart + 4 * atMiddle + atEnd)
    next[0] = end === start ? (now[0] ?? 1) : Math.exp(end)
    return true
  }
  return {
    now,
    next,
    order: 4,
    longest: 1 / 200,
    attempt: (time, step, voltage) => {
      if (fresh) {
        begin(voltage(time))
        hasSlopes = false
      }
      fresh = false
      isAtRest = rests(time, step, voltage)
      if (isAtRest) return restful
      if (!hasSlopes) derive(time, step, voltage)
      hasSlopes = true
      const inverse = 1 / (1 / (gamma * step) - slope)
      end = start
      for (let stage = 0; stage < 6; stage++) {
        end = start + dot(weights[stage] ?? [], u)
        const value = stage === 0 ? atStart : f(voltage(time + (nodes[stage] ?? 0) * step), end)
        const coupled = dot(couplings[stage] ?? [], u) / step
        u[stage] = inverse * (value + coupled + (byTime[stage] ?? 0) * step * drift)
      }
      const error = u[5] ?? 0
      end += error
      // A state at rest stays the same to the last bit: at a bound it must not seem to have left it.
      next[0] = end === start ? (now[0] ?? 1) : Math.exp(end)
      return Math.abs(error) / tolerance
    },
    between: (fraction, out) => {
      if (isAtRest) {
        out[0] = end === start ? (now[0] ?? 1) : Math.exp(start + fraction * (end - start))
        return
      }
      const back = 1 - fraction
      const bend = dot(dense2, u) + fraction * dot(dense3, u)
      out[0] =
        end === start ? (now[0] ?? 1) : Math.exp(start * back + fraction * (end + back * bend))
    },
    accept: () => {
      now.set(next)
      fresh = true
    },
    restart: () => {
      fresh = true
    }
  }
}
