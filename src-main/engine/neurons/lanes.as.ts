// What the update kernels of neuron models share: four neurons at a time, potentials in f64.

const room = memory.data(16)

/**
 * A number in both lanes, for use in a loop that follows. It goes through memory because V8 moves a
 * splat, with the arithmetic that makes its number, into the loop and repeats it there, but leaves
 * a load where it is; a kernel of few states takes half as long for it.
 */
@inline
export function inBoth(value: f64): v128 {
  store<f64>(room, value)
  return v128.load64_splat(room)
}

/** A whole number in all four lanes; see `inBoth`. */
@inline
export function inFour(value: i32): v128 {
  store<i32>(room, value)
  return v128.load32_splat(room)
}

/** A number in all four lanes as f32; see `inBoth`. */
@inline
export function inFourSingle(value: f32): v128 {
  store<f32>(room, value)
  return v128.load32_splat(room)
}

/** i64 masks of lanes 0 and 1 of four i32 masks. */
@inline
export function lowMask(mask: v128): v128 {
  return i64x2.extend_low_i32x4_s(mask)
}

/** i64 masks of lanes 2 and 3 of four i32 masks. */
@inline
export function highMask(mask: v128): v128 {
  return i64x2.extend_high_i32x4_s(mask)
}

/** The first two of four f32 as f64. */
@inline
export function lowInput(input: v128): v128 {
  return f64x2.promote_low_f32x4(input)
}

/** The last two of four f32 as f64. */
@inline
export function highInput(input: v128): v128 {
  return f64x2.promote_low_f32x4(i64x2.shuffle(input, input, 1, 1))
}

/** Two membrane potentials after a step of their exact solution. */
@inline
export function advanced(v: v128, decay: v128, drive: v128, push: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.mul(v, decay), drive), push)
}

/**
 * Four decaying values in f32 after a step, with what arrives.
 * @param loss decay minus one: in f32 that is exact enough where the decay itself would not be, as
 *             its rounding would add up over the time constant
 */
@inline
export function decayed(value: v128, loss: v128, arriving: v128): v128 {
  return f32x4.add(value, f32x4.add(f32x4.mul(value, loss), arriving))
}

/** A bit for each of four potentials that is at the threshold or above. */
@inline
export function reached(low: v128, high: v128, threshold: v128): i32 {
  return (
    i64x2.bitmask(f64x2.ge(low, threshold)) | (i64x2.bitmask(f64x2.ge(high, threshold)) << 2)
  )
}

/** Packs two pairs of i64 masks into four i32 masks. */
@inline
export function packMasks(low: v128, high: v128): v128 {
  return i32x4.shuffle(low, high, 0, 2, 4, 6)
}

/**
 * Notes which of four neurons fired: holds them until `until` and appends their indices.
 * @param fired i32 masks
 * @param bits  the masks' sign bits
 * @returns where the list goes on
 */
@inline
export function noteSpikes(
  fired: v128,
  bits: i32,
  hold: usize,
  until: i32,
  index: u32,
  list: usize
): usize {
  v128.store(hold, v128.bitselect(i32x4.splat(until), v128.load(hold), fired))
  let at = list
  for (let lane: u32 = 0; lane < 4; lane++) {
    if (bits & (1 << lane)) {
      store<u32>(at, index + lane)
      at += 4
    }
  }
  return at
}
