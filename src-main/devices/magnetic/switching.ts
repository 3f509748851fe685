export interface SwitchingLaw {
  /** Thermal stability Δ. */
  readonly stability: number
  /** Attempt time, s. */
  readonly attemptTime: number
  /** Time scale of precessional switching, s. */
  readonly dynamicTime: number
}

/** Between these overdrives the two laws are joined. */
const joined = { from: 0.95, to: 1.05 } as const

/**
 * Natural logarithm of the probability that a magnetic tunnel junction does not switch.
 * Below the critical voltage thermal activation, exp(-t / (τ_0 e^(Δ(1 - x)))); above it the write-error rate of Butler
 * et al. (2012), 1 - exp(-(π²Δ/4)(x - 1) / (x e^(2(t/τ_D)(x - 1)) - 1)); between 0.95 and 1.05 a straight line.
 * @param overdrive x, voltage over critical voltage towards the other state; not above zero for none
 * @param duration s
 */
export function logNotSwitching(law: SwitchingLaw, overdrive: number, duration: number): number {
  if (overdrive <= joined.from) return thermal(law, overdrive, duration)
  if (overdrive >= joined.to) return dynamic(law, overdrive, duration)
  const below = thermal(law, joined.from, duration)
  const above = dynamic(law, joined.to, duration)
  const share = (overdrive - joined.from) / (joined.to - joined.from)
  return above === -Infinity ? above : below + share * (above - below)
}

/** Probability that a magnetic tunnel junction switches in a pulse. */
export const switchingProbability = (
  law: SwitchingLaw,
  overdrive: number,
  duration: number
): number => -Math.expm1(logNotSwitching(law, overdrive, duration))

const thermal = (
  { stability, attemptTime }: SwitchingLaw,
  overdrive: number,
  duration: number
): number => (-duration / attemptTime) * Math.exp(-stability * (1 - overdrive))

function dynamic(
  { stability, dynamicTime }: SwitchingLaw,
  overdrive: number,
  duration: number
): number {
  const beyond = overdrive - 1
  const growth = overdrive * Math.exp((2 * duration * beyond) / dynamicTime) - 1
  return Math.log(-Math.expm1((-(Math.PI ** 2) * stability * beyond) / 4 / growth))
}
