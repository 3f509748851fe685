import { formatNumber, percentText } from '../../../src-shared/compare/words'
import type { ComparedColumn, GroupValue } from '../../../src-shared/contract/comparisons'
import type { ReactiveText } from '../../ui/text'

/** What a cell of the table of results says. */
export interface ResultCell {
  readonly value: string
  /** Against the baseline. */
  readonly change: string
  readonly effect: string
  /** The same in whole words, for a hover. */
  readonly title: string
}

const none = '–'
const precise = 2

/** "31.2 ± 0.4": as many decimals in the mean as its deviation has. */
export function meanAndSd(mean: number | null, sd: number | null, language: string): string {
  if (mean === null) return none
  if (sd === null || sd === 0) return formatNumber(mean, language, 4)
  const decimals = precise - 1 - Math.floor(Math.log10(sd))
  if (decimals < 0 || decimals > 8) {
    return `${formatNumber(mean, language, 4)} ± ${formatNumber(sd, language, precise)}`
  }
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  })
  return `${format.format(mean).replace('-', '−')} ± ${format.format(sd)}`
}

const prefixes: readonly (readonly [factor: number, prefix: string])[] = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
  [1e-3, 'm'],
  [1e-6, 'µ'],
  [1e-9, 'n'],
  [1e-12, 'p'],
  [1e-15, 'f']
]
const prefixed = new Set(['S', 'A', 'W', 'V', 'F', 'J', 'C'])

/** The unit in which the values of a column read best, "µS" for 6·10⁻⁵ S, and how many of the column's it is. */
export function readableUnit({ unit, values }: Pick<ComparedColumn, 'unit' | 'values'>): {
  readonly unit: string
  readonly factor: number
} {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)))
  if (!prefixed.has(unit) || largest === 0) return { unit, factor: 1 }
  const [factor, prefix] = prefixes.find(([least]) => largest >= least) ?? [1e-15, 'f']
  return { unit: `${prefix}${unit}`, factor }
}

export function resultCell(
  column: Pick<ComparedColumn, 'unit' | 'values'>,
  given: GroupValue | undefined,
  t: ReactiveText
): ResultCell {
  if (!given) return { value: none, change: '', effect: '', title: '' }
  const { unit, factor } = readableUnit(column)
  const scaled = (one: number | null): number | null => (one === null ? null : one / factor)
  const value = {
    ...given,
    mean: scaled(given.mean),
    sd: scaled(given.sd),
    difference: scaled(given.difference)
  }
  const number = (one: number, digits = 4): string => formatNumber(one, t.language, digits)
  const { count, mean, sd, difference, relative, effect } = value
  const signed =
    difference === null
      ? ''
      : `${difference > 0 ? '+' : ''}${number(difference)}${unit === '' ? '' : ` ${unit}`}`
  const numbers = effect
    ? {
        g: number(effect.g, 3),
        d: number(effect.d, 3),
        low: number(effect.low, 3),
        high: number(effect.high, 3)
      }
    : null
  return {
    value: meanAndSd(mean, sd, t.language),
    change: relative === null ? signed : percentText(relative, t.language),
    effect: numbers ? t('compare.metrics.effect', numbers) : '',
    title: [
      t('compare.metrics.count', { count }),
      signed,
      numbers ? t('compare.metrics.effectTitle', numbers) : ''
    ]
      .filter((part) => part !== '')
      .join('\n')
  }
}
