import { numberOf, type DeviceValues } from '../models/device-model'
import type { LawDevice, PulseLaw } from './pulse-law'

/** What all step laws have in common: their bounds, the noise of what is written, and their leak. */
export function stepPulseLaw(
  values: DeviceValues,
  law: Pick<PulseLaw, 'kind' | 'curve' | 'table' | 'isNoiseAdditive'>,
  stepsOf: (up: number, down: number) => LawDevice['steps']
): PulseLaw {
  const size = numberOf(values, 'stepSize')
  const asymmetry = numberOf(values, 'asymmetry')
  const lifetime = numberOf(values, 'lifetime')
  const low = numberOf(values, 'conductanceMin')
  return {
    ...law,
    device: {
      conductanceLow: low,
      conductanceSpan: numberOf(values, 'conductanceMax') - low,
      low: numberOf(values, 'weightMin'),
      high: numberOf(values, 'weightMax'),
      steps: stepsOf(size * (1 + asymmetry), size * (1 - asymmetry))
    },
    noise: numberOf(values, 'stepNoise'),
    writeNoise: numberOf(values, 'writeNoise'),
    kept: lifetime > 0 ? 1 - 1 / lifetime : 1
  }
}

/** Steps that shrink linearly towards the bound they lead to. */
export const linearPulseLaw = (
  values: DeviceValues,
  gammaUp: number,
  gammaDown: number,
  isNoiseAdditive: boolean
): PulseLaw =>
  stepPulseLaw(values, { kind: 'linear', isNoiseAdditive }, (up, down) => [
    up,
    gammaUp / numberOf(values, 'weightMax'),
    down,
    gammaDown / numberOf(values, 'weightMin')
  ])
