import {
  dimensionName,
  formatQuantity,
  parseQuantity,
  parseUnit,
  sameDimension,
  unitOf
} from '../../src-shared/units'

/** Units that people use for a dimension in this field, small to large. */
const usual: Readonly<Record<string, readonly string[]>> = {
  time: ['us', 'ms', 's', 'min'],
  frequency: ['Hz', 'kHz', 'MHz'],
  voltage: ['uV', 'mV', 'V'],
  current: ['pA', 'nA', 'uA', 'mA'],
  charge: ['fC', 'pC', 'nC'],
  capacitance: ['fF', 'pF', 'nF', 'uF'],
  conductance: ['pS', 'nS', 'uS', 'mS'],
  resistance: ['Ohm', 'kOhm', 'MOhm', 'GOhm'],
  energy: ['fJ', 'pJ', 'nJ'],
  power: ['nW', 'uW', 'mW'],
  length: ['nm', 'um', 'mm']
}

/** The units a quantity may be given in: the usual ones of its dimension, its own among them. */
export function unitChoices(unit: string, own: string | undefined): readonly string[] {
  const parsed = parseUnit(unit)
  const name = parsed && dimensionName(parsed.dimension)
  const choices = (name && usual[name]) ?? []
  const first = choices.includes(unit) ? choices : [unit, ...choices]
  return own === undefined || first.includes(own) ? first : [own, ...first]
}

/** Adds the unit to a bare number, "20" to "20 mV"; any other text stays as it is. */
export function withUnit(text: string, unit: string): string {
  const trimmed = text.trim()
  const parsed = parseQuantity(trimmed, '')
  if (unit === '1' || !parsed.ok || unitOf(trimmed) !== undefined) return trimmed
  return formatQuantity(parsed.value.value, unit)
}

/** The same quantity in another unit of its dimension, "0.5 ms" in us as "500 us". */
export function inUnit(text: string, unit: string): string {
  const parsed = parseQuantity(text, '')
  const wanted = parseUnit(unit)
  if (!parsed.ok || !wanted) return text
  // Of another kind altogether: what was meant is the number.
  if (!sameDimension(parsed.value.unit.dimension, wanted.dimension)) {
    return formatQuantity(parsed.value.value, unit)
  }
  return formatQuantity((parsed.value.value * parsed.value.unit.scale) / wanted.scale, unit, 12)
}

/**
 * One step up or down, a tenth of the number's leading digit's place value: 20 goes to 21, 0.1 to 0.11.
 * @param coarse ten times as far
 */
export function stepped(text: string, direction: 1 | -1, coarse: boolean, whole: boolean): string {
  const parsed = parseQuantity(text, '')
  if (!parsed.ok) return text
  const { value } = parsed.value
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-12)
  const fine = value === 0 ? 0.1 : 10 ** (magnitude - 1)
  const step = Math.max(whole ? 1 : 0, fine * (coarse ? 10 : 1))
  const unit = unitOf(text) ?? ''
  return formatQuantity(value + direction * step, unit, 12)
}
