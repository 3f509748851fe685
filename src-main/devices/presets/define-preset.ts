import type { DevicePreset, PresetValue, PublishedFigure } from '../../../src-shared/catalogue'

/** Checks at compile time that a preset is whole. */
export const definePreset = (preset: DevicePreset): DevicePreset => preset

/** A number read in a named source. */
export const read = (value: PresetValue['value'], source: string): PresetValue => ({
  value,
  trust: 'source',
  source
})

/** A number from the literature that nobody has checked for this project. */
export const recalled = (value: PresetValue['value'], source: string): PresetValue => ({
  value,
  trust: 'literature',
  source
})

/** A number of ours. */
export const chosen = (value: PresetValue['value'], source = ''): PresetValue => ({
  value,
  trust: 'chosen',
  source
})

/** A number that nobody has published: the model's default stands in. */
export const unpublished: PresetValue = { value: null, trust: 'unknown', source: '' }

/** A published figure. */
export const figure = (
  label: PublishedFigure['label'],
  value: string | null,
  unit: string,
  source: string
): PublishedFigure => ({
  label,
  value,
  unit,
  trust: value === null ? 'unknown' : 'source',
  source
})
