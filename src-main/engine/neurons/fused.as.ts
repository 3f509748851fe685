@inline
function upperHalf(x: v128): v128 {
  const t = f64x2.mul(f64x2.splat(134217729), x)
  return f64x2.sub(t, f64x2.sub(t, x))
}

/**
 * a · b + c rounded once, as a processor's fused multiply-add gives it, from plain operations
 * (Dekker 1971, Knuth's two-sum). For numbers far from the ends of the f64 range.
 */
@inline
export function fused(a: v128, b: v128, c: v128): v128 {
  const aHigh = upperHalf(a)
  const aLow = f64x2.sub(a, aHigh)
  const bHigh = upperHalf(b)
  const bLow = f64x2.sub(b, bHigh)
  const p = f64x2.mul(a, b)
  let lost = f64x2.sub(f64x2.mul(aHigh, bHigh), p)
  lost = f64x2.add(f64x2.add(lost, f64x2.mul(aHigh, bLow)), f64x2.mul(aLow, bHigh))
  lost = f64x2.add(lost, f64x2.mul(aLow, bLow))
  const sum = f64x2.add(p, c)
  const z = f64x2.sub(sum, p)
  const rest = f64x2.add(f64x2.sub(p, f64x2.sub(sum, z)), f64x2.sub(c, z))
  return f64x2.add(sum, f64x2.add(rest, lost))
}
