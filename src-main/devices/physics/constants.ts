/** Exact since the SI of 2019; the permittivity and the electron's mass as CODATA 2018 gives them. */
export const elementaryCharge = 1.602176634e-19 // C
export const boltzmann = 1.380649e-23 // J/K
export const planck = 6.62607015e-34 // J s
export const vacuumPermittivity = 8.8541878128e-12 // F/m
export const electronMass = 9.1093837e-31 // kg
/** V/K */
export const thermalVoltagePerKelvin = boltzmann / elementaryCharge
