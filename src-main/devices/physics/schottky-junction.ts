import {
  boltzmann as k,
  elementaryCharge as e,
  electronMass,
  planck,
  thermalVoltagePerKelvin,
  vacuumPermittivity
} from './constants'

/** What the junction of a JART cell is made of, in SI units. */
export interface JunctionMaterial {
  /** m² */
  readonly area: number
  /** Effective Richardson constant, A/(m² K²) */
  readonly richardson: number
  /** Relative permittivities: static, and of the image force. */
  readonly permittivity: number
  readonly imagePermittivity: number
  /** V: barrier without image force, and distance of the Fermi level from the conduction band. */
  readonly barrier: number
  readonly fermiDistance: number
}

const z = 2

/**
 * Current through the junction of the JART VCM v1b cell with a concentration of vacancies: thermionic field
 * emission below zero volts, thermionic emission above.
 * @param concentration m⁻³
 * @returns current in A of voltage (V) and temperature (K)
 */
export function schottkyJunction(
  material: JunctionMaterial,
  concentration: number
): (voltage: number, temperature: number) => number {
  const { area, richardson, permittivity, imagePermittivity, barrier, fermiDistance } = material
  const image =
    (e ** 3 * z * concentration) /
    (8 * Math.PI ** 2 * (imagePermittivity * vacuumPermittivity) ** 3)
  const tunnel =
    ((e * planck) / (4 * Math.PI)) *
    Math.sqrt((z * concentration) / (electronMass * permittivity * vacuumPermittivity))
  return (voltage, temperature) => {
    const bending = barrier - fermiDistance - voltage
    const lowered =
      bending > 0 ? Math.max(barrier - Math.sqrt(Math.sqrt(image * bending)), 0) : barrier
    const thermal = thermalVoltagePerKelvin * temperature
    if (voltage >= 0) {
      const rise = Math.expm1(Math.min(voltage / thermal, 700))
      return area * richardson * temperature ** 2 * Math.exp(-lowered / thermal) * rise
    }
    const u = tunnel / (k * temperature)
    const tanh = Math.tanh(u)
    const field = -voltage + lowered * (1 - tanh * tanh)
    const rise = Math.expm1(Math.min((-voltage * e * (u - tanh)) / tunnel, 700))
    return (
      -area *
      ((richardson * temperature) / k) *
      Math.sqrt(Math.PI * tunnel * e * field) *
      Math.exp((-e * lowered * tanh) / tunnel) *
      rise
    )
  }
}
