import { numberOf, type DeviceValues } from '../models/device-model'

/** How a ferroelectric layer ages: what a device's parameters say of it. */
export interface FerroelectricAgeing {
  /** Shift of the loop after resting for so many seconds, V/m, not below zero. */
  readonly imprint: (rest: number) => number
  /** Factor of the remanence after so many cycles. */
  readonly remanence: (cycles: number) => number
}

/** Imprint grows with the logarithm of time; wake-up saturates, fatigue goes on by decades. */
export function ferroelectricAgeing(values: DeviceValues): FerroelectricAgeing {
  const strength = numberOf(values, 'imprintStrength')
  const time = numberOf(values, 'imprintTime')
  const wakeUp = numberOf(values, 'wakeUp')
  const wakeUpCycles = numberOf(values, 'wakeUpCycles')
  const fatigue = numberOf(values, 'fatigue')
  const fatigueCycles = numberOf(values, 'fatigueCycles')
  return {
    imprint: (rest) => strength * Math.log1p(rest / time),
    remanence: (cycles) =>
      Math.max(
        0,
        1 -
          wakeUp * Math.expm1(-cycles / wakeUpCycles) -
          fatigue * Math.log10(1 + cycles / fatigueCycles)
      )
  }
}
