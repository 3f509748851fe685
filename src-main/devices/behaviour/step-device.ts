import { numberOf, type Device, type DeviceValues } from '../models/device-model'
import { clamp } from './clamp'
import { ohmicDevice } from './ohmic-device'
import type { StepLaw } from './step-law'

/** A device whose weight moves in steps that a law scales. The sign of a pulse is its direction. */
export function stepDevice(
  values: DeviceValues,
  law: StepLaw,
  noise: 'multiplicative' | 'additive' = 'multiplicative'
): Device {
  const low = numberOf(values, 'weightMin')
  const high = numberOf(values, 'weightMax')
  const stepSize = numberOf(values, 'stepSize')
  const asymmetry = numberOf(values, 'asymmetry')
  const sigma = numberOf(values, 'stepNoise')
  const writeNoise = numberOf(values, 'writeNoise') * stepSize
  const lifetime = numberOf(values, 'lifetime')
  const conductanceMin = numberOf(values, 'conductanceMin')
  const perWeight = (numberOf(values, 'conductanceMax') - conductanceMin) / (high - low)
  const start = clamp(0, low, high)
  const state = Float64Array.of(start, start)
  return ohmicDevice({
    state,
    conductance: () => Math.max(0, conductanceMin + perWeight * ((state[1] ?? low) - low)),
    pulse: ({ amplitude }, random) => {
      if (amplitude === 0) return
      const sign = Math.sign(amplitude)
      const weight = state[0] ?? low
      const factor = sign > 0 ? law.up(weight) : law.down(weight)
      const spread = sigma === 0 ? 0 : sigma * random.normal()
      const noisy = noise === 'additive' ? factor + spread : factor * (1 + spread)
      const kept = lifetime > 0 ? weight * (1 - 1 / lifetime) : weight
      const moved = clamp(kept + sign * stepSize * (1 + sign * asymmetry) * noisy, low, high)
      state[0] = moved
      state[1] = writeNoise === 0 ? moved : moved + writeNoise * random.normal()
    },
    programme: (value) => {
      state.fill(clamp(low + (value - conductanceMin) / perWeight, low, high))
    }
  })
}
