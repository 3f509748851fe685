import type { CellLaw } from './cell-law'

/**
 * i = G V_r sinh(v / V_0) / sinh(V_r / V_0): the conductance is G at the read voltage, smaller below it.
 * @param characteristic V_0, V
 * @param read           V_r, V
 */
export function sinhLaw(conductance: Float64Array, characteristic: number, read: number): CellLaw {
  // sinh(v/V0) / sinh(Vr/V0) without overflow, as exp((|v| - Vr)/V0) (1 - e^(-2|v|/V0)) / (1 - e^(-2Vr/V0)).
  const floor = -Math.expm1((-2 * read) / characteristic)
  return {
    evaluate: (drops, currents, slopes) => {
      for (let k = 0; k < drops.length; k++) {
        const v = drops[k] ?? 0
        const scale = ((conductance[k] ?? 0) * read) / floor
        const rise = Math.exp((Math.abs(v) - read) / characteristic)
        const fall = Math.exp((-2 * Math.abs(v)) / characteristic)
        currents[k] = Math.sign(v) * scale * rise * (1 - fall)
        slopes[k] = (scale / characteristic) * rise * (1 + fall)
      }
    }
  }
}
