import type { ParameterRow } from '../contract/comparisons'
import type { Metric } from '../contract/runs'
import { functions } from '../experiments/network/equations/expression'

const words = new Set(['and', 'or', 'not', ...Object.keys(functions)])

/** Parts of a path that say nothing in a formula. */
const silent = new Set([
  'populations',
  'stimuli',
  'projections',
  'recorders',
  'devices',
  'protocols',
  'simulation',
  'parameters',
  'connector',
  'synapse'
])

/** A name that formulas can use: letters, digits and underscores. */
const asName = (parts: readonly string[]): string => {
  const name = parts
    .filter((part) => part !== '')
    .join('_')
    .replaceAll('→', 'to')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  return /^[\p{L}_]/u.test(name) && !words.has(name) ? name : `_${name}`
}

/** Gives names that no other has: `rate`, `rate_2`. */
export function freshNames(): (parts: readonly string[]) => string {
  const taken = new Set<string>()
  return (parts) => {
    const name = asName(parts)
    let free = name
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`
    taken.add(free)
    return free
  }
}

export const metricParts = ({ name, population }: Pick<Metric, 'name' | 'population'>) => [
  name,
  population
]

/** `["populations", "E", "parameters", "tauM"]` is `E_tauM`. */
export const parameterParts = ({ path }: Pick<ParameterRow, 'path'>): readonly string[] => {
  const telling = path.filter((part, i) => i === path.length - 1 || !silent.has(part))
  return telling
}
