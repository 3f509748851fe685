// A threshold that follows its neuron's activity, exact between spikes.

/**
 * A step of the shifts of two thresholds.
 * @param shifts where they are kept, f64
 * @param k      f64: decay, steady fall, rise at a spike, least
 * @returns what they are now
 */
@inline
export function shifted(shifts: usize, k: usize): v128 {
  const next = f64x2.sub(
    f64x2.mul(v128.load(shifts), v128.load64_splat(k)),
    v128.load64_splat(k, 8)
  )
  const now = f64x2.max(next, v128.load64_splat(k, 24))
  v128.store(shifts, now)
  return now
}

/** Raises the shifts of the neurons listed from one place up to another, which have fired. */
export function raiseThose(from: usize, to: usize, shifts: usize, k: usize): void {
  const rise = load<f64>(k, 16)
  for (let at = from; at < to; at += 4) {
    const shift = shifts + ((<usize>load<u32>(at)) << 3)
    store<f64>(shift, load<f64>(shift) + rise)
  }
}
