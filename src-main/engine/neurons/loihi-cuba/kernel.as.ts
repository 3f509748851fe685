import { highInput, highMask, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/** value · factor / 4096, rounded toward zero. Exact: the product stays below 2^37. */
@inline
function decayed(value: v128, factor: v128): v128 {
  return f64x2.trunc(f64x2.mul(f64x2.mul(value, factor), f64x2.splat(1.0 / 4096)))
}

/** Wraps around as a register of 24 bits does, into (-2^23, 2^23]. */
@inline
function wrapped(value: v128): v128 {
  const turns = f64x2.ceil(
    f64x2.mul(f64x2.sub(value, f64x2.splat(8388608)), f64x2.splat(1.0 / 16777216))
  )
  return f64x2.sub(value, f64x2.mul(turns, f64x2.splat(16777216)))
}

/**
 * One algorithmic time step of Loihi's current-based neuron. Every number is a whole one below 2^53,
 * so f64 arithmetic on it is exact.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: 4096 less the decays of current and potential, scaled threshold, scaled bias,
 *                  refractory steps, units per pA
 * @param states    f64: potentials, currents
 * @param hold      i32: last refractory step
 * @param inputs    f32: weights that arrive now; zeroed
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
  const keepU = v128.load64_splat(constants)
  const keepV = v128.load64_splat(constants, 8)
  const threshold = v128.load64_splat(constants, 16)
  const bias = f64x2.splat(
    load<f64>(constants, 24) + nearest<f64>(load<f64>(constants, 40) * current)
  )
  const until = step + <i32>load<f64>(constants, 32)
  const most = f64x2.splat(8388607)
  const least = f64x2.splat(-8388607)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const at = inputs + ((<usize>i) << 2)
    const input = v128.load(at)
    v128.store(at, i32x4.splat(0))
    const active = i32x4.lt_s(v128.load(held), now)
    let firedFirst = i64x2.splat(0)
    let firedPair = firedFirst
    for (let pair: usize = 0; pair < 2; pair++) {
      const v = states + ((<usize>i) << 3) + (pair << 4)
      const u = v + stateBytes
      const arrived = f64x2.nearest(pair ? highInput(input) : lowInput(input))
      const newU = wrapped(
        f64x2.add(decayed(v128.load(u), keepU), f64x2.mul(arrived, f64x2.splat(64)))
      )
      const old = v128.load(v)
      let next = f64x2.add(f64x2.add(decayed(old, keepV), newU), bias)
      next = f64x2.min(f64x2.max(next, least), most)
      const free = pair ? highMask(active) : lowMask(active)
      firedPair = v128.and(free, f64x2.gt(next, threshold))
      if (!pair) firedFirst = firedPair
      v128.store(u, newU)
      v128.store(v, v128.andnot(v128.bitselect(next, old, free), firedPair))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, until, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
