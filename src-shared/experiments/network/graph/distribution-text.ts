import { unitOf } from '../../../units'
import type { Distribution } from '../schema'

/** A distribution in one line: "0.1 mV", "87.8 ± 8.78 pA", "0–20 mV". */
export function distributionText(value: Distribution): string {
  if (typeof value !== 'object') return String(value)
  if (value.distribution === 'uniform') return joined(value.low, '–', value.high)
  return joined(value.mean, ' ± ', value.sd)
}

/** The unit is said once where both have the same. */
function joined(first: string | number, sign: string, second: string | number): string {
  const [a, b] = [String(first), String(second)]
  const unit = unitOf(a)
  if (unit === undefined || unit !== unitOf(b)) return `${a}${sign}${b}`
  return `${a.slice(0, a.lastIndexOf(unit)).trim()}${sign}${b}`
}
