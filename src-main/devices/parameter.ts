import type {
  BooleanParameter,
  ChoiceParameter,
  NumberParameter,
  NumbersParameter,
  QuantityParameter,
  Trust
} from '../../src-shared/catalogue'
import type { Text } from '../../src-shared/locale/text'

interface More {
  readonly min?: number
  readonly max?: number
  readonly above?: number
  readonly meaning?: Text
  readonly source?: string
  /** `chosen` where no source is given, else `source`. */
  readonly trust?: Trust
}

const trusted = (more: More): More & { readonly trust: Trust } => ({
  trust: more.source === undefined ? 'chosen' : 'source',
  ...more
})

/** A parameter with a unit, in SI units. */
export const quantity = (
  symbol: string,
  standard: number,
  unit: string,
  label: Text,
  more: More = {}
): QuantityParameter => ({
  kind: 'quantity',
  unit,
  default: standard,
  label,
  symbol,
  ...trusted(more)
})

/** A number without a unit. */
export const plainNumber = (
  symbol: string,
  standard: number,
  label: Text,
  more: More = {}
): NumberParameter => ({ kind: 'number', default: standard, label, symbol, ...trusted(more) })

/** A whole number. */
export const integer = (
  symbol: string,
  standard: number,
  label: Text,
  more: More = {}
): NumberParameter => ({ kind: 'integer', default: standard, label, symbol, ...trusted(more) })

/** One of several named options. */
export const choice = (
  standard: string,
  label: Text,
  options: Readonly<Record<string, Text>>,
  more: Pick<More, 'meaning' | 'source' | 'trust'> = {}
): ChoiceParameter => ({
  kind: 'choice',
  default: standard,
  label,
  options: Object.entries(options).map(([value, text]) => ({ value, label: text })),
  ...trusted(more)
})

/** On or off. */
export const flag = (
  standard: boolean,
  label: Text,
  more: Pick<More, 'meaning' | 'source' | 'trust'> = {}
): BooleanParameter => ({ kind: 'boolean', default: standard, label, ...trusted(more) })

/** Bare numbers in a row; the model names what stands in for them. */
export const numbers = (symbol: string, label: Text, more: More = {}): NumbersParameter => ({
  kind: 'numbers',
  label,
  symbol,
  ...trusted(more)
})
