import { meaningOf } from '../experiments/network/equations/check-expression'
import {
  coherentFactor,
  dimensionText,
  unitText
} from '../experiments/network/equations/coherent-units'
import type { Flaw } from '../experiments/network/equations/expression'
import { parseExpression } from '../experiments/network/equations/parse'
import { fail, ok, type Result } from '../result'
import {
  dimensionName,
  parseUnit,
  sameDimension,
  type Dimension,
  type DimensionName
} from '../units'
import { evaluate } from './evaluate'
import type { DerivedColumn } from './schema'

/** Something that formulas can name: a number for each run, in a unit. */
export interface Variable {
  readonly unit: string
  readonly values: readonly (number | null)[]
}

const none: Dimension = [0, 0, 0, 0, 0]

/** What a value is shown in unless the user says otherwise. */
const usualUnits: Readonly<Record<DimensionName, string>> = {
  none: '',
  time: 'ms',
  frequency: 'Hz',
  voltage: 'mV',
  current: 'pA',
  charge: 'pC',
  capacitance: 'pF',
  conductance: 'nS',
  resistance: 'MOhm',
  energy: 'J',
  power: 'W',
  length: 'um',
  temperature: 'K'
}

/** Numbers without a unit that we know are plain. */
const unitOf = (text: string) => parseUnit(text) ?? { symbol: '1', dimension: none, scale: 1 }

/**
 * Calculates a column from others, run by run. Dimensions are checked; a value that is missing, or is no finite
 * number, is null.
 * @param runs how many there are
 */
export function derivedColumn(
  { formula, unit }: Pick<DerivedColumn, 'formula' | 'unit'>,
  variables: ReadonlyMap<string, Variable>,
  runs: number
): Result<Variable, Flaw> {
  const parsed = parseExpression(formula, (name) => variables.has(name))
  if (!parsed.ok) return parsed
  const units = new Map([...variables].map(([name, one]) => [name, unitOf(one.unit)]))
  const scope = new Map([...units].map(([name, one]) => [name, one.dimension]))
  const meaning = meaningOf(parsed.value, formula, scope)
  if (!meaning.ok) return meaning
  const dimension = (meaning.value.kind === 'number' ? meaning.value.dimension : null) ?? none
  const shown = shownUnit(unit, dimension)
  if (!shown.ok) return shown
  const factor = coherentFactor(unitOf(shown.value))
  const values = Array.from({ length: runs }, (_, run) => {
    const value = evaluate(parsed.value, (name) => {
      const [variable, own] = [variables.get(name), units.get(name)]
      const given = variable?.values[run]
      return own && typeof given === 'number' ? given * coherentFactor(own) : Number.NaN
    })
    return Number.isFinite(value) ? value / factor : null
  })
  return ok({ unit: shown.value, values })
}

function shownUnit(wanted: string | undefined, dimension: Dimension): Result<string, Flaw> {
  if (wanted === undefined || wanted.trim() === '') {
    const name = dimensionName(dimension)
    return ok(name === undefined ? unitText(dimension) : usualUnits[name])
  }
  const unit = parseUnit(wanted)
  if (!unit) return fail({ key: 'compare.flaws.noSuchUnit', at: 0, details: { unit: wanted } })
  return sameDimension(unit.dimension, dimension)
    ? ok(unit.symbol === '1' ? '' : unit.symbol)
    : fail({
        key: 'compare.flaws.otherUnit',
        at: 0,
        details: {
          unit: wanted,
          wanted: dimensionText(unit.dimension),
          found: dimensionText(dimension)
        }
      })
}
