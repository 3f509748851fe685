const electronCharge = 1.602176634e-19
const planck = 6.62607015e-34
const electronMass = 9.1093837015e-31

/** Fowler–Nordheim tunnelling J = A E² exp(-B / E): A in A/V², B in V/m. */
export interface Tunnelling {
  readonly prefactor: number
  readonly slope: number
}

/**
 * Coefficients of a triangular barrier (Lenzlinger & Snow 1969): A = e³ / (8π h m* φ), B = 8π √(2 m*) φ^(3/2) / (3 e h),
 * m* in the insulator. @param barrier eV @param mass share of the electron's mass
 */
export function tunnellingThrough(barrier: number, mass: number): Tunnelling {
  const height = barrier * electronCharge
  return {
    prefactor: electronCharge ** 3 / (8 * Math.PI * planck * mass * height),
    slope:
      (8 * Math.PI * Math.sqrt(2 * mass * electronMass) * height ** 1.5) /
      (3 * electronCharge * planck)
  }
}

/**
 * Field in the tunnel oxide after a time at a constant gate voltage, V/m. The charge that tunnels lowers the field,
 * dE/dt = -κ A E² exp(-B/E), and in 1/E this has the exact solution e^(B/E(t)) = e^(B/E(0)) + A B κ t.
 * @param perCharge κ, change of the field by a charge that has passed a unit of area, V m/C
 */
export function fieldAfter(
  { prefactor, slope }: Tunnelling,
  field: number,
  perCharge: number,
  duration: number
): number {
  const size = Math.abs(field)
  if (size === 0) return 0
  const added = prefactor * slope * perCharge * duration * Math.exp(-slope / size)
  return Math.sign(field) / (1 / size + Math.log1p(added) / slope)
}
