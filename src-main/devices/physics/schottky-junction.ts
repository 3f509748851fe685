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

export interface SchottkyJunction {
  /** @param concentration m⁻³, of vacancies */
  fill(concentration: number): void
  /** Current in A of voltage (V) and temperature (K). */
  current(voltage: number, temperature: number): number
}

/**
 * The junction of the JART VCM v1b cell: thermionic field emission below zero volts, thermionic emission above.
 * Asked some hundred thousand times a sweep: what depends on the concentration alone is worked out once.
 */
export function schottkyJunction(material: JunctionMaterial): SchottkyJunction {
  const { area, richardson, permittivity, imagePermittivity, barrier, fermiDistance } = material
  const imagePerVacancy =
    (e ** 3 * z) / (8 * Math.PI ** 2 * (imagePermittivity * vacuumPermittivity) ** 3)
  const tunnelPerRoot =
    ((e * planck) / (4 * Math.PI)) *
    Math.sqrt(z / (electronMass * permittivity * vacuumPermittivity))
  let [image, tunnel] = [0, 0]
  return {
    fill: (concentration) => {
      image = imagePerVacancy * concentration
      tunnel = tunnelPerRoot * Math.sqrt(concentration)
    },
    current: (voltage, temperature) => {
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
}
