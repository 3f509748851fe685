import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { quantity } from '../parameter'

/** Parameters of a model between two conductances, and their order. */
export const conductanceRange = (
  low: number,
  high: number,
  source?: string
): ParameterDescriptions => ({
  conductanceMin: quantity(
    'G_\\mathrm{min}',
    low,
    'S',
    { en: 'Lowest conductance', ko: '최소 전도도' },
    { min: 0, source }
  ),
  conductanceMax: quantity(
    'G_\\mathrm{max}',
    high,
    'S',
    { en: 'Highest conductance', ko: '최대 전도도' },
    { above: 0, source }
  )
})

export const rangeInOrder = [
  { left: 'conductanceMin', relation: '<', right: 'conductanceMax' }
] as const
