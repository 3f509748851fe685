import type { ChipProblem } from '../../../src-shared/contract/hardware'
import { hardwareFieldNames, isHardwareField } from '../../../src-shared/hardware/fields'
import type { OwnChip } from '../../../src-shared/hardware/own-chip'
import { wordUnits } from '../../../src-shared/hardware/units'
import { nearest } from '../../../src-shared/experiments/nearest'
import type { ChipSurroundings } from './read-chip'

/** Numbers that follow from one another may differ by roundings such as "130,000" for 131,072. */
const tolerance = 0.05

/** What the schema cannot see: names that are not there, numbers that contradict one another, and what is missing. */
export function judgeChip({ entry, sources }: OwnChip, known: ChipSurroundings): ChipProblem[] {
  const problems: ChipProblem[] = []
  const say = (
    severity: ChipProblem['severity'],
    key: string,
    values: ChipProblem['values'] = {}
  ): void => void problems.push({ severity, key, values })
  if (known.entries.some(({ id }) => id === entry.id)) say('error', 'idTaken', { id: entry.id })
  for (const [field, { best, also }] of Object.entries(entry.props)) {
    if (!isHardwareField(field)) {
      say('error', ...withNearest('unknownField', { field }, nearest(field, hardwareFieldNames)))
      continue
    }
    for (const { value, source, unit } of [best, ...also]) {
      if (value === null) continue
      if (typeof value === 'number' && value < 0) say('error', 'negative', { field, value })
      if (typeof value === 'string' && !(unit && wordUnits.has(unit)))
        say('error', 'notANumber', { field, value })
      if (source === null) say('error', 'noSource', { field })
      else if (!(source in sources) && !(source in known.sources))
        say('error', 'unknownSource', { field, source })
    }
  }
  const { inherits } = entry.mapper
  if (inherits !== undefined && !known.entries.some(({ id }) => id === inherits)) {
    const ids = known.entries.map(({ id }) => id)
    say('error', ...withNearest('unknownParent', { id: inherits }, nearest(inherits, ids)))
  }
  for (const { id, source } of entry.energyModels) {
    if (!(source in sources) && !(source in known.sources))
      say('error', 'unknownSource', { field: `energyModels.${id}`, source })
  }
  problems.push(...contradictionsOf(entry.props), ...missingFrom({ entry, sources }))
  return problems
}

const withNearest = (
  key: string,
  values: ChipProblem['values'],
  near: string | undefined
): [string, ChipProblem['values']] =>
  near === undefined ? [key, values] : [`${key}Nearest`, { ...values, nearest: near }]

const numberOf = (props: OwnChip['entry']['props'], field: string): number | null => {
  const value = props[field]?.best.value
  return typeof value === 'number' ? value : null
}

/** Totals that are not cores times what a core holds. */
export function contradictionsOf(props: OwnChip['entry']['props']): ChipProblem[] {
  const cores = numberOf(props, 'cores')
  const pairs = [
    ['neurons_per_core', 'neurons_total'],
    ['synapses_per_core', 'synapses_total']
  ] as const
  return pairs.flatMap(([each, all]): ChipProblem[] => {
    const [one, total] = [numberOf(props, each), numberOf(props, all)]
    if (cores === null || one === null || total === null) return []
    const product = cores * one
    return Math.abs(product - total) <= tolerance * Math.max(product, total)
      ? []
      : [
          {
            severity: 'notice',
            key: 'contradiction',
            values: { cores, each: `@hardwareFields.${each}`, one, product, all: `@hardwareFields.${all}`, total } // prettier-ignore
          }
        ]
  })
}

/** What will not be known of the chip for want of a number. */
function missingFrom({ entry }: OwnChip): ChipProblem[] {
  if (entry.mapper.support !== 'spiking') return []
  const has = (...fields: readonly string[]): boolean =>
    entry.mapper.inherits !== undefined ||
    fields.some(
      (field) => entry.props[field] !== undefined && entry.props[field].best.value !== null
    )
  const notices: ChipProblem[] = []
  if (!has('neurons_per_core', 'neurons_total')) {
    notices.push({ severity: 'notice', key: 'noNeurons', values: {} })
  }
  if (entry.energyModels.length === 0 && !has('energy_per_synop_pj')) {
    notices.push({ severity: 'notice', key: 'noEnergy', values: {} })
  }
  return notices
}
