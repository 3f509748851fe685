import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/** What ends a potential beyond a threshold: a share of it (0 or 1) plus an offset. */
@inline
function settled(v: v128, keep: v128, offset: v128): v128 {
  return f64x2.add(f64x2.mul(v, keep), offset)
}

/** 1, 0 or -1 by sign. */
@inline
function signOf(v: v128): v128 {
  const zero = f64x2.splat(0)
  const one = f64x2.splat(1)
  return f64x2.sub(v128.and(one, f64x2.gt(v, zero)), v128.and(one, f64x2.lt(v, zero)))
}

/**
 * One tick of TrueNorth neurons without their random modes. Every number is a whole one below 2^53,
 * so f64 arithmetic on it is exact.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: leak, 1 where the leak follows the potential's sign, threshold, negative
 *                  threshold (with its minus); after a spike: share kept and offset; below the
 *                  negative threshold: share kept and offset; units per pA; address of what is added to
 *                  each neuron's threshold in this step, or 0
 * @param states    f64: potentials
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
  const leak = v128.load64_splat(constants)
  const reversal = load<f64>(constants, 8) != 0
  const threshold = v128.load64_splat(constants, 16)
  const floor = v128.load64_splat(constants, 24)
  const keepUp = v128.load64_splat(constants, 32)
  const offsetUp = v128.load64_splat(constants, 40)
  const keepDown = v128.load64_splat(constants, 48)
  const offsetDown = v128.load64_splat(constants, 56)
  const jitter = <usize>load<f64>(constants, 72)
  // What is taken away at a spike is the threshold that was reached.
  const takesAway = load<f64>(constants, 32) != 0 && load<f64>(constants, 40) != 0
  const constant = inBoth(nearest<f64>(load<f64>(constants, 64) * current))
  // Potentials have 20 bits, sign included.
  const least = f64x2.splat(-524288)
  const most = f64x2.splat(524287)
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
      const arrived = f64x2.nearest(pair ? highInput(input) : lowInput(input))
      let next = f64x2.add(f64x2.add(v128.load(v), arrived), constant)
      next = f64x2.add(next, reversal ? f64x2.mul(leak, signOf(next)) : leak)
      next = f64x2.min(f64x2.max(next, least), most)
      const free = pair ? highMask(active) : lowMask(active)
      let extra = f64x2.splat(0)
      if (jitter) extra = v128.load(jitter + ((<usize>i) << 3) + (pair << 4))
      firedPair = v128.and(free, f64x2.ge(next, f64x2.add(threshold, extra)))
      if (!pair) firedFirst = firedPair
      const below = v128.andnot(f64x2.lt(next, floor), firedPair)
      const lifted = v128.bitselect(settled(next, keepDown, offsetDown), next, below)
      let above = settled(next, keepUp, offsetUp)
      if (jitter && takesAway) above = f64x2.sub(above, extra)
      v128.store(v, v128.and(v128.bitselect(above, lifted, firedPair), free))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, step, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
