import { unitOf } from '../../../units'
import type { Distribution } from '../schema'

/** A distribution in one line, to four digits: "0.1 mV", "87.81 ± 8.781 pA", "0–20 mV". */
export function distributionText(value: Distribution): string {
  return written(value).replace(/^-/, '−')
}

function written(value: Distribution): string {
  if (typeof value !== 'object') return short(value)
  if (value.distribution === 'uniform') return joined(short(value.low), '–', short(value.high))
  return joined(short(value.mean), ' ± ', short(value.sd))
}

/** The unit is said once where both have the same. */
function joined(first: string, sign: string, second: string): string {
  const unit = unitOf(first)
  if (unit === undefined || unit !== unitOf(second)) return `${first}${sign}${second}`
  return `${first.slice(0, first.lastIndexOf(unit)).trim()}${sign}${second}`
}

/** A text that is no quantity stays as it is written. */
function short(value: string | number): string {
  const [, number, rest] = /^\s*([-+−]?[\d.]+(?:e[-+]?\d+)?)(.*)$/i.exec(String(value)) ?? []
  const parsed = Number(number?.replace('−', '-'))
  if (number === undefined || !Number.isFinite(parsed)) return String(value)
  return `${Number(parsed.toPrecision(4))}${rest ?? ''}`
}
