/** Boltzmann constant, eV/K (exact constants of the SI 2019). */
export const boltzmann = 1.380649e-23 / 1.602176634e-19

/**
 * Time constant at a temperature: τ_ref exp((E_a / k)(1/T - 1/T_ref)), s.
 * @param activation eV @param temperature K
 */
export const arrheniusTime = (
  referenceTime: number,
  activation: number,
  temperature: number,
  referenceTemperature: number
): number =>
  referenceTime * Math.exp((activation / boltzmann) * (1 / temperature - 1 / referenceTemperature))
