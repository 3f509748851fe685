/** A leaky integrate-and-fire neuron: mV, ms, pF, pA. */
export interface LeakyNeuron {
  readonly tauM: number
  readonly capacitance: number
  readonly vRest: number
  readonly vThreshold: number
  readonly vReset: number
  readonly tauRef: number
}

/**
 * Rate in Hz of a leaky integrate-and-fire neuron at a constant current without noise: the inverse of
 * the refractory time and of the way from reset to threshold (Gerstner et al. 2014, Neuronal Dynamics,
 * section 1.3).
 */
export function lifRate(
  { tauM, capacitance, vRest, vThreshold, vReset, tauRef }: LeakyNeuron,
  currentPA: number
): number {
  const final = vRest + (currentPA * tauM) / capacitance
  if (!(final > vThreshold)) return 0
  return 1000 / (tauRef + tauM * Math.log((final - vReset) / (final - vThreshold)))
}
