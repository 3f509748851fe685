// The adaptive exponential neuron, for synapses of either kind. Calm neurons take classical
// Runge–Kutta steps, two at a time. A neuron near or above its threshold, or with a conductance that
// makes the step too long, takes a path of its own: Runge–Kutta steps as short as its present rate
// asks for, and the last stretch of a spike's upstroke, where nothing but the exponential counts, in
// closed form. A spike within a step resets the neuron there and then. Which path a neuron takes
// depends on its own state alone, so the results do not depend on who its neighbours are.

import { exponential, exponentialOf } from './exponential.as'
import { highMask, inBoth, inFour, lowMask, noteSpikes } from './lanes.as'

// Constants, f64, in this order.
const OVER_C: usize = 0
const LEAK: usize = 8
const REST: usize = 16
const THRESHOLD: usize = 24
const OVER_SLOPE: usize = 32
const SLOPE: usize = 40
const COUPLING: usize = 48
const OVER_TAU_W: usize = 56
const JUMP: usize = 64
const PEAK: usize = 72
const RESET: usize = 80
const REFRACTORY: usize = 88
const DT: usize = 96
const SUBSTEPS: usize = 104
const HALF_E: usize = 112
const HALF_I: usize = 120
const REVERSAL_E: usize = 128
const REVERSAL_I: usize = 136
const OVER_TAU_E: usize = 144
const OVER_TAU_I: usize = 152
const CALM_BELOW: usize = 160
const CALM_LEAK: usize = 168

/** Synaptic current, pA: of conductances in nS, or of currents. */
@inline
function synaptic(conductances: bool, e: v128, n: v128, v: v128, revE: v128, revI: v128): v128 {
  if (!conductances) return f64x2.add(e, n)
  return f64x2.add(f64x2.mul(e, f64x2.sub(revE, v)), f64x2.mul(n, f64x2.sub(revI, v)))
}

const outcome = memory.data(16, 16)

/** dV/dt but for the exponential, mV/ms. */
@inline
function otherRate(k: usize, conductances: bool, v: f64, w: f64, e: f64, n: f64, current: f64): f64 {
  const synapses = conductances
    ? e * (load<f64>(k, REVERSAL_E) - v) + n * (load<f64>(k, REVERSAL_I) - v)
    : e + n
  return (
    (synapses + current - w - load<f64>(k, LEAK) * (v - load<f64>(k, REST))) * load<f64>(k, OVER_C)
  )
}

/** What the exponential adds to dV/dt, mV/ms; it counts up to the peak only. */
@inline
function upstroke(k: usize, v: f64): f64 {
  const x = (Math.min(v, load<f64>(k, PEAK)) - load<f64>(k, THRESHOLD)) * load<f64>(k, OVER_SLOPE)
  const gain = load<f64>(k, LEAK) * load<f64>(k, SLOPE) * load<f64>(k, OVER_C)
  return gain * exponentialOf(Math.min(x, 500))
}

@inline
function adaptationRate(k: usize, v: f64, w: f64): f64 {
  return (
    (load<f64>(k, COUPLING) * (v - load<f64>(k, REST)) - w) * load<f64>(k, OVER_TAU_W)
  )
}

/** One Runge–Kutta step of one neuron; leaves V and w at `outcome`. */
function rungeKutta(
  k: usize,
  conductances: bool,
  h: f64,
  v: f64,
  w: f64,
  e: f64,
  n: f64,
  current: f64
): void {
  const half = h * 0.5
  const shares = exponential(
    f64x2.replace_lane(
      f64x2.splat(-half * load<f64>(k, OVER_TAU_E)),
      1,
      -half * load<f64>(k, OVER_TAU_I)
    )
  )
  const shareE = f64x2.extract_lane(shares, 0)
  const shareI = f64x2.extract_lane(shares, 1)
  const e1 = e * shareE
  const n1 = n * shareI
  const a1 = otherRate(k, conductances, v, w, e, n, current) + upstroke(k, v)
  const b1 = adaptationRate(k, v, w)
  const v2 = v + half * a1
  const w2 = w + half * b1
  const a2 = otherRate(k, conductances, v2, w2, e1, n1, current) + upstroke(k, v2)
  const b2 = adaptationRate(k, v2, w2)
  const v3 = v + half * a2
  const w3 = w + half * b2
  const a3 = otherRate(k, conductances, v3, w3, e1, n1, current) + upstroke(k, v3)
  const b3 = adaptationRate(k, v3, w3)
  const v4 = v + h * a3
  const w4 = w + h * b3
  const e2 = e1 * shareE
  const n2 = n1 * shareI
  const a4 = otherRate(k, conductances, v4, w4, e2, n2, current) + upstroke(k, v4)
  const b4 = adaptationRate(k, v4, w4)
  store<f64>(outcome, v + (h / 6) * (a1 + a4 + 2 * (a2 + a3)))
  store<f64>(outcome, w + (h / 6) * (b1 + b4 + 2 * (b2 + b3)), 8)
}

/** w after a time in which V stands still. */
@inline
function relaxed(k: usize, v: f64, w: f64, time: f64): f64 {
  const end = load<f64>(k, COUPLING) * (v - load<f64>(k, REST))
  return end + (w - end) * exponentialOf(-time * load<f64>(k, OVER_TAU_W))
}

const mostTurns = 20_000

/**
 * One step of one neuron that is not calm; stores its V and w.
 * @returns whether it fired; at most once a step, a second crossing waits at the peak
 */
function steep(
  k: usize,
  conductances: bool,
  atV: usize,
  atW: usize,
  e0: f64,
  n0: f64,
  current: f64
): bool {
  const dt = load<f64>(k, DT)
  const peak = load<f64>(k, PEAK)
  const slope = load<f64>(k, SLOPE)
  const overC = load<f64>(k, OVER_C)
  const isRefractory = load<f64>(k, REFRACTORY) > 0
  let v = load<f64>(atV)
  let w = load<f64>(atW)
  let t: f64 = 0
  let fired = false
  for (let turn = 0; t < dt; turn++) {
    const left = dt - t
    let isSpike = v >= peak
    if (!isSpike) {
      const e = e0 * exponentialOf(-t * load<f64>(k, OVER_TAU_E))
      const n = n0 * exponentialOf(-t * load<f64>(k, OVER_TAU_I))
      const other = otherRate(k, conductances, v, w, e, n, current)
      const up = upstroke(k, v)
      const all = other + up
      if (up > 1000 && up > 200 * Math.abs(other)) {
        // V' = up · e^((V - V0) / slope) from here: the peak comes after `rise`.
        const rise = (slope / all) * (1 - exponentialOf((v - peak) / slope))
        if (rise > left) {
          v -= slope * Math.log(1 - (all * left) / slope)
          w += left * adaptationRate(k, v, w)
          break
        }
        t += rise
        w += rise * adaptationRate(k, v, w)
        isSpike = true
      } else {
        const conductance = load<f64>(k, LEAK) + (conductances ? e + n : 0)
        const rate = up / slope + conductance * overC
        let h = Math.min(left, Math.min(0.125 / rate, (0.5 * slope) / Math.abs(all)))
        if (turn > mostTurns) h = left
        rungeKutta(k, conductances, h, v, w, e, n, current)
        const next = load<f64>(outcome)
        if (next >= peak) {
          // A low peak, reached without a steep upstroke: two secants find the moment.
          const pace = (next - v) / h
          let part = (peak - v) / pace
          rungeKutta(k, conductances, part, v, w, e, n, current)
          part = Math.min(h, Math.max(0, part + (peak - load<f64>(outcome)) / pace))
          rungeKutta(k, conductances, part, v, w, e, n, current)
          h = part
          isSpike = true
        } else v = next
        w = load<f64>(outcome, 8)
        t += h
      }
    }
    if (!isSpike) continue
    const rest = Math.max(0, dt - t)
    if (fired) {
      v = peak
      w = relaxed(k, v, w, rest)
      break
    }
    fired = true
    v = load<f64>(k, RESET)
    w += load<f64>(k, JUMP)
    if (isRefractory) {
      w = relaxed(k, v, w, rest)
      break
    }
  }
  store<f64>(atV, v)
  store<f64>(atW, w)
  return fired
}

/** One step of a population: see the kernels of the two models. */
@inline
export function updateAdex(
  conductances: bool,
  count: i32,
  constants: usize,
  states: usize,
  stateBytes: usize,
  hold: usize,
  inputs: usize,
  inputBytes: usize,
  current: f64,
  step: i32,
  spikes: usize
): i32 {
  const k = constants
  const overC = v128.load64_splat(k, OVER_C)
  const leak = v128.load64_splat(k, LEAK)
  const rest = v128.load64_splat(k, REST)
  const threshold = v128.load64_splat(k, THRESHOLD)
  const overSlope = v128.load64_splat(k, OVER_SLOPE)
  const gain = f64x2.mul(leak, v128.load64_splat(k, SLOPE))
  const coupling = v128.load64_splat(k, COUPLING)
  const overTauW = v128.load64_splat(k, OVER_TAU_W)
  const until = step + <i32>load<f64>(k, REFRACTORY)
  const substeps = <i32>load<f64>(k, SUBSTEPS)
  const h = f64x2.splat(load<f64>(k, DT) / <f64>substeps)
  const halfStep = f64x2.mul(h, f64x2.splat(0.5))
  const sixth = f64x2.mul(h, f64x2.splat(1.0 / 6.0))
  const halfE = v128.load64_splat(k, HALF_E)
  const halfI = v128.load64_splat(k, HALF_I)
  const revE = v128.load64_splat(k, REVERSAL_E)
  const revI = v128.load64_splat(k, REVERSAL_I)
  const calmBelow = v128.load64_splat(k, CALM_BELOW)
  const calmLeak = v128.load64_splat(k, CALM_LEAK)
  const drive = inBoth(current)
  const two = f64x2.splat(2)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const active = i32x4.lt_s(v128.load(held), now)
    let firedBits = 0
    for (let pair: usize = 0; pair < 2; pair++) {
      const at = states + ((<usize>i) << 3) + (pair << 4)
      const atW = at + stateBytes
      const atE = atW + stateBytes
      const atI = atE + stateBytes
      const free = pair ? highMask(active) : lowMask(active)
      const v0 = v128.load(at)
      const w0 = v128.load(atW)
      const e0 = v128.load(atE)
      const n0 = v128.load(atI)
      let v = v0
      let w = w0
      let e = e0
      let n = n0
      let calm = f64x2.lt(v, calmBelow)
      if (conductances) {
        calm = v128.and(calm, f64x2.lt(f64x2.add(leak, f64x2.add(e, n)), calmLeak))
      }
      for (let part = 0; part < substeps; part++) {
        const eHalf = f64x2.mul(e, halfE)
        const nHalf = f64x2.mul(n, halfI)
        const eEnd = f64x2.mul(eHalf, halfE)
        const nEnd = f64x2.mul(nHalf, halfI)
        let sumV = i64x2.splat(0)
        let sumW = sumV
        let vk = v
        let wk = w
        for (let stage = 0; stage < 4; stage++) {
          const ek = stage == 0 ? e : stage == 3 ? eEnd : eHalf
          const nk = stage == 0 ? n : stage == 3 ? nEnd : nHalf
          const above = f64x2.sub(vk, rest)
          const up = f64x2.mul(
            gain,
            exponential(f64x2.mul(f64x2.sub(vk, threshold), overSlope))
          )
          const pull = f64x2.sub(
            f64x2.add(synaptic(conductances, ek, nk, vk, revE, revI), drive),
            f64x2.add(wk, f64x2.mul(leak, above))
          )
          const a = v128.and(f64x2.mul(overC, f64x2.add(up, pull)), free)
          const b = f64x2.mul(overTauW, f64x2.sub(f64x2.mul(coupling, above), wk))
          if (stage == 0 || stage == 3) {
            sumV = f64x2.add(sumV, a)
            sumW = f64x2.add(sumW, b)
          } else {
            sumV = f64x2.add(sumV, f64x2.mul(two, a))
            sumW = f64x2.add(sumW, f64x2.mul(two, b))
          }
          if (stage < 3) {
            const ahead = stage == 2 ? h : halfStep
            vk = f64x2.add(v, f64x2.mul(ahead, a))
            wk = f64x2.add(w, f64x2.mul(ahead, b))
          }
        }
        v = f64x2.add(v, f64x2.mul(sixth, sumV))
        w = f64x2.add(w, f64x2.mul(sixth, sumW))
        e = eEnd
        n = nEnd
        calm = v128.and(calm, f64x2.lt(v, calmBelow))
      }
      v128.store(at, v)
      v128.store(atW, w)
      const from = inputs + ((<usize>i) << 2) + (pair << 3)
      v128.store(atE, f64x2.add(e, f64x2.promote_low_f32x4(v128.load64_zero(from))))
      v128.store(atI, f64x2.add(n, f64x2.promote_low_f32x4(v128.load64_zero(from + inputBytes))))
      store<u64>(from, 0)
      store<u64>(from + inputBytes, 0)
      const hasty = i64x2.bitmask(v128.andnot(free, calm))
      if (hasty) {
        v128.store(at, v128.bitselect(v0, v, v128.andnot(free, calm)))
        v128.store(atW, v128.bitselect(w0, w, v128.andnot(free, calm)))
        if (hasty & 1) {
          const e1 = f64x2.extract_lane(e0, 0)
          const n1 = f64x2.extract_lane(n0, 0)
          if (steep(k, conductances, at, atW, e1, n1, current)) firedBits |= 1 << (<i32>pair * 2)
        }
        if (hasty & 2) {
          const e1 = f64x2.extract_lane(e0, 1)
          const n1 = f64x2.extract_lane(n0, 1)
          if (steep(k, conductances, at + 8, atW + 8, e1, n1, current)) {
            firedBits |= 2 << (<i32>pair * 2)
          }
        }
      }
    }
    if (firedBits) {
      const lanes = i32x4(1, 2, 4, 8)
      const fired = i32x4.ne(v128.and(i32x4.splat(firedBits), lanes), i32x4.splat(0))
      list = noteSpikes(fired, firedBits, held, until, <u32>i, list)
    }
  }
  return <i32>((list - spikes) >> 2)
}
