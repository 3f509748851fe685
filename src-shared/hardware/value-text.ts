import { memoryNumber } from '../catalogue/memory-text'
import type { Translator } from '../locale'
import type { PlainValue, SourcedValue } from './sourced-value'
import { unitText } from './units'

/** Digits of numbers that are no whole numbers. */
const digits = 6

/** Whole numbers in full with groups of three, others with six digits, very large ones as powers of ten. */
export function hardwareNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
  }
  return memoryNumber(value, digits)
}

/** A value with its unit and what it counts: "1,024 per core", "1 – 64 steps"; words in the language in use. */
export function valueText(value: SourcedValue, t: Translator): string {
  if (value.value === null) return t('hardware.unpublished')
  const shown = t.language === 'ko' && value.valueKo !== undefined ? value.valueKo : value.value
  const text = plainText(shown, value.unit === 'year', t)
  const unit = unitText(value.unit)
  const qualifier = value.qualifier ? t.text(value.qualifier) : ''
  return [text, unit, qualifier].filter((part) => part !== '').join(' ')
}

/** The value alone, without its unit. */
export function plainText(value: PlainValue, isYear: boolean, t: Translator): string {
  if (value === null) return t('hardware.unpublished')
  if (typeof value === 'number') return isYear ? String(value) : hardwareNumber(value)
  if (typeof value === 'boolean') return t(value ? 'memories.yes' : 'memories.no')
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return listText(value)
  return Object.entries(value)
    .map(
      ([key, one]) =>
        `${partText(key, t)} ${typeof one === 'number' ? hardwareNumber(one) : listText(one)}`
    ) // prettier-ignore
    .join(' · ')
}

/** Two numbers are a range, more are a list. */
function listText(values: readonly (number | string)[]): string {
  if (values.length === 0) return '–'
  const texts = values.map((one) => (typeof one === 'number' ? hardwareNumber(one) : one))
  const isRange = values.length === 2 && values.every((one) => typeof one === 'number')
  return texts.join(isRange ? ' – ' : ', ')
}

const partText = (key: string, t: Translator): string => {
  const place = `hardware.parts.${key}`
  return t.has(place) ? t.dynamic(place) : key.replaceAll('_', ' ')
}
