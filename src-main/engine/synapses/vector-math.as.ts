// Elementary functions on four f32 at a time, to about 2e-7: what weights in single precision can
// tell. One lane's result never depends on the others.

// Kept in memory: V8 makes a constant anew, in three instructions, wherever it is used.
const numbers = memory.data<f32>([
  -126.0,
  1.0,
  0.6931471805599453,
  0.2402265069591007,
  0.05550410866482158,
  0.009618129107628477,
  0.0013333558146428443,
  0.0001540353039338161,
  1.0 / 3,
  1.0 / 5,
  1.0 / 7,
  1.0 / 9,
  2.8853900817779268,
  0.0,
  0.7071067690849304 // as bits 0x3f3504f3
])

/** One, four times. */
@inline
export function one(): v128 {
  return v128.load32_splat(numbers, 4)
}

/** 2^y for y between -126 and 126; smaller gives nearly nothing. */
@inline
export function exp2(y: v128): v128 {
  const bounded = f32x4.max(y, v128.load32_splat(numbers, 0))
  const whole = f32x4.nearest(bounded)
  const f = f32x4.sub(bounded, whole)
  const f2 = f32x4.mul(f, f)
  const low = f32x4.add(
    f32x4.add(v128.load32_splat(numbers, 4), f32x4.mul(f, v128.load32_splat(numbers, 8))),
    f32x4.mul(
      f2,
      f32x4.add(v128.load32_splat(numbers, 12), f32x4.mul(f, v128.load32_splat(numbers, 16)))
    )
  )
  const high = f32x4.add(
    v128.load32_splat(numbers, 20),
    f32x4.add(
      f32x4.mul(f, v128.load32_splat(numbers, 24)),
      f32x4.mul(f2, v128.load32_splat(numbers, 28))
    )
  )
  const fraction = f32x4.add(low, f32x4.mul(f32x4.mul(f2, f2), high))
  return i32x4.add(fraction, i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23))
}

/** Binary logarithm of x > 0. */
@inline
export function log2(x: v128): v128 {
  // Mantissa between sqrt(1/2) and sqrt(2)
  const exponent = i32x4.shr_s(i32x4.sub(x, v128.load32_splat(numbers, 56)), 23)
  const m = i32x4.sub(x, i32x4.shl(exponent, 23))
  const one = v128.load32_splat(numbers, 4)
  const t = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one))
  const q = f32x4.mul(t, t)
  const series = f32x4.add(
    f32x4.add(one, f32x4.mul(q, v128.load32_splat(numbers, 32))),
    f32x4.mul(
      f32x4.mul(q, q),
      f32x4.add(
        v128.load32_splat(numbers, 36),
        f32x4.add(
          f32x4.mul(q, v128.load32_splat(numbers, 40)),
          f32x4.mul(f32x4.mul(q, q), v128.load32_splat(numbers, 44))
        )
      )
    )
  )
  return f32x4.add(
    f32x4.convert_i32x4_s(exponent),
    f32x4.mul(f32x4.mul(t, v128.load32_splat(numbers, 48)), series)
  )
}

/** x^y for x >= 0 and one y for all; 0^0 is 1. */
@inline
export function power(x: v128, y: f32): v128 {
  if (y == 0) return v128.load32_splat(numbers, 4)
  if (y == 1) return x
  const result = exp2(f32x4.mul(log2(x), f32x4.splat(y)))
  return v128.and(result, f32x4.gt(x, f32x4.splat(0)))
}

/** x^y 2^z for x >= 0 and one y for all, with one exponential for both. */
@inline
export function scaledPower(x: v128, y: f32, z: v128): v128 {
  if (y == 0) return exp2(z)
  if (y == 1) return f32x4.mul(x, exp2(z))
  const result = exp2(f32x4.add(f32x4.mul(log2(x), f32x4.splat(y)), z))
  return v128.and(result, f32x4.gt(x, f32x4.splat(0)))
}

/** Turns rows of four i32 into columns. @returns column `which` (a constant) */
@inline
export function column(a: v128, b: v128, c: v128, d: v128, which: i32): v128 {
  if (which == 0) {
    return i32x4.shuffle(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(c, d, 0, 4, 1, 5), 0, 1, 4, 5)
  }
  if (which == 1) {
    return i32x4.shuffle(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(c, d, 0, 4, 1, 5), 2, 3, 6, 7)
  }
  if (which == 2) {
    return i32x4.shuffle(i32x4.shuffle(a, b, 2, 6, 3, 7), i32x4.shuffle(c, d, 2, 6, 3, 7), 0, 1, 4, 5)
  }
  return i32x4.shuffle(i32x4.shuffle(a, b, 2, 6, 3, 7), i32x4.shuffle(c, d, 2, 6, 3, 7), 2, 3, 6, 7)
}
