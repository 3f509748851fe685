import { exponential } from '../exponential.as'
import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/** Constants, f64, in this order. */
const OVER_TAU: usize = 0
const GAIN: usize = 8
const RATIO: usize = 16
const OVER_LEAK: usize = 24
const FEEDBACK: usize = 32
const FEEDBACK_AT: usize = 40
const OVER_WIDTH: usize = 48
const DARK: usize = 56
const THRESHOLD: usize = 64
const RESET: usize = 72
const REFRACTORY: usize = 80
const DECAY_E: usize = 88
const DECAY_I: usize = 96
const DECAY_AHP: usize = 104
const JUMP_AHP: usize = 112
const DT: usize = 120

const mostHalvings = 10

/** d ln(I_mem) / dt, 1/ms. @param input and adaptation in pA */
@inline
function growth(k: usize, mem: v128, input: v128, adaptation: v128): v128 {
  const one = f64x2.splat(1)
  const gate = exponential(
    f64x2.mul(
      f64x2.sub(v128.load64_splat(k, FEEDBACK_AT), mem),
      v128.load64_splat(k, OVER_WIDTH)
    )
  )
  const feedback = f64x2.div(v128.load64_splat(k, FEEDBACK), f64x2.add(one, gate))
  const drive = f64x2.div(
    f64x2.mul(input, v128.load64_splat(k, RATIO)),
    f64x2.add(mem, v128.load64_splat(k, GAIN))
  )
  const pull = f64x2.mul(f64x2.sub(feedback, adaptation), v128.load64_splat(k, OVER_LEAK))
  return f64x2.mul(f64x2.sub(f64x2.add(drive, pull), one), v128.load64_splat(k, OVER_TAU))
}

/** How often a neuron halves its step: short changes, shorter where the feedback sets in. */
@inline
function halvings(k: usize, isFree: i64, mem: f64, pace: f64): i32 {
  if (!isFree) return 0
  const dt = load<f64>(k, DT)
  const overWidth = load<f64>(k, OVER_WIDTH)
  const change = Math.abs(pace) * dt
  const distance = Math.abs(mem - load<f64>(k, FEEDBACK_AT)) * overWidth
  const isNear = distance < 10 + 2 * change * mem * overWidth
  const parts = change * (isNear ? Math.max(3, 4 * mem * overWidth) : 3)
  let level = 0
  for (let n = 1.0; n < parts && level < mostHalvings; n *= 2) level++
  return level
}

/** Start plus a share of the way to the end. */
@inline
function along(start: v128, way: v128, share: v128): v128 {
  return f64x2.add(start, f64x2.mul(way, share))
}

/**
 * One step of DPI neurons: the logarithm of the membrane current by Runge–Kutta steps, as many as
 * each neuron's present pace asks for. Synaptic and adaptation currents are exact at grid points and
 * taken as straight in between.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: see the top
 * @param states    f64: membrane, adaptation, excitatory and inhibitory synaptic currents
 * @param hold      i32: last refractory step
 * @param inputs    f32: jumps of both synaptic currents that arrive now, and pA of each neuron's own;
 *                  zeroed
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
  const half = f64x2.splat(0.5)
  const two = f64x2.splat(2)
  const sixth = f64x2.splat(1.0 / 6)
  const common = inBoth(current)
  const dark = v128.load64_splat(k, DARK)
  const threshold = v128.load64_splat(k, THRESHOLD)
  const reset = v128.load64_splat(k, RESET)
  const decayE = v128.load64_splat(k, DECAY_E)
  const decayI = v128.load64_splat(k, DECAY_I)
  const decayAhp = v128.load64_splat(k, DECAY_AHP)
  const jump = v128.load64_splat(k, JUMP_AHP)
  const dt = load<f64>(k, DT)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const from = inputs + ((<usize>i) << 2)
    const arrivedE = v128.load(from)
    const arrivedI = v128.load(from + inputBytes)
    v128.store(from, i32x4.splat(0))
    const own = v128.load(from + 2 * inputBytes)
    v128.store(from + inputBytes, i32x4.splat(0))
    v128.store(from + 2 * inputBytes, i32x4.splat(0))
    const active = i32x4.lt_s(v128.load(held), now)
    let firedFirst = i64x2.splat(0)
    let firedPair = firedFirst
    for (let pair: usize = 0; pair < 2; pair++) {
      const at = states + ((<usize>i) << 3) + (pair << 4)
      const atAhp = at + stateBytes
      const atE = atAhp + stateBytes
      const atI = atE + stateBytes
      const free = pair ? highMask(active) : lowMask(active)
      const constant = f64x2.add(common, pair ? highInput(own) : lowInput(own))
      const old = f64x2.max(v128.load(at), dark)
      const ahp = v128.load(atAhp)
      const e = v128.load(atE)
      const c = v128.load(atI)
      const ahpEnd = f64x2.mul(ahp, decayAhp)
      const eEnd = f64x2.mul(e, decayE)
      const cEnd = f64x2.mul(c, decayI)
      // A current into the membrane cannot change its sign: inhibition stops it at zero.
      const input = f64x2.max(f64x2.add(constant, f64x2.add(e, c)), zero)
      const inputWay = f64x2.sub(
        f64x2.max(f64x2.add(constant, f64x2.add(eEnd, cEnd)), zero),
        input
      )
      const ahpWay = f64x2.sub(ahpEnd, ahp)
      let mem = old
      let g1 = growth(k, mem, input, ahp)
      const first = halvings(
        k,
        i64x2.extract_lane(free, 0),
        f64x2.extract_lane(mem, 0),
        f64x2.extract_lane(g1, 0)
      )
      const second = halvings(
        k,
        i64x2.extract_lane(free, 1),
        f64x2.extract_lane(mem, 1),
        f64x2.extract_lane(g1, 1)
      )
      const parts = i64x2.replace_lane(i64x2.splat((<i64>1) << first), 1, (<i64>1) << second)
      const share = f64x2.replace_lane(
        f64x2.splat(1 / <f64>(1 << first)),
        1,
        1 / <f64>(1 << second)
      )
      const h = f64x2.mul(share, f64x2.splat(dt))
      const halfH = f64x2.mul(h, half)
      const turns = 1 << max<i32>(first, second)
      for (let turn = 0; turn < turns; turn++) {
        const begun = f64x2.mul(share, f64x2.splat(<f64>turn))
        const middle = f64x2.add(begun, f64x2.mul(share, half))
        const end = f64x2.add(begun, share)
        if (turn > 0) g1 = growth(k, mem, along(input, inputWay, begun), along(ahp, ahpWay, begun))
        const inputHalf = along(input, inputWay, middle)
        const ahpHalf = along(ahp, ahpWay, middle)
        const mem2 = f64x2.mul(mem, exponential(f64x2.mul(halfH, g1)))
        const g2 = growth(k, mem2, inputHalf, ahpHalf)
        const mem3 = f64x2.mul(mem, exponential(f64x2.mul(halfH, g2)))
        const g3 = growth(k, mem3, inputHalf, ahpHalf)
        const mem4 = f64x2.mul(mem, exponential(f64x2.mul(h, g3)))
        const g4 = growth(k, mem4, along(input, inputWay, end), along(ahp, ahpWay, end))
        const sum = f64x2.add(f64x2.add(g1, g4), f64x2.mul(two, f64x2.add(g2, g3)))
        const next = f64x2.mul(mem, exponential(f64x2.mul(f64x2.mul(h, sixth), sum)))
        // A lane with fewer parts has come to the end of the step and waits.
        const goes = i64x2.gt_s(parts, i64x2.splat(turn))
        mem = v128.bitselect(f64x2.max(next, dark), mem, goes)
      }
      firedPair = v128.and(free, f64x2.ge(mem, threshold))
      if (!pair) firedFirst = firedPair
      v128.store(at, v128.bitselect(reset, v128.bitselect(mem, old, free), firedPair))
      v128.store(atAhp, f64x2.add(ahpEnd, v128.and(jump, firedPair)))
      v128.store(atE, f64x2.add(eEnd, pair ? highInput(arrivedE) : lowInput(arrivedE)))
      v128.store(atI, f64x2.add(cEnd, pair ? highInput(arrivedI) : lowInput(arrivedI)))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, until, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
