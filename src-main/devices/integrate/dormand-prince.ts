import type { VoltageDevice } from '../models/device-model'
import { ratesOf, type Method } from './method'

// Dormand and Prince (1980), as in Hairer, Nørsett and Wanner, Solving ODEs I, table II.5.2.
const nodes = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1]
const weights: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]
]
const errors = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40]
/** Dense output of fourth order: Hairer, Nørsett and Wanner, program DOPRI5. */
const dense = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423
]

/**
 * The explicit method of Dormand and Prince of order 5(4).
 * @param tolerance relative; the absolute one is 1e-3 of it in parts of a state's range
 */
export function dormandPrince(device: VoltageDevice, tolerance: number): Method {
  const size = device.state.length
  const now = Float64Array.from(device.state)
  const next = new Float64Array(size)
  const trial = new Float64Array(size)
  const k = nodes.map(() => new Float64Array(size))
  const first = k[0] ?? trial
  const last = k[6] ?? trial
  const rates = ratesOf(device)
  let fresh = true
  let tried = 0

  const combine = (row: readonly number[], step: number, out: Float64Array): void => {
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let m = 0; m < row.length; m++) sum += (row[m] ?? 0) * (k[m]?.[j] ?? 0)
      out[j] = (now[j] ?? 0) + step * sum
    }
  }
  const errorOf = (step: number): number => {
    let worst = 0
    for (let j = 0; j < size; j++) {
      let error = 0
      for (let m = 0; m < 7; m++) error += (errors[m] ?? 0) * (k[m]?.[j] ?? 0)
      const range = (device.high[j] ?? 0) - (device.low[j] ?? 0)
      const magnitude = Math.max(Math.abs(now[j] ?? 0), Math.abs(next[j] ?? 0))
      const scaled = Math.abs(error * step) / (tolerance * (1e-3 * range + magnitude))
      if (!(scaled <= worst)) worst = scaled
    }
    return worst
  }
  return {
    now,
    next,
    order: 5,
    longest: 1 / 25,
    attempt: (time, step, voltage) => {
      if (fresh) {
        rates.exact(voltage(time), now, first)
        fresh = false
      }
      rates.start(now, first)
      for (let stage = 1; stage < 7; stage++) {
        const out = stage === 6 ? next : trial
        combine(weights[stage] ?? [], step, out)
        rates.at(voltage(time + (nodes[stage] ?? 0) * step), out, k[stage] ?? trial)
      }
      tried = step
      return errorOf(step)
    },
    between: (fraction, out) => {
      for (let j = 0; j < size; j++) {
        const start = now[j] ?? 0
        const rise = (next[j] ?? 0) - start
        const bend = tried * (first[j] ?? 0) - rise
        let last4 = 0
        for (let m = 0; m < 7; m++) last4 += (dense[m] ?? 0) * (k[m]?.[j] ?? 0)
        const rest = rise - tried * (last[j] ?? 0) - bend
        const back = 1 - fraction
        out[j] =
          start + fraction * (rise + back * (bend + fraction * (rest + back * tried * last4)))
      }
    },
    accept: () => {
      now.set(next)
      first.set(last)
    },
    restart: () => {
      fresh = true
    }
  }
}
