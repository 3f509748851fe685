/** The nearest place half-way between two grid points, at least one step after the first point. */
export function onGrid(time: number, originMs: number, stepMs: number): number {
  const steps = Math.max(0, Math.floor((time - originMs) / stepMs))
  return originMs + (steps + 0.5) * stepMs
}

/** Decimals that a multiple of the step can need: the rest is rounding of binary fractions. */
export function decimalsOf(stepMs: number): number {
  for (let decimals = 0; decimals < 9; decimals++) {
    const scaled = stepMs * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals
  }
  return 9
}
