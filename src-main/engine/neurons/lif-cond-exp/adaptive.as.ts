// Leaky integrate-and-fire neurons with exponential conductances by the embedded Runge–Kutta formulas of
// Fehlberg, in doubles and with a step of their own for each neuron: as long as the whole time step,
// and shorter where the difference of the formulas of fourth and fifth order asks for it. Each time step
// begins anew, so a neuron's path depends on its state alone.

import { raiseThose } from '../homeostatic-threshold.as'

// Constants, f64, behind those of the other schemes.
/** Of a whole time step: dt / C. */
const OVER_C: usize = 40
const THRESHOLD: usize = 64
const RESET: usize = 72
const REFRACTORY: usize = 80
/** Whether this solver is used. */
export const ADAPTIVE: usize = 88
const DT: usize = 96
const LEAK: usize = 104
const REVERSAL_E: usize = 112
const REVERSAL_I: usize = 120
const OVER_TAU_E: usize = 128
const OVER_TAU_I: usize = 136
const TOLERANCE: usize = 144

/** Potential from rest, and both conductances. */
const state = memory.data(24, 8)
const mostTurns = 20_000

/** dV/dt, mV/ms, with V from rest. */
@inline
function rate(k: usize, v: f64, e: f64, n: f64, drive: f64, overC: f64): f64 {
  return (
    (drive -
      load<f64>(k, LEAK) * v +
      e * (load<f64>(k, REVERSAL_E) - v) +
      n * (load<f64>(k, REVERSAL_I) - v)) *
    overC
  )
}

/**
 * One step of the pair of formulas (Fehlberg 1969, NASA TR R-315, table III; as GSL's rkf45), and what
 * comes of it by the fifth-order one at `state`.
 * @param free 1, or 0 for a potential that is held
 * @returns the largest difference of both, mV or nS
 */
function fehlberg(k: usize, h: f64, free: f64, current: f64): f64 {
  const overC = (load<f64>(k, OVER_C) / load<f64>(k, DT)) * free
  const lossE = -load<f64>(k, OVER_TAU_E)
  const lossI = -load<f64>(k, OVER_TAU_I)
  const v = load<f64>(state)
  const e = load<f64>(state, 8)
  const n = load<f64>(state, 16)
  const v1 = rate(k, v, e, n, current, overC)
  const e1 = lossE * e
  const n1 = lossI * n

  const ea = e + h * (1.0 / 4.0) * e1
  const na = n + h * (1.0 / 4.0) * n1
  const v2 = rate(k, v + h * (1.0 / 4.0) * v1, ea, na, current, overC)
  const e2 = lossE * ea
  const n2 = lossI * na

  const eb = e + h * ((3.0 / 32.0) * e1 + (9.0 / 32.0) * e2)
  const nb = n + h * ((3.0 / 32.0) * n1 + (9.0 / 32.0) * n2)
  const v3 = rate(k, v + h * ((3.0 / 32.0) * v1 + (9.0 / 32.0) * v2), eb, nb, current, overC)
  const e3 = lossE * eb
  const n3 = lossI * nb

  const c1 = 1932.0 / 2197.0
  const c2 = -7200.0 / 2197.0
  const c3 = 7296.0 / 2197.0
  const ec = e + h * (c1 * e1 + c2 * e2 + c3 * e3)
  const nc = n + h * (c1 * n1 + c2 * n2 + c3 * n3)
  const v4 = rate(k, v + h * (c1 * v1 + c2 * v2 + c3 * v3), ec, nc, current, overC)
  const e4 = lossE * ec
  const n4 = lossI * nc

  const d1 = 439.0 / 216.0
  const d3 = 3680.0 / 513.0
  const d4 = -845.0 / 4104.0
  const ed = e + h * (d1 * e1 - 8 * e2 + d3 * e3 + d4 * e4)
  const nd = n + h * (d1 * n1 - 8 * n2 + d3 * n3 + d4 * n4)
  const v5 = rate(k, v + h * (d1 * v1 - 8 * v2 + d3 * v3 + d4 * v4), ed, nd, current, overC)
  const e5 = lossE * ed
  const n5 = lossI * nd

  const f1 = -8.0 / 27.0
  const f3 = -3544.0 / 2565.0
  const f4 = 1859.0 / 4104.0
  const f5 = -11.0 / 40.0
  const ef = e + h * (f1 * e1 + 2 * e2 + f3 * e3 + f4 * e4 + f5 * e5)
  const nf = n + h * (f1 * n1 + 2 * n2 + f3 * n3 + f4 * n4 + f5 * n5)
  const v6 = rate(k, v + h * (f1 * v1 + 2 * v2 + f3 * v3 + f4 * v4 + f5 * v5), ef, nf, current, overC)
  const e6 = lossE * ef
  const n6 = lossI * nf

  store<f64>(state, v + h * fifth(v1, v3, v4, v5, v6))
  store<f64>(state, e + h * fifth(e1, e3, e4, e5, e6), 8)
  store<f64>(state, n + h * fifth(n1, n3, n4, n5, n6), 16)
  const errorV = Math.abs(difference(v1, v3, v4, v5, v6))
  const errorE = Math.abs(difference(e1, e3, e4, e5, e6))
  const errorI = Math.abs(difference(n1, n3, n4, n5, n6))
  return h * Math.max(errorV, Math.max(errorE, errorI))
}

@inline
function fifth(k1: f64, k3: f64, k4: f64, k5: f64, k6: f64): f64 {
  return (
    (16.0 / 135.0) * k1 +
    (6656.0 / 12825.0) * k3 +
    (28561.0 / 56430.0) * k4 -
    (9.0 / 50.0) * k5 +
    (2.0 / 55.0) * k6
  )
}

/** Of the results of fifth and fourth order, for a step of 1. */
@inline
function difference(k1: f64, k3: f64, k4: f64, k5: f64, k6: f64): f64 {
  return (
    (1.0 / 360.0) * k1 -
    (128.0 / 4275.0) * k3 -
    (2197.0 / 75240.0) * k4 +
    (1.0 / 50.0) * k5 +
    (2.0 / 55.0) * k6
  )
}

/** Brings what stands at `state` over a whole time step. */
function evolve(k: usize, free: f64, current: f64): void {
  const dt = load<f64>(k, DT)
  const tolerance = load<f64>(k, TOLERANCE)
  let t: f64 = 0
  let h = dt
  for (let turn = 0; t < dt; turn++) {
    const left = dt - t
    const isLast = h >= left || turn >= mostTurns
    const v = load<f64>(state)
    const e = load<f64>(state, 8)
    const n = load<f64>(state, 16)
    const excess = fehlberg(k, isLast ? left : h, free, current) / tolerance
    // The control of steps of GSL: it lets by a tenth too much, and changes by no more than five.
    if (excess > 1.1 && turn < mostTurns) {
      store<f64>(state, v)
      store<f64>(state, e, 8)
      store<f64>(state, n, 16)
      h = (isLast ? left : h) * Math.max(0.2, 0.9 * Math.pow(excess, -0.2))
      continue
    }
    if (isLast) return
    t += h
    if (excess < 0.5) h *= Math.min(5, Math.max(1, 0.9 * Math.pow(Math.max(excess, 1e-12), -1.0 / 6.0)))
  }
}

/**
 * One time step of a population. The conductances are f64 here.
 * @param threshold constants of a threshold that moves, whose shifts stand behind the conductances; or 0
 */
export function stepAdaptively(
  threshold: usize,
  count: i32,
  k: usize,
  states: usize,
  stateBytes: usize,
  hold: usize,
  inputs: usize,
  inputBytes: usize,
  current: f64,
  step: i32,
  spikes: usize
): i32 {
  const limit = load<f64>(k, THRESHOLD)
  const reset = load<f64>(k, RESET)
  const until = step + <i32>load<f64>(k, REFRACTORY)
  const shifts = states + 3 * stateBytes
  let list = spikes
  for (let i: usize = 0; i < <usize>count; i++) {
    const v = states + (i << 3)
    const e = v + stateBytes
    const n = e + stateBytes
    const held = hold + (i << 2)
    const isFree = load<i32>(held) < step
    store<f64>(state, load<f64>(v))
    store<f64>(state, load<f64>(e), 8)
    store<f64>(state, load<f64>(n), 16)
    evolve(k, isFree ? 1 : 0, current)
    const inE = inputs + (i << 2)
    store<f64>(e, load<f64>(state, 8) + <f64>load<f32>(inE))
    store<f64>(n, load<f64>(state, 16) + <f64>load<f32>(inE + inputBytes))
    store<f32>(inE, 0)
    store<f32>(inE + inputBytes, 0)
    const next = load<f64>(state)
    let shift: f64 = 0
    if (threshold) {
      shift = load<f64>(shifts + (i << 3)) * load<f64>(threshold) - load<f64>(threshold, 8)
      shift = Math.max(shift, load<f64>(threshold, 24))
      store<f64>(shifts + (i << 3), shift)
    }
    const fires = isFree && next - shift >= limit
    store<f64>(v, fires ? reset : next)
    if (fires) {
      store<i32>(held, until)
      store<u32>(list, <u32>i)
      list += 4
    }
  }
  if (threshold) raiseThose(spikes, list, shifts, threshold)
  return <i32>((list - spikes) >> 2)
}
