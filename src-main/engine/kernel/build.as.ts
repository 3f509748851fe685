// Building a projection: connectors write the sources of one target to a list; the two passes here
// count them per source, turn counts into row starts, and fill the rows target by target.
import { draw } from './random.as'

/** First address after the module's own data: memory from here on is the host's. */
export function heapStart(): usize {
  return (__heap_base + 15) & ~15
}

/** Pass one: counts the sources in `list` at `rows[source + 1]`. */
export function countSources(list: usize, count: i32, rows: usize): void {
  for (let k = 0; k < count; k++) {
    const at = rows + (<usize>load<u32>(list + ((<usize>k) << 2)) << 2)
    store<u32>(at, load<u32>(at, 4) + 1, 4)
  }
}

/**
 * Between the passes: counts become starts, one place later, so that filling leaves in `rows[s]`
 * the start and in `rows[s + 1]` the end of source s.
 * @returns the number of synapses
 */
export function startRows(rows: usize, sources: i32): u32 {
  let total: u32 = 0
  for (let s = 1; s <= sources; s++) {
    const at = rows + ((<usize>s) << 2)
    const count = load<u32>(at)
    store<u32>(at, total)
    total += count
  }
  return total
}

/** Draws f32 values for `count` synapses of one target, from the target's stream. */
export function drawWeights(
  stream: usize,
  law: i32,
  a: f64,
  b: f64,
  low: f64,
  high: f64,
  count: i32,
  out: usize
): void {
  for (let k = 0; k < count; k++) {
    store<f32>(out + ((<usize>k) << 2), <f32>draw(stream, law, a, b, low, high))
  }
}

/** Draws delays in steps, rounded to the grid; the law is in steps and at least half a step. */
export function drawDelays(
  stream: usize,
  law: i32,
  a: f64,
  b: f64,
  low: f64,
  high: f64,
  count: i32,
  out: usize
): void {
  for (let k = 0; k < count; k++) {
    const steps = Math.floor(draw(stream, law, a, b, low, high) + 0.5)
    store<u16>(out + ((<usize>k) << 1), <u16>max<f64>(1, steps))
  }
}

@inline
function fill<T, D>(
  list: usize,
  count: i32,
  target: u32,
  rows: usize,
  targets: usize,
  weights: usize,
  drawnWeights: usize,
  delays: usize,
  drawnDelays: usize
): void {
  for (let k: usize = 0; k < <usize>count; k++) {
    const row = rows + (<usize>load<u32>(list + (k << 2)) << 2)
    const at = <usize>load<u32>(row, 4)
    store<u32>(row, <u32>at + 1, 4)
    store<T>(targets + at * sizeof<T>(), <T>target)
    if (weights) store<f32>(weights + (at << 2), load<f32>(drawnWeights + (k << 2)))
    if (delays) store<D>(delays + at * sizeof<D>(), <D>load<u16>(drawnDelays + (k << 1)))
  }
}

/** Pass two: puts one target's synapses into their sources' rows. Targets of 16 or 32 bits, delays of 8 or 16. */
export function fill16d8(
  list: usize,
  count: i32,
  target: u32,
  rows: usize,
  targets: usize,
  weights: usize,
  drawnWeights: usize,
  delays: usize,
  drawnDelays: usize
): void {
  fill<u16, u8>(list, count, target, rows, targets, weights, drawnWeights, delays, drawnDelays)
}

export function fill16d16(
  list: usize,
  count: i32,
  target: u32,
  rows: usize,
  targets: usize,
  weights: usize,
  drawnWeights: usize,
  delays: usize,
  drawnDelays: usize
): void {
  fill<u16, u16>(list, count, target, rows, targets, weights, drawnWeights, delays, drawnDelays)
}

export function fill32d8(
  list: usize,
  count: i32,
  target: u32,
  rows: usize,
  targets: usize,
  weights: usize,
  drawnWeights: usize,
  delays: usize,
  drawnDelays: usize
): void {
  fill<u32, u8>(list, count, target, rows, targets, weights, drawnWeights, delays, drawnDelays)
}

export function fill32d16(
  list: usize,
  count: i32,
  target: u32,
  rows: usize,
  targets: usize,
  weights: usize,
  drawnWeights: usize,
  delays: usize,
  drawnDelays: usize
): void {
  fill<u32, u16>(list, count, target, rows, targets, weights, drawnWeights, delays, drawnDelays)
}

/** Largest of `count` delays of 8 or 16 bits. */
export function longestDelay(delays: usize, count: u32, wide: i32): u32 {
  let most: u32 = 0
  for (let i: usize = 0; i < <usize>count; i++) {
    most = max(most, wide ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i))
  }
  return most
}

/** Smallest of them; 65,535 of none. */
export function shortestDelay(delays: usize, count: u32, wide: i32): u32 {
  let least: u32 = 0xffff
  for (let i: usize = 0; i < <usize>count; i++) {
    least = min(least, wide ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i))
  }
  return least
}

/** Index of the first of `count` f64 values that is not finite, or -1. */
export function firstNotFinite(at: usize, count: i32, isSingle: bool): i32 {
  for (let i = 0; i < count; i++) {
    const value = isSingle
      ? <f64>load<f32>(at + ((<usize>i) << 2))
      : load<f64>(at + ((<usize>i) << 3))
    if (!(value - value == 0)) return i
  }
  return -1
}
