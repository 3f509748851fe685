import type { CellLaw } from './cell-law'

const mostSteps = 100

/**
 * A linear cell in series with a two-way exponential selector, I = I_0 sinh(V / V_0). With u = asinh(i / I_0)
 * the voltage across both is v = V_0 u + (I_0 / G) sinh u, which rises and bends upwards for u > 0: Newton's
 * method from above converges without overshoot.
 * @param slope   V_0, V
 * @param current I_0, A
 */
export function selectorLaw(conductance: Float64Array, slope: number, current: number): CellLaw {
  return {
    evaluate: (drops, currents, slopes) => {
      for (let k = 0; k < drops.length; k++) {
        const cell = conductance[k] ?? 0
        const v = drops[k] ?? 0
        if (cell === 0) {
          currents[k] = 0
          slopes[k] = 0
          continue
        }
        const resistance = current / cell
        const u = forward(Math.abs(v), slope, resistance)
        currents[k] = Math.sign(v) * current * Math.sinh(u)
        slopes[k] = (current * Math.cosh(u)) / (slope + resistance * Math.cosh(u))
      }
    }
  }
}

/** Solves slope u + drop sinh u = v for v ≥ 0. */
function forward(v: number, slope: number, drop: number): number {
  let u = Math.min(v / slope, Math.asinh(v / drop))
  for (let step = 0; step < mostSteps; step++) {
    const change = (slope * u + drop * Math.sinh(u) - v) / (slope + drop * Math.cosh(u))
    u -= change
    if (Math.abs(change) <= 1e-15 * Math.max(1, u)) break
  }
  return u
}
