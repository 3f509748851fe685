import {
  decimals,
  delimiters,
  type Finding,
  type MeasuredColumn,
  type ReadMeasurement,
  type Stretch
} from '../../../src-shared/contract/measurements'
import type { ColumnRole } from '../../../src-shared/experiments/characterisation/schema'
import type { Failure } from '../../../src-shared/result'
import type { OverlayAxis, OverlaySeries } from '../../charts'
import type { ReactiveText } from '../../ui/text'

const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  ' ': 'space',
  '|': 'bar'
} as const
const decimalNames = { '.': 'point', ',': 'comma' } as const

export const delimiterChoices = (t: ReactiveText) =>
  delimiters.map((value) => ({ value, label: t(`importing.delimiters.${delimiterNames[value]}`) }))
export const decimalChoices = (t: ReactiveText) =>
  decimals.map((value) => ({ value, label: t(`importing.decimals.${decimalNames[value]}`) }))

/** Units offered for a meaning; the first is the one that measurements are kept in. */
const unitsOfRole: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  time: ['s', 'ms', 'us', 'ns', 'min', 'h'],
  voltage: ['V', 'mV', 'uV'],
  amplitude: ['V', 'mV'],
  current: ['A', 'mA', 'uA', 'nA', 'pA', '1'],
  charge: ['C', 'uC', 'nC', 'pC', 'fC', '1'],
  conductance: ['S', 'mS', 'uS', 'nS', 'pS', '1'],
  resistance: ['Ohm', 'kOhm', 'MOhm', 'GOhm', '1'],
  capacitance: ['F', 'uF', 'nF', 'pF', 'fF', '1'],
  width: ['s', 'ms', 'us', 'ns'],
  temperature: ['K', 'degC']
}

/** Units to choose from for a column; none for counts. */
export function unitChoices(role: ColumnRole, own: string | null): readonly string[] {
  const usual = unitsOfRole[role] ?? []
  return own === null || own === '1' || usual.length === 0 || usual.includes(own)
    ? usual
    : [own, ...usual]
}

/** What a column gets with a new meaning: a unit of another kind would only be wrong. */
export const unitWithRole = (role: ColumnRole, own: string | null): string | null => {
  const usual = unitsOfRole[role]
  if (!usual) return '1'
  return own !== null && own !== '1' && usual.includes(own) ? own : null
}

/** Series of one direction stand side by side in these. */
export const canHaveDirection = (role: ColumnRole): boolean =>
  ['conductance', 'resistance', 'current', 'capacitance', 'charge'].includes(role)

/** Everything there is to say, what keeps the import from working first, each thing once. */
export function findingsOf(
  preview: readonly Finding[],
  read: ReadMeasurement | null,
  failure: Failure | null
): readonly Finding[] {
  const failed: Finding[] =
    failure && failure.code !== 'cancelled'
      ? [{ severity: 'error', key: failure.key, details: failure.details ?? {} }]
      : []
  const all = [...failed, ...preview, ...(read?.findings ?? [])]
  const order = { error: 0, warning: 1, info: 2 }
  const seen = new Map(
    all.map((finding) => [`${finding.key} ${JSON.stringify(finding.details)}`, finding])
  )
  return [...seen.values()].toSorted((a, b) => order[a.severity] - order[b.severity])
}

/** Findings about one column, counted from 1. */
export const findingsOfColumn = (all: readonly Finding[], column: number): readonly Finding[] =>
  all.filter(({ severity, details }) => severity === 'error' && details['column'] === column)

const responses: readonly ColumnRole[] = [
  'conductance',
  'resistance',
  'capacitance',
  'current',
  'charge'
]

interface Plot {
  readonly series: readonly OverlaySeries[]
  readonly x: OverlayAxis
  readonly y: OverlayAxis
}

/** What a measurement looks like: current over voltage, or each series of responses over its pulses or time. */
export function plotOf(
  columns: readonly MeasuredColumn[],
  stretches: readonly Stretch[],
  t: ReactiveText
): Plot | null {
  const groups = [...new Set(columns.map(({ group }) => group))]
  const parts = groups.flatMap((group) => {
    const own = columns.filter((column) => column.group === group)
    return partsOf(
      own,
      stretches.filter((one) => one.group === group),
      t
    )
  })
  const [first] = parts
  if (!first) return null
  const same = parts.filter(({ y, x }) => y.role === first.y.role && x?.role === first.x?.role)
  const several = groups.length > 1
  return {
    series: same.map(({ x, y, from, to, name, group }, i) => ({
      name: several ? `${name}, ${t('importing.groupOf', { group })}` : name,
      x: x
        ? x.values.subarray(from, to)
        : Float64Array.from({ length: to - from }, (_, n) => n + 1),
      y: y.values.subarray(from, to),
      look: 'points',
      colour: i
    })),
    x: first.x ? axisOf(first.x, t) : { name: t('importing.axis.pulse'), unit: '' },
    y: axisOf(first.y, t)
  }
}

interface Part {
  readonly x: MeasuredColumn | null
  readonly y: MeasuredColumn
  readonly from: number
  readonly to: number
  readonly name: string
  readonly group: number
}

/** So many stretches can be told apart by colour; of more all are drawn as one. */
const mostParts = 8

function partsOf(
  columns: readonly MeasuredColumn[],
  stretches: readonly Stretch[],
  t: ReactiveText
): Part[] {
  const find = (role: ColumnRole) => columns.find((column) => column.role === role)
  const group = columns[0]?.group ?? 1
  const sides = columns.filter(
    ({ role, direction }) => direction !== null && responses.includes(role)
  )
  if (sides.length > 0) {
    return sides.map((y) => ({
      x: null,
      y,
      from: 0,
      to: y.values.length,
      name: t(`importing.pulses.${y.direction ?? 'up'}`),
      group
    }))
  }
  const [voltage, current] = [find('voltage'), find('current')]
  const isLoop = voltage !== undefined && current !== undefined
  const y = isLoop ? current : responses.map(find).find((column) => column !== undefined)
  if (!y) return []
  const isPulsed = find('pulse') ?? find('direction') ?? find('amplitude')
  const x = isLoop ? voltage : isPulsed ? null : (find('time') ?? null)
  const length = y.values.length
  if (stretches.length === 0 || stretches.length > mostParts) {
    return [{ x, y, from: 0, to: length, name: y.name, group }]
  }
  return stretches.map(({ kind, direction, from, to }) => ({
    x,
    y,
    from,
    to,
    name: t(kind === 'sweep' ? `importing.sweep.${direction}` : `importing.pulses.${direction}`),
    group
  }))
}

const axisOf = ({ role, unit }: MeasuredColumn, t: ReactiveText): OverlayAxis =>
  unit === '1'
    ? { name: `${t(`measurements.roles.${role}`)} (${t('importing.axis.arbitrary')})`, unit: '' }
    : { name: t(`measurements.roles.${role}`), unit }

/** The name that a measurement gets at first: its file's, without folder and ending. */
export const nameFrom = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 100) ||
  'measurement'
