import { exponential } from '../exponential.as'
import { highMask, inBoth, inFour, lowMask, noteSpikes } from '../lanes.as'

// Constants, f64, in this order; then for each of `levels` halvings of the step: its width, and the
// decays of both currents over half of it.
const OVER_C: usize = 0
const LEAK: usize = 8
const SODIUM: usize = 16
const POTASSIUM: usize = 24
const REST: usize = 32
const REVERSAL_NA: usize = 40
const REVERSAL_K: usize = 48
const JUMP_E: usize = 56
const JUMP_I: usize = 64
const DECAY_E: usize = 72
const DECAY_I: usize = 80
const REFRACTORY: usize = 88
const DT: usize = 96
const LEVELS: usize = 104
const FIRST_LEVEL: usize = 112

/** x / (1 - e^-x), with e^-x given; smooth through zero. */
@inline
function ramp(x: v128, power: v128): v128 {
  const one = f64x2.splat(1)
  const t = f64x2.mul(x, x)
  let series = f64x2.add(f64x2.splat(1.0 / 12), f64x2.mul(t, f64x2.splat(-1.0 / 720)))
  series = f64x2.add(one, f64x2.add(f64x2.mul(x, f64x2.splat(0.5)), f64x2.mul(t, series)))
  const isSmall = f64x2.lt(f64x2.abs(x), f64x2.splat(0.01))
  return v128.bitselect(series, f64x2.div(x, f64x2.sub(one, power)), isSmall)
}

/** Slopes of V, m, h and n, then the fastest rate among them: five pairs of f64. */
const slopes = memory.data(80, 16)

function slope(k: usize, v: v128, m: v128, h: v128, n: v128, current: v128): void {
  const one = f64x2.splat(1)
  // All exponentials but one are powers of e^(-V/80).
  const q = exponential(f64x2.mul(v, f64x2.splat(-0.0125)))
  const q2 = f64x2.mul(q, q)
  const q4 = f64x2.mul(q2, q2)
  const q8 = f64x2.mul(q4, q4)
  const tenth = f64x2.splat(0.1)
  const powerN = f64x2.mul(q8, f64x2.splat(0.0040867714384640666)) // e^-5.5
  const powerM = f64x2.mul(q8, f64x2.splat(0.01831563888873418)) // e^-4
  const powerH = f64x2.mul(q8, f64x2.splat(0.0301973834223185)) // e^-3.5
  const alphaN = f64x2.mul(
    tenth,
    ramp(f64x2.mul(f64x2.add(v, f64x2.splat(55)), tenth), powerN)
  )
  const alphaM = ramp(f64x2.mul(f64x2.add(v, f64x2.splat(40)), tenth), powerM)
  const alphaH = f64x2.mul(q4, f64x2.splat(0.07 * 0.03877420783172201)) // e^-3.25
  const betaN = f64x2.mul(q, f64x2.splat(0.125 * 0.4437473100810827)) // e^-0.8125
  const betaM = f64x2.mul(
    f64x2.splat(4),
    exponential(f64x2.mul(f64x2.add(v, f64x2.splat(65)), f64x2.splat(-1.0 / 18)))
  )
  const betaH = f64x2.div(one, f64x2.add(one, powerH))
  const n2 = f64x2.mul(n, n)
  const sodium = f64x2.mul(
    v128.load64_splat(k, SODIUM),
    f64x2.mul(f64x2.mul(f64x2.mul(m, m), m), h)
  )
  const potassium = f64x2.mul(v128.load64_splat(k, POTASSIUM), f64x2.mul(n2, n2))
  const leak = v128.load64_splat(k, LEAK)
  const overC = v128.load64_splat(k, OVER_C)
  let flow = f64x2.sub(
    current,
    f64x2.mul(sodium, f64x2.sub(v, v128.load64_splat(k, REVERSAL_NA)))
  )
  flow = f64x2.sub(
    flow,
    f64x2.mul(potassium, f64x2.sub(v, v128.load64_splat(k, REVERSAL_K)))
  )
  flow = f64x2.sub(flow, f64x2.mul(leak, f64x2.sub(v, v128.load64_splat(k, REST))))
  const rateM = f64x2.add(alphaM, betaM)
  v128.store(slopes, f64x2.mul(flow, overC))
  v128.store(slopes, f64x2.sub(alphaM, f64x2.mul(rateM, m)), 16)
  v128.store(slopes, f64x2.sub(alphaH, f64x2.mul(f64x2.add(alphaH, betaH), h)), 32)
  v128.store(slopes, f64x2.sub(alphaN, f64x2.mul(f64x2.add(alphaN, betaN), n)), 48)
  const open = f64x2.mul(overC, f64x2.add(leak, f64x2.add(sodium, potassium)))
  v128.store(slopes, f64x2.add(open, rateM), 64)
}

/** How often a neuron halves its step: 0.4 of its fastest time, two millivolts at most. */
@inline
function halvings(k: usize, rate: f64, pace: f64): i32 {
  const parts = load<f64>(k, DT) * Math.max(2.5 * rate, 0.5 * Math.abs(pace))
  const most = <i32>load<f64>(k, LEVELS) - 1
  let level = 0
  for (let n = 1.0; n < parts && level < most; n *= 2) level++
  return level
}

/** One number of each lane's level. */
@inline
function ofLevels(k: usize, first: i32, second: i32, member: usize): v128 {
  const at = k + FIRST_LEVEL + member
  return f64x2.replace_lane(
    v128.load64_splat(at + <usize>first * 24),
    1,
    load<f64>(at + <usize>second * 24)
  )
}

/** (current + time · slope) · decay */
@inline
function later(current: v128, slope: v128, time: v128, decay: v128): v128 {
  return f64x2.mul(f64x2.add(current, f64x2.mul(slope, time)), decay)
}

@inline
function ahead(from: v128, time: v128, row: usize): v128 {
  return f64x2.add(from, f64x2.mul(time, v128.load(slopes + row)))
}

@inline
function gather(sum: v128, weight: f64, row: usize): v128 {
  return f64x2.add(sum, f64x2.mul(f64x2.splat(weight), v128.load(slopes + row)))
}

/**
 * One step of Hodgkin–Huxley neurons with alpha-shaped synaptic currents: classical Runge–Kutta
 * steps, as many as each neuron's present pace asks for, with the currents exact at their three
 * moments. The membrane is never reset; a spike is the first grid point after a maximum above 0 mV.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: see the top
 * @param states    f64: potentials, m, h, n; current and slope, excitatory; the same, inhibitory
 * @param hold      i32: last step in which no spike is told
 * @param inputs    f32: peak currents that arrive now, both kinds, and pA of each neuron's own; zeroed
 * @param current   pA, the same for all
 * @param spikes    out: u32 indices
 * @returns how many fired
 */
export function update(
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
  const until = step + <i32>load<f64>(k, REFRACTORY)
  const now = inFour(step)
  const zero = f64x2.splat(0)
  const common = inBoth(current)
  const dt = v128.load64_splat(k, DT)
  const decayE = v128.load64_splat(k, DECAY_E)
  const decayI = v128.load64_splat(k, DECAY_I)
  const jumpE = v128.load64_splat(k, JUMP_E)
  const jumpI = v128.load64_splat(k, JUMP_I)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const active = i32x4.lt_s(v128.load(held), now)
    let firedBits = 0
    for (let pair: usize = 0; pair < 2; pair++) {
      const at = states + ((<usize>i) << 3) + (pair << 4)
      const atE = at + 4 * stateBytes
      const atI = at + 6 * stateBytes
      let v = v128.load(at)
      let m = v128.load(at + stateBytes)
      let h = v128.load(at + 2 * stateBytes)
      let n = v128.load(at + 3 * stateBytes)
      const from = inputs + ((<usize>i) << 2) + (pair << 3)
      const own = f64x2.promote_low_f32x4(v128.load64_zero(from + 2 * inputBytes))
      const constant = f64x2.add(common, own)
      const startE = v128.load(atE)
      const slopeE = v128.load(atE + stateBytes)
      const startI = v128.load(atI)
      const slopeI = v128.load(atI + stateBytes)
      let e = startE
      let se = slopeE
      let c = startI
      let sc = slopeI
      slope(k, v, m, h, n, f64x2.add(constant, f64x2.add(e, c)))
      const rates = v128.load(slopes, 64)
      const paces = v128.load(slopes)
      const first = halvings(k, f64x2.extract_lane(rates, 0), f64x2.extract_lane(paces, 0))
      const second = halvings(k, f64x2.extract_lane(rates, 1), f64x2.extract_lane(paces, 1))
      const width = ofLevels(k, first, second, 0)
      const partE = ofLevels(k, first, second, 8)
      const partI = ofLevels(k, first, second, 16)
      const half = f64x2.mul(width, f64x2.splat(0.5))
      const sixth = f64x2.mul(width, f64x2.splat(1.0 / 6))
      const parts = i64x2.replace_lane(i64x2.splat((<i64>1) << first), 1, (<i64>1) << second)
      const turns = 1 << max<i32>(first, second)
      for (let turn = 0; turn < turns; turn++) {
        if (turn > 0) slope(k, v, m, h, n, f64x2.add(constant, f64x2.add(e, c)))
        // Both currents and their slopes after half of this part, and after all of it.
        const eHalf = later(e, se, half, partE)
        const seHalf = f64x2.mul(se, partE)
        const cHalf = later(c, sc, half, partI)
        const scHalf = f64x2.mul(sc, partI)
        const eEnd = later(eHalf, seHalf, half, partE)
        const cEnd = later(cHalf, scHalf, half, partI)
        const middle = f64x2.add(constant, f64x2.add(eHalf, cHalf))
        let sumV = v128.load(slopes)
        let sumM = v128.load(slopes, 16)
        let sumH = v128.load(slopes, 32)
        let sumN = v128.load(slopes, 48)
        for (let stage = 1; stage < 4; stage++) {
          const time = stage == 3 ? width : half
          const drive = stage == 3 ? f64x2.add(constant, f64x2.add(eEnd, cEnd)) : middle
          slope(k, ahead(v, time, 0), ahead(m, time, 16), ahead(h, time, 32), ahead(n, time, 48), drive)
          const weight: f64 = stage == 3 ? 1 : 2
          sumV = gather(sumV, weight, 0)
          sumM = gather(sumM, weight, 16)
          sumH = gather(sumH, weight, 32)
          sumN = gather(sumN, weight, 48)
        }
        // A lane with fewer parts has come to the end of the step and waits.
        const goes = i64x2.gt_s(parts, i64x2.splat(turn))
        v = v128.bitselect(f64x2.add(v, f64x2.mul(sixth, sumV)), v, goes)
        m = v128.bitselect(f64x2.add(m, f64x2.mul(sixth, sumM)), m, goes)
        h = v128.bitselect(f64x2.add(h, f64x2.mul(sixth, sumH)), h, goes)
        n = v128.bitselect(f64x2.add(n, f64x2.mul(sixth, sumN)), n, goes)
        e = eEnd
        se = f64x2.mul(seHalf, partE)
        c = cEnd
        sc = f64x2.mul(scHalf, partI)
      }
      v128.store(at, v)
      v128.store(at + stateBytes, m)
      v128.store(at + 2 * stateBytes, h)
      v128.store(at + 3 * stateBytes, n)
      const inE = f64x2.promote_low_f32x4(v128.load64_zero(from))
      const inI = f64x2.promote_low_f32x4(v128.load64_zero(from + inputBytes))
      store<u64>(from, 0)
      store<u64>(from + inputBytes, 0)
      store<u64>(from + 2 * inputBytes, 0)
      v128.store(atE, later(startE, slopeE, dt, decayE))
      v128.store(atE + stateBytes, f64x2.add(f64x2.mul(slopeE, decayE), f64x2.mul(inE, jumpE)))
      v128.store(atI, later(startI, slopeI, dt, decayI))
      v128.store(atI + stateBytes, f64x2.add(f64x2.mul(slopeI, decayI), f64x2.mul(inI, jumpI)))
      const high = v128.and(pair ? highMask(active) : lowMask(active), f64x2.ge(v, zero))
      if (v128.any_true(high)) {
        // The maximum lies between grid points: a falling slope tells, a fallen potential is late.
        const endE = later(startE, slopeE, dt, decayE)
        const endI = later(startI, slopeI, dt, decayI)
        slope(k, v, m, h, n, f64x2.add(constant, f64x2.add(endE, endI)))
        const falls = f64x2.lt(v128.load(slopes), zero)
        firedBits |= i64x2.bitmask(v128.and(high, falls)) << (<i32>pair * 2)
      }
    }
    if (firedBits) {
      const fired = i32x4.ne(v128.and(i32x4.splat(firedBits), i32x4(1, 2, 4, 8)), i32x4.splat(0))
      list = noteSpikes(fired, firedBits, held, until, <u32>i, list)
    }
  }
  return <i32>((list - spikes) >> 2)
}
