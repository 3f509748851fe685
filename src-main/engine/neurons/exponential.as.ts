/**
 * e to the power of two numbers: argument reduced by multiples of ln 2, then the rational form of
 * fdlibm's exp. The relative error is below 3e-16; beyond [-708, 709] the ends' values are given.
 */
@inline
export function exponential(x: v128): v128 {
  const magic = f64x2.splat(6755399441055744) // 1.5 · 2^52: the sum's low bits are the integer
  const inside = f64x2.pmin(f64x2.pmax(x, f64x2.splat(-708)), f64x2.splat(709))
  const shifted = f64x2.add(f64x2.mul(inside, f64x2.splat(1.4426950408889634)), magic)
  const k = f64x2.sub(shifted, magic)
  const high = f64x2.sub(inside, f64x2.mul(k, f64x2.splat(6.93147180369123816490e-1)))
  const low = f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  const t2 = f64x2.mul(t, t)
  // In pairs, as the chain of operations is what costs.
  const p12 = f64x2.add(
    f64x2.splat(1.66666666666666019037e-1),
    f64x2.mul(t, f64x2.splat(-2.77777777770155933842e-3))
  )
  const p34 = f64x2.add(
    f64x2.splat(6.61375632143793436117e-5),
    f64x2.mul(t, f64x2.splat(-1.65339022054652515390e-6))
  )
  const p345 = f64x2.add(p34, f64x2.mul(t2, f64x2.splat(4.13813679705723846039e-8)))
  const p = f64x2.add(p12, f64x2.mul(t2, p345))
  const c = f64x2.sub(r, f64x2.mul(t, p))
  const share = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c))
  const y = f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.sub(low, share), high))
  return i64x2.add(y, i64x2.shl(shifted, 52))
}

/** e to the power of one number. */
@inline
export function exponentialOf(x: f64): f64 {
  return f64x2.extract_lane(exponential(f64x2.splat(x)), 0)
}
