// A threshold that follows its neuron's activity: two neurons at a time, exact between spikes.

/** A step of the shifts of two thresholds. @param k f64: decay, steady fall, rise at a spike, least */
@inline
export function shifted(theta: v128, k: usize): v128 {
  const next = f64x2.sub(
    f64x2.mul(theta, v128.load64_splat(k)),
    v128.load64_splat(k, 8)
  )
  return f64x2.max(next, v128.load64_splat(k, 24))
}

/** Raises the shifts of those that fired. */
@inline
export function raised(theta: v128, fired: v128, k: usize): v128 {
  return f64x2.add(theta, v128.and(fired, v128.load64_splat(k, 16)))
}
