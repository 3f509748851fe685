// One device in a synapse: its state, what pulses do to it, and how it ages. The laws are those of
// devices/synapse/pulse-law.ts, the numbers are put together by constants.ts beside this file.
import { constantsOf } from '../block.as'
import { synapseUniform } from '../synapse-random.as'
import {
  IS_PAIR, READ_SPREAD, OWN_NOISE, STEP_SECONDS, AGE_BEFORE, RETENTION, STRETCHING, FULL_SPAN, FULL_LOW,
  KIND, DEVICES, STRIDE, NOISE, ADDITIVE, WRITE_NOISE, KEPT, CURVE, MELTING, CHANCES, POINT, RELAX_TIME,
  RELAX_SHARE, SHARE_TIME, START_TIME, READ_TIME, DRIFT_SCALE, NOISE_SCALE, FULL_STATE, NODES, SUMS_PULSES,
  FIRST_DEVICE, AFFINE, LINEAR, EXPONENTIAL, POWER, TABLE, CRYSTALLISATION, JUNCTIONS, GROUPS
} from './places.as'
import { quickNormal } from './quick-normal.as'

/** Counters of what a synapse's devices are like: of time zero, when nothing is read. */
const LIKE: u64 = 2 << 14

@inline
export function kindOf(c: usize): i32 {
  return <i32>load<f64>(c, KIND)
}

/** Numbers of the device that a synapse drew. */
@inline
export function deviceAt(c: usize, index: usize): usize {
  return c + FIRST_DEVICE + (index << 6)
}

@inline export function lowOf(d: usize): f64 { return load<f64>(d, 16) }
@inline export function highOf(d: usize): f64 { return load<f64>(d, 24) }

@inline
function clamp(value: f64, low: f64, high: f64): f64 {
  return min<f64>(max<f64>(value, low), high)
}

/** A value of a table by straight lines. @param share of the way through it, 0…1 */
@inline
function tableAt(c: usize, table: usize, share: f64): f64 {
  const count = <usize>load<f64>(c, NODES)
  const first = deviceAt(c, <usize>load<f64>(c, DEVICES)) + ((table * count) << 3)
  const place = clamp(share, 0, 1) * <f64>(count - 1)
  const left = min<usize>(<usize>place, count - 2)
  const at = first + (left << 3)
  return load<f64>(at) + (load<f64>(at, 8) - load<f64>(at)) * (place - <f64>left)
}

/** Seconds since a device's last pulse; what it was left to before the run counts until its first. */
@inline
function ageOf(c: usize, device: usize, step: i32): f64 {
  const last = load<i32>(device, 12)
  const before = last == 0 ? load<f64>(c, AGE_BEFORE) : 0
  return before + <f64>(step - last) * load<f64>(c, STEP_SECONDS)
}

/** The state as time has left it; drift is not a matter of the state. */
@inline
function agedState(c: usize, d: usize, device: usize, step: i32): f64 {
  let s = load<f64>(device)
  const relax = load<f64>(c, RELAX_TIME)
  const retention = load<f64>(c, RETENTION)
  if (relax == 0 && retention == 0) return s
  const age = ageOf(c, device, step)
  if (relax > 0) {
    const point = load<f64>(c, POINT)
    s = point + (s - point) * Math.exp(-age / relax)
  }
  if (retention > 0) {
    const left = Math.exp(-Math.pow(age / retention, load<f64>(c, STRETCHING)))
    s = lowOf(d) + (s - lowOf(d)) * left
  }
  return s
}

/** The share of past steps that relaxes fast, as it is now; else what is written beside the state. */
@inline
function asideOf(c: usize, device: usize, step: i32): f64 {
  const aside = <f64>load<f32>(device, 8)
  if (aside == 0 || load<f64>(c, RELAX_SHARE) == 0) return aside
  return aside * Math.exp(-ageOf(c, device, step) / load<f64>(c, SHARE_TIME))
}

/** Conductance at a step, S, without noise of the read. A stuck device stays at its end. */
@inline
export function conductanceOf(c: usize, d: usize, device: usize, step: i32): f64 {
  const low = lowOf(d)
  const unit = load<f64>(d, 8)
  if (load<i32>(device, 12) < 0) return load<f64>(d) + unit * (load<f64>(device) - low)
  const s = agedState(c, d, device, step)
  if (kindOf(c) == CRYSTALLISATION) {
    const g = load<f64>(d) + unit * (s - low)
    const exponent = <f64>load<f32>(device, 8)
    if (exponent == 0) return g
    const age = ageOf(c, device, step)
    return age > 0 ? g * Math.exp(-exponent * Math.log(1 + age / load<f64>(c, START_TIME))) : g
  }
  let w = kindOf(c) == GROUPS ? s : s + asideOf(c, device, step)
  if (load<f64>(c, RELAX_TIME) > 0) w = clamp(w, low, highOf(d))
  return max<f64>(0, load<f64>(d) + unit * (w - low))
}

/** Conductance as it is read: with the device's own noise, and with that of any read. */
@inline
export function readOf(c: usize, d: usize, device: usize, step: i32, key: u64, counter: u64): f64 {
  const g = conductanceOf(c, d, device, step)
  const spread = load<f64>(c, READ_SPREAD)
  let deviation = spread
  if (kindOf(c) == CRYSTALLISATION && load<f64>(c, OWN_NOISE) != 0 && load<i32>(device, 12) >= 0) {
    const t = ageOf(c, device, step) + load<f64>(c, START_TIME)
    const share = max<f64>(load<f64>(device) / load<f64>(c, FULL_STATE), 0)
    const q = tableAt(c, 2, Math.sqrt(share))
    const gathered = Math.log((t + load<f64>(c, READ_TIME)) / (2 * load<f64>(c, READ_TIME)))
    const own = load<f64>(c, NOISE_SCALE) * q * Math.sqrt(max<f64>(0, gathered))
    deviation = Math.sqrt(spread * spread + own * own)
  }
  return deviation > 0 ? max<f64>(0, g * (1 + deviation * quickNormal(key, counter))) : g
}

/** Draws how a phase-change device will drift from now on. */
@inline
export function drawDrift(c: usize, device: usize, key: u64, counter: u64): void {
  const scale = load<f64>(c, DRIFT_SCALE)
  if (scale == 0) return
  const share = Math.sqrt(max<f64>(load<f64>(device) / load<f64>(c, FULL_STATE), 0))
  const nu = tableAt(c, 0, share) + tableAt(c, 1, share) * quickNormal(key, counter)
  store<f32>(device, <f32>(scale * Math.abs(nu)), 8)
}

/** Share of a step at a state, before its noise. */
@inline
function factorOf(c: usize, d: usize, kind: i32, s: f64, isUp: bool): f64 {
  if (kind == LINEAR) return 1 - load<f64>(d + (isUp ? 40 : 56)) * s
  if (kind == EXPONENTIAL || kind == CRYSTALLISATION) {
    const z = load<f64>(d + (kind == EXPONENTIAL ? 48 : 40)) * s + load<f64>(c, CURVE)
    const gamma = isUp ? load<f64>(c, CURVE + 8) : -load<f64>(c, CURVE + 16)
    const strength = load<f64>(c + (isUp ? CURVE + 24 : CURVE + 32))
    return max<f64>(0, 1 - strength * Math.exp(gamma * z))
  }
  if (kind == POWER) {
    const left = clamp((highOf(d) - s) / (highOf(d) - lowOf(d)), 0, 1)
    return Math.pow(isUp ? left : 1 - left, load<f64>(c + (isUp ? CURVE + 8 : CURVE + 16)))
  }
  const share = (s - lowOf(d)) / (highOf(d) - lowOf(d))
  return tableAt(c, isUp ? 0 : 2, share)
}

/** One pulse on a state. @param counter of its random numbers */
@inline
function stepOf(c: usize, d: usize, kind: i32, s: f64, isUp: bool, key: u64, counter: u64): f64 {
  const low = lowOf(d)
  const high = highOf(d)
  const sigma = load<f64>(c, NOISE)
  if (kind == AFFINE) {
    const law = d + (isUp ? 32 : 48)
    const next = clamp(load<f64>(law) + load<f64>(law, 8) * s, low, high)
    return sigma > 0 ? clamp(next + sigma * quickNormal(key, counter), low, high) : next
  }
  if (kind == JUNCTIONS) {
    const chance = load<f64>(c + (isUp ? CHANCES : CHANCES + 8))
    const trials = <i32>(isUp ? high - s : s)
    let switched: f64 = 0
    for (let i = 0; i < trials; i++) {
      if (synapseUniform(key, counter + <u64>i) < chance) switched += 1
    }
    return isUp ? s + switched : s - switched
  }
  const noise = sigma > 0 ? sigma * quickNormal(key, counter) : 0
  if (kind == CRYSTALLISATION) {
    const melting = c + MELTING
    if (!isUp) {
      const draw = quickNormal(key, counter)
      return clamp(load<f64>(melting, 16) + load<f64>(melting, 24) * draw, low, high)
    }
    const step = load<f64>(d, 32) * factorOf(c, d, kind, s, true)
    const size = Math.abs(step) + load<f64>(melting) + load<f64>(melting, 8) * Math.abs(s)
    return clamp(s + step + noise * size, low, high)
  }
  const factor = factorOf(c, d, kind, s, isUp)
  let noisy: f64
  if (kind == TABLE) {
    const share = (s - low) / (high - low)
    noisy = sigma > 0 ? factor + tableAt(c, isUp ? 1 : 3, share) * noise : factor
  } else if (load<f64>(c, ADDITIVE) != 0) noisy = factor + noise
  else noisy = factor * (1 + noise)
  const a = load<f64>(d + (isUp ? 32 : kind == LINEAR ? 48 : 40))
  const kept = load<f64>(c, KEPT) * s
  return clamp(isUp ? kept + a * noisy : kept - a * noisy, low, high)
}

// What a device of groups remembers beside its state, one bit a group: which of them point up; then how many equal
// pulses came last, and whether they went up.
const groupBits: u32 = 22
const runBits: u32 = 8
const mostInRow: u32 = 255

/** A number of a group: pulses up and down that turn it, its share, the deviation of that. */
@inline
function ofGroup(c: usize, table: usize, group: usize): f64 {
  const count = <usize>load<f64>(c, NODES)
  return load<f64>(deviceAt(c, <usize>load<f64>(c, DEVICES)) + ((table * count + group) << 3))
}

/** What a group of this very device makes up. */
@inline
function shareOf(c: usize, device: usize, group: usize, key: u64): f64 {
  const share = ofGroup(c, 2, group)
  const sigma = load<f64>(c, NOISE) * ofGroup(c, 3, group)
  if (sigma == 0) return share
  const which: u64 = load<f64>(c, IS_PAIR) != 0 ? (device >> 4) & 1 : 0
  return max<f64>(0, share + sigma * quickNormal(key, LIKE + which * 64 + <u64>group * 2))
}

/** Some pulses in a row turn the groups that are due. @returns the state then */
function turn(c: usize, device: usize, from: f64, isUp: bool, count: i32, key: u64): f64 {
  const groups = <usize>load<f64>(c, NODES)
  const word = load<u32>(device, 8)
  let bits = word & ((1 << groupBits) - 1)
  const wasUp = word >> (groupBits + runBits) == 1
  const before = wasUp == isUp ? (word >> groupBits) & mostInRow : 0
  const run = min<u32>(before + <u32>count, mostInRow)
  let s = from
  for (let group: usize = 0; group < groups; group++) {
    const isTurned = ((bits >> <u32>group) & 1) == (isUp ? 1 : 0)
    if (isTurned || ofGroup(c, isUp ? 0 : 1, group) > <f64>run) continue
    bits ^= <u32>1 << <u32>group
    const share = shareOf(c, device, group, key)
    s += isUp ? share : -share
  }
  const direction: u32 = isUp ? 1 : 0
  store<u32>(device, bits | (run << groupBits) | (direction << (groupBits + runBits)), 8)
  return clamp(s, 0, 1)
}

/** As an ideal programmer leaves a device: the groups that turn most easily point up. */
export function turnUpTo(c: usize, device: usize, s: f64): void {
  let bits: u32 = 0
  let up: f64 = 0
  for (let group: usize = 0; group < <usize>load<f64>(c, NODES); group++) {
    const share = ofGroup(c, 2, group)
    if (up + 0.5 * share <= s) bits |= <u32>1 << <u32>group
    up += share
  }
  store<u32>(device, bits, 8)
}

// Sums over a worker's devices, u64 each, as sums.ts reads them: whole numbers, so that their order is of no matter.
const PULSES_DOWN: usize = 1 << 3
const DURING: usize = 2 << 3
export const REFRESHES: usize = 4 << 3
const COUNT: usize = 5 << 3
const IS_STUCK_ON: usize = 6 << 3
const IS_STUCK_OFF: usize = 7 << 3
const AT_HIGH: usize = 8 << 3
const AT_LOW: usize = 9 << 3
const SHARES: usize = 10 << 3
const SQUARES: usize = 11 << 3
const SQUARES_HIGH: usize = 12 << 3
/** Conductances are counted in this part of the full range. */
const finest: f64 = 4194304
/** Devices this close to an end of their own range are at it. */
const nearEnd: f64 = 1e-3

@inline
export function addTo(sums: usize, place: usize, amount: u64): void {
  store<u64>(sums + place, load<u64>(sums + place) + amount)
}

/** Takes a device as it is at a step into the sums. */
export function sumUp(sums: usize, c: usize, d: usize, device: usize, step: i32): void {
  addTo(sums, COUNT, 1)
  const share = (conductanceOf(c, d, device, step) - load<f64>(c, FULL_LOW)) / load<f64>(c, FULL_SPAN)
  const counted = <i64>Math.round(clamp(share, -256, 256) * finest)
  store<i64>(sums + SHARES, load<i64>(sums + SHARES) + counted)
  const square = <u64>(counted * counted)
  const squares = load<u64>(sums + SQUARES) + square
  if (squares < square) addTo(sums, SQUARES_HIGH, 1)
  store<u64>(sums + SQUARES, squares)
  const low = lowOf(d)
  const high = highOf(d)
  if (load<i32>(device, 12) < 0) {
    addTo(sums, load<f64>(device) == low ? IS_STUCK_OFF : IS_STUCK_ON, 1)
    return
  }
  const within = (agedState(c, d, device, step) - low) / (high - low)
  if (within >= 1 - nearEnd) addTo(sums, AT_HIGH, 1)
  else if (within <= nearEnd) addTo(sums, AT_LOW, 1)
}

/** Counts pulses. @param between sum of the states before and after each of them */
@inline
function note(sums: usize, c: usize, d: usize, isUp: bool, count: i32, between: f64): void {
  addTo(sums, isUp ? 0 : PULSES_DOWN, count)
  const parts = load<f64>(c, SUMS_PULSES)
  if (parts == 0) return
  const during = <f64>count * load<f64>(d) + load<f64>(d, 8) * (0.5 * between - <f64>count * lowOf(d))
  addTo(sums, isUp ? DURING : DURING + 8, <u64><i64>(max<f64>(0, during) * parts + 0.5))
}

/** Counters that one pulse uses up, what is drawn after the last one included. */
@inline
export function countersOf(c: usize): u64 {
  return <u64>load<f64>(c, STRIDE)
}

/**
 * Some pulses in one step of time.
 * @param sums    in which they are counted
 * @param counter of the first random number; `countersOf` belong to each pulse, and as many follow the last
 */
export function pulse(
  sums: usize, c: usize, d: usize, device: usize, step: i32, isUp: bool, count: i32, key: u64, counter: u64
): void {
  if (load<i32>(device, 12) < 0) {
    note(sums, c, d, isUp, count, 2 * <f64>count * load<f64>(device))
    return
  }
  let between: f64 = 0
  const kind = kindOf(c)
  const stride = countersOf(c)
  const after = counter + <u64>count * stride
  const share = load<f64>(c, RELAX_SHARE)
  let s = agedState(c, d, device, step)
  if (kind == GROUPS) {
    const from = s
    s = turn(c, device, s, isUp, count, key)
    between = <f64>count * (from + s)
  } else if (load<f64>(c, RELAX_TIME) > 0) {
    let aside = asideOf(c, device, step)
    for (let k = 0; k < count; k++) {
      const from = clamp(s + aside, lowOf(d), highOf(d))
      const moved = stepOf(c, d, kind, from, isUp, key, counter + <u64>k * stride) - from
      between += 2 * from + moved
      s += (1 - share) * moved
      aside += share * moved
    }
    store<f32>(device, <f32>aside, 8)
  } else {
    // Melting twice is melting once.
    const pulses = kind == CRYSTALLISATION && !isUp ? min<i32>(count, 1) : count
    for (let k = 0; k < pulses; k++) {
      const from = s
      s = stepOf(c, d, kind, s, isUp, key, counter + <u64>k * stride)
      between += from + s
    }
  }
  // Melting twice is one step, and two pulses.
  note(sums, c, d, isUp, count, count > 1 && kind == CRYSTALLISATION && !isUp ? between * <f64>count : between)
  store<f64>(device, s)
  store<i32>(device, step, 12)
  if (kind == CRYSTALLISATION) {
    drawDrift(c, device, key, after)
    return
  }
  const writeNoise = load<f64>(c, WRITE_NOISE)
  if (writeNoise > 0) {
    const mean = 0.5 * (load<f64>(d, 32) + load<f64>(d + (kind == LINEAR ? 48 : 40)))
    store<f32>(device, <f32>(writeNoise * mean * quickNormal(key, after)), 8)
  }
}

/** State in which a device has a conductance, within its bounds. */
@inline
export function stateFor(d: usize, conductance: f64): f64 {
  const range = highOf(d) - lowOf(d)
  const share = (conductance - load<f64>(d)) / (load<f64>(d, 8) * range)
  return lowOf(d) + clamp(share, 0, 1) * range
}
