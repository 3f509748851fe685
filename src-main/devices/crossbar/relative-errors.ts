/** Below this share of the largest ideal current, a current counts as none. */
const negligible = 1e-9

/** (real − ideal) / ideal; NaN where the ideal current is none. */
export function relativeErrors(real: Float64Array, ideal: Float64Array): Float64Array {
  let largest = 0
  for (const current of ideal) largest = Math.max(largest, Math.abs(current))
  const errors = new Float64Array(real.length)
  for (let k = 0; k < errors.length; k++) {
    const wanted = ideal[k] ?? 0
    errors[k] = Math.abs(wanted) <= largest * negligible ? NaN : ((real[k] ?? 0) - wanted) / wanted
  }
  return errors
}
