// Kept in memory: V8 makes a constant anew, in three instructions, wherever it is used.
const numbers = memory.data<f64>([
  6755399441055744.0, // 1.5 · 2^52: a sum's low bits are the integer
  -708.0,
  709.0,
  1.4426950408889634, // 1 / ln 2
  6.93147180369123816490e-1, // ln 2 in two parts
  1.90821492927058770002e-10,
  1.66666666666666019037e-1, // the rational form, from its lowest term
  -2.77777777770155933842e-3,
  6.61375632143793436117e-5,
  -1.65339022054652515390e-6,
  4.13813679705723846039e-8,
  2.0,
  1.0
])

/**
 * e to the power of two numbers: argument reduced by multiples of ln 2, then the rational form of
 * fdlibm's exp. The relative error is below 3e-16; beyond [-708, 709] the ends' values are given.
 */
@inline
export function exponential(x: v128): v128 {
  const magic = v128.load64_splat(numbers)
  const inside = f64x2.pmin(
    f64x2.pmax(x, v128.load64_splat(numbers, 8)),
    v128.load64_splat(numbers, 16)
  )
  const shifted = f64x2.add(f64x2.mul(inside, v128.load64_splat(numbers, 24)), magic)
  const k = f64x2.sub(shifted, magic)
  const high = f64x2.sub(inside, f64x2.mul(k, v128.load64_splat(numbers, 32)))
  const low = f64x2.mul(k, v128.load64_splat(numbers, 40))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  const t2 = f64x2.mul(t, t)
  // In pairs, as the chain of operations is what costs.
  const p12 = f64x2.add(
    v128.load64_splat(numbers, 48),
    f64x2.mul(t, v128.load64_splat(numbers, 56))
  )
  const p34 = f64x2.add(
    v128.load64_splat(numbers, 64),
    f64x2.mul(t, v128.load64_splat(numbers, 72))
  )
  const p345 = f64x2.add(p34, f64x2.mul(t2, v128.load64_splat(numbers, 80)))
  const p = f64x2.add(p12, f64x2.mul(t2, p345))
  const c = f64x2.sub(r, f64x2.mul(t, p))
  const share = f64x2.div(f64x2.mul(r, c), f64x2.sub(v128.load64_splat(numbers, 88), c))
  const y = f64x2.sub(v128.load64_splat(numbers, 96), f64x2.sub(f64x2.sub(low, share), high))
  return i64x2.add(y, i64x2.shl(shifted, 52))
}

/** e to the power of one number. */
@inline
export function exponentialOf(x: f64): f64 {
  return f64x2.extract_lane(exponential(f64x2.splat(x)), 0)
}
