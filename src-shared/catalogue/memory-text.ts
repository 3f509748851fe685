import type { LocaleKey } from '../locale'
import { memoryColumns, type MemoryColumn, type MemoryValue } from './memory'

/** The translator of the window, or of the command line. */
type Say = (key: LocaleKey, values?: Readonly<Record<string, string>>) => string

/** A value of the table of memories with its unit, as people read it: "10–100 ns", "> 10¹⁵", "yes". */
export function memoryValueText(value: MemoryValue, column: MemoryColumn, say: Say): string {
  if ('yes' in value) return say(value.yes ? 'memories.yes' : 'memories.no')
  if ('rank' in value) return say(`memories.ranks.${value.rank}`)
  const { unit } = memoryColumns[column]
  const text = rangeText(value)
  return unit === '' ? text : `${text} ${unit}`
}

function rangeText({ low, high }: { low: number | null; high: number | null }): string {
  if (low !== null && high !== null) {
    return low === high ? memoryNumber(low) : `${memoryNumber(low)}–${memoryNumber(high)}`
  }
  if (low !== null) return `> ${memoryNumber(low)}`
  return high === null ? '–' : `≤ ${memoryNumber(high)}`
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 20,000 and 0.01 as they are; what is far from one as a power of ten: 10⁹, 1.5×10⁻⁷. */
export function memoryNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-3 && size < 1e5)) {
    const [whole = '', rest] = String(Number(value.toPrecision(Math.max(digits, 1)))).split('.')
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
    return rest === undefined ? grouped : `${grouped}.${rest}`
  }
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e')
  const power = [...String(Number(exponent))]
    .map((letter) => (letter === '-' ? '⁻' : (superscripts[Number(letter)] ?? letter)))
    .join('')
  const factor = String(Number(mantissa))
  return factor === '1' ? `10${power}` : `${factor}×10${power}`
}
