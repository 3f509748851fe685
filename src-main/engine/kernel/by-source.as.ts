// Rules drawn by source: every worker draws all targets of a source and keeps its own, which then
// follow one another in the source's row.
import { draw, seedStream } from './random.as'

/** Keeps this worker's targets and numbers them as it does. @returns how many */
export function keepOwn(list: usize, count: i32, worker: u32, workers: u32): i32 {
  if (workers == 1) return count
  let kept: usize = 0
  for (let k: usize = 0; k < <usize>count; k++) {
    const target = load<u32>(list + (k << 2))
    const local = target / workers
    if (target - local * workers != worker) continue
    store<u32>(list + (kept++ << 2), local)
  }
  return <i32>kept
}

const digitBits: u32 = 11
const histogram = memory.data(8192)

/**
 * Sorts `count` numbers up to `most`, so that a row is delivered in the order of memory.
 * @param spare room for as many
 */
export function sortList(list: usize, count: i32, most: u32, spare: usize): void {
  if (count < 48) {
    for (let k = 1; k < count; k++) {
      const value = load<u32>(list + ((<usize>k) << 2))
      let i = k
      for (; i > 0; i--) {
        const before = load<u32>(list + ((<usize>i - 1) << 2))
        if (before <= value) break
        store<u32>(list + ((<usize>i) << 2), before)
      }
      store<u32>(list + ((<usize>i) << 2), value)
    }
    return
  }
  let from = list
  let to = spare
  for (let shift: u32 = 0; shift < 32 && most >> shift; shift += digitBits) {
    memory.fill(histogram, 0, 8192)
    for (let k: usize = 0; k < <usize>count; k++) {
      const digit = (load<u32>(from + (k << 2)) >> shift) & 2047
      const at = histogram + ((<usize>digit) << 2)
      store<u32>(at, load<u32>(at) + 1)
    }
    let total: u32 = 0
    for (let digit: usize = 0; digit < 2048; digit++) {
      const at = histogram + (digit << 2)
      const here = load<u32>(at)
      store<u32>(at, total)
      total += here
    }
    for (let k: usize = 0; k < <usize>count; k++) {
      const value = load<u32>(from + (k << 2))
      const at = histogram + ((<usize>((value >> shift) & 2047)) << 2)
      const place = load<u32>(at)
      store<u32>(at, place + 1)
      store<u32>(to + ((<usize>place) << 2), value)
    }
    const other = from
    from = to
    to = other
  }
  if (from != list) memory.copy(list, from, (<usize>count) << 2)
}

/** Seeds a stream for each of `count` neurons `first`, `first + step`, …, side by side. */
export function seedStreams(
  at: usize,
  count: i32,
  seed: u32,
  purpose: u32,
  a: u32,
  first: u32,
  step: u32
): void {
  for (let i = 0; i < count; i++) {
    seedStream(at + ((<usize>i) << 4), 4, seed, purpose, a, first + <u32>i * step)
  }
}

/** Draws f32 values for the synapses onto the targets in `list`, each from its target's stream. */
export function drawWeightsEach(
  streams: usize,
  list: usize,
  law: i32,
  a: f64,
  b: f64,
  low: f64,
  high: f64,
  count: i32,
  out: usize
): void {
  for (let k: usize = 0; k < <usize>count; k++) {
    const stream = streams + ((<usize>load<u32>(list + (k << 2))) << 4)
    store<f32>(out + (k << 2), <f32>draw(stream, law, a, b, low, high))
  }
}

/** The same for delays, in steps, of 8 or 16 bits. */
export function drawDelaysEach(
  streams: usize,
  list: usize,
  bits: i32,
  law: i32,
  a: f64,
  b: f64,
  low: f64,
  high: f64,
  count: i32,
  out: usize
): void {
  for (let k: usize = 0; k < <usize>count; k++) {
    const stream = streams + ((<usize>load<u32>(list + (k << 2))) << 4)
    const steps = Math.floor(draw(stream, law, a, b, low, high) + 0.5)
    const delay = max<f64>(1, steps)
    if (bits == 8) store<u8>(out + k, <u8>delay)
    else store<u16>(out + (k << 1), <u16>delay)
  }
}

/** Copies a row's targets to where they belong. */
export function copyTargets16(list: usize, count: i32, targets: usize): void {
  for (let k: usize = 0; k < <usize>count; k++) {
    store<u16>(targets + (k << 1), load<u16>(list + (k << 2)))
  }
}

export function copyTargets32(list: usize, count: i32, targets: usize): void {
  memory.copy(targets, list, (<usize>count) << 2)
}
