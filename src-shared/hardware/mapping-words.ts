import type { Translator } from '../locale'
import type { MappingFinding, MappingRemedy } from './mapping-result'

/** A number as people read it: thousands apart, at most four digits behind the first that counts. */
export const readableNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, {
    maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 3
  }).format(value)

const readable = (values: MappingFinding['values'], language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? readableNumber(value, language) : value
    ])
  )

/** What a check found, as one sentence with its numbers. */
export const findingText = ({ code, values }: MappingFinding, t: Translator): string =>
  t.dynamic(`mapping.findings.${code}`, readable(values, t.language))

/** What would make it fit, as one sentence. */
export const remedyText = ({ code, values }: MappingRemedy, t: Translator): string =>
  t.dynamic(`mapping.remedies.${code}`, readable(values, t.language))
