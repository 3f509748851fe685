// Poisson trains, one independent train a neuron, by inversion of the cumulative distribution.
//
// One 32-bit draw serves two time steps: its halves are compared, eight lanes at a time, with the
// upper halves of the 32-bit thresholds. Where a half equals a threshold's (about once in 10,000
// draws) 16 further bits decide, so the distribution is exact to 2^-32 at half the price.

import { inFour, inFourSingle } from '../neurons/lanes.as'

// Kept in memory, from where they are loaded before the loop: V8 makes a constant anew inside of it.
const constants = memory.data<u32>([0x80008000, 0xffff])

/** Thresholds: u32 at `table`; the same, upper half with its sign bit flipped, as i16 at `halves`. */
export function poissonAdd(
  count: i32,
  streams: usize,
  stride: usize,
  table: usize,
  halves: usize,
  length: i32,
  base: i32,
  weight: f32,
  now: usize,
  next: usize
): void {
  const zero = i32x4.splat(0)
  const flip = v128.load32_splat(constants)
  const lowHalf = v128.load32_splat(constants, 4)
  const weights = inFourSingle(weight)
  const bases = inFour(base)
  const bytes = (<usize>count) << 2
  const end = halves + ((<usize>length) << 1)
  for (let o: usize = 0; o < bytes; o += 16) {
    const p0 = streams + o
    const p1 = p0 + stride
    const p2 = p1 + stride
    const p3 = p2 + stride
    const s0 = v128.load(p0)
    let s1 = v128.load(p1)
    let s2 = v128.load(p2)
    let s3 = v128.load(p3)
    const sum = i32x4.add(s0, s3)
    const bits = i32x4.add(v128.or(i32x4.shl(sum, 7), i32x4.shr_u(sum, 25)), s0)
    const t = i32x4.shl(s1, 9)
    s2 = v128.xor(s2, s0)
    s3 = v128.xor(s3, s1)
    s1 = v128.xor(s1, s2)
    v128.store(p0, v128.xor(s0, s3))
    v128.store(p1, s1)
    s2 = v128.xor(s2, t)
    v128.store(p2, s2)
    v128.store(p3, v128.or(i32x4.shl(s3, 11), i32x4.shr_u(s3, 21)))

    const drawn = v128.xor(bits, flip)
    let events = zero
    let ties = zero
    for (let at = halves; at < end; at += 2) {
      const threshold = v128.load16_splat(at)
      const above = i16x8.gt_s(drawn, threshold)
      ties = v128.or(ties, i16x8.eq(drawn, threshold))
      events = i16x8.sub(events, above)
      if (!i8x16.bitmask(above)) break
    }
    if (i8x16.bitmask(ties)) events = settleTies(events, ties, bits, s2, table, length)
    const first = i32x4.add(v128.and(events, lowHalf), bases)
    const second = i32x4.add(i32x4.shr_u(events, 16), bases)
    const a = now + o
    const b = next + o
    v128.store(a, f32x4.add(v128.load(a), f32x4.mul(f32x4.convert_i32x4_s(first), weights)))
    v128.store(b, f32x4.add(v128.load(b), f32x4.mul(f32x4.convert_i32x4_s(second), weights)))
  }
}

const scratch = memory.data(64, 16)

/** Counts again, with 32 bits, in the lanes whose 16 bits did not decide. */
function settleTies(
  events: v128,
  ties: v128,
  bits: v128,
  state: v128,
  table: usize,
  length: i32
): v128 {
  v128.store(scratch, events)
  v128.store(scratch, ties, 16)
  v128.store(scratch, bits, 32)
  v128.store(scratch, state, 48)
  for (let lane: usize = 0; lane < 8; lane++) {
    if (load<u16>(scratch + (lane << 1), 16) == 0) continue
    const word = load<u32>(scratch + ((lane >> 1) << 2), 48)
    const extra = (word * (lane & 1 ? 0x85ebca6b : 0x9e3779b1)) >> 16
    const draw = ((<u32>load<u16>(scratch + (lane << 1), 32)) << 16) | extra
    let k: u16 = 0
    for (let q = 0; q < length; q++) {
      if (draw < load<u32>(table + ((<usize>q) << 2))) break
      k++
    }
    store<u16>(scratch + (lane << 1), k)
  }
  return v128.load(scratch)
}
