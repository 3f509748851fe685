import type { NumberParameter, QuantityParameter } from '../../../src-shared/catalogue'
import type { Text } from '../../../src-shared/locale/text'

interface More {
  readonly min?: number
  readonly max?: number
  readonly above?: number
  readonly meaning?: Text
  readonly source?: string
}

/** A parameter with a unit. @param unit of the default and the bounds; `1` for a bare number */
export const quantity = (
  symbol: string,
  standard: number,
  unit: string,
  label: Text,
  more: More = {}
): QuantityParameter => ({ kind: 'quantity', unit, default: standard, label, symbol, ...more })

/** A whole number without a unit. */
export const integer = (
  symbol: string,
  standard: number,
  label: Text,
  more: More = {}
): NumberParameter => ({ kind: 'integer', default: standard, label, symbol, ...more })

/** A number without a unit. */
export const plainNumber = (
  symbol: string,
  standard: number,
  label: Text,
  more: More = {}
): NumberParameter => ({ kind: 'number', default: standard, label, symbol, ...more })
