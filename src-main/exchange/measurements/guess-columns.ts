import type { ImportColumn } from '../../../src-shared/contract/measurements'
import type { ColumnRole } from '../../../src-shared/experiments/characterisation/schema'
import { parseUnit } from '../../../src-shared/units'
import type { Dialect } from './dialect'
import { cleanUnit, conversionOf, unitOfRole } from './roles'

type Pattern = readonly [ColumnRole, RegExp]

/** Names as instruments and people write them, in lower case; the first that fits counts. */
const patterns: readonly Pattern[] = [
  ['pulse', /^(pulses?|pulse ?(number|no\.?|#|index|count)|n pulses?|펄스.*)$/],
  ['width', /(pulse|write|program)[ _-]?(width|duration)|^t_?p(w|ulse)?$|펄스 ?폭/],
  ['amplitude', /(pulse|write|program)[ _-]?(amplitude|voltage|height)|펄스 ?(전압|진폭)/],
  ['cycle', /^(cycles?|cyc|repeat|repetition|run|iteration|sweep)( ?(no\.?|number|#|index))?$|사이클|주기/],
  ['device', /^(devices?|cell|sample|die|chip|bit)( ?(id|no\.?|number|#|index))?$|소자/],
  ['direction', /^(direction|dir|polarity|type|mode|branch|p\/d)$|방향/],
  ['temperature', /^(temp\.?|temperature|t_?(amb|chuck|stage|sub))$|온도/],
  ['time', /^(t|time|timestamp|elapsed( time)?|time ?\d*|relative time|시간|경과 ?시간)$/],
  ['conductance', /^(g|g_?(read|ds|dev|m)|conductance|cond\.?|weight|w|컨덕턴스|전도도)\d*$/],
  ['capacitance', /^(c|cp|cs|c_?(p|s|m)|capacitance|cap\.?|정전 ?용량|커패시턴스)\d*$/],
  ['resistance', /^(r|r_?(read|on|off|dev)|resistance|res\.?|저항)\d*$/],
  ['charge', /^(q|p|charge|polari[sz]ation|전하|분극)\d*$/],
  ['voltage', /^((abs ?)?(v|u)(_?[a-z]{1,6})?|voltage|bias( voltage)?|vbias|source ?v|smu\d? ?v|(top|anode|gate|drain|cathode|[abcdgs])_?v|전압)\d*$/],
  ['current', /^((abs ?)?i(_?[a-z]{1,6})?|current|reading|measure ?i|smu\d? ?i|(top|anode|gate|drain|cathode|[abcdgs])_?i|전류)\d*$/]
] // prettier-ignore

const upName = /\b(up|ltp|pot(entiation|entiating)?|set|increase|강화)\b/i
const downName = /\b(down|ltd|dep(ression|ressing)?|reset|decrease|약화)\b/i

interface Named {
  readonly name: string
  readonly unit: string | null
  readonly group: number | null
}

/** Takes the unit and the number of a repeated group out of a name: "AnodeI(2)", "I [uA]", "Current_uA". */
export function readName(text: string): Named {
  let name = text.trim()
  let unit: string | null = null
  let group: number | null = null
  name = name.replace(/\s*[([]\s*([^()[\]]*)\s*[)\]]/g, (whole, inside: string) => {
    if (/^\d{1,4}$/.test(inside)) group = Number(inside)
    else if (isUnit(inside)) unit = inside
    else return whole
    return ''
  })
  const [, before, after] = /^(.+?)\s*[/_,|]\s*([^\s/_,|]+)$/.exec(name) ?? []
  if (
    unit === null &&
    before !== undefined &&
    after !== undefined &&
    isUnit(after) &&
    after !== '1'
  ) {
    ;[name, unit] = [before, after]
  }
  return { name: name.trim(), unit, group: group !== null && group > 0 ? group : null }
}

const isUnit = (text: string): boolean => {
  const unit = cleanUnit(text)
  return text !== '' && (unit === 'degC' || parseUnit(unit) !== undefined)
}

function roleOf(name: string, unit: string | null): ColumnRole {
  const text = name
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
  const found = patterns.find(
    ([, pattern]) => pattern.test(text) || pattern.test(text.replace(/ /g, ''))
  )
  if (found && (unit === null || conversionOf(found[0], unit))) return found[0]
  // The name says nothing, or something else than the unit: the unit decides.
  if (unit !== null && cleanUnit(unit) !== '1') {
    const byUnit = (['voltage', 'current', 'conductance', 'resistance', 'capacitance', 'charge', 'time',
      'temperature'] as const).find((role) => conversionOf(role, unit)) // prettier-ignore
    if (byUnit) return byUnit
  }
  return upName.test(text) || downName.test(text) ? 'conductance' : 'other'
}

const isCount: readonly ColumnRole[] = ['pulse', 'cycle', 'device', 'direction', 'other']

/** Roles, units and groups from the names; without names from what the numbers look like. */
export function guessColumns(
  dialect: Dialect,
  numbers: readonly (readonly number[])[]
): readonly ImportColumn[] {
  if (dialect.names.length === 0) return guessFromNumbers(numbers)
  const seen = new Map<string, number>()
  return dialect.names.map((text, i) => {
    const named = readName(text)
    const unit = dialect.units[i] ?? named.unit
    const role = roleOf(named.name, unit)
    const direction = upName.test(named.name) ? 'up' : downName.test(named.name) ? 'down' : null
    const isSeries = direction !== null && ['conductance', 'current', 'resistance'].includes(role)
    // A role that comes again begins the next group, unless its direction tells it apart.
    const key = `${role} ${isSeries ? direction : ''}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const stated = named.group ?? (role === 'other' ? 1 : times)
    return {
      name: text,
      role,
      unit: unit === null ? (isCount.includes(role) ? '1' : unitOfRole[role]) : cleanUnit(unit),
      group: stated,
      direction: isSeries ? direction : null
    }
  })
}

/** A drive goes to and fro smoothly; a column of whole numbers that grows by one counts something. */
function guessFromNumbers(columns: readonly (readonly number[])[]): readonly ImportColumn[] {
  const drives = columns.map(isDrive)
  const response = columns.length - 1
  const pairOfSeries = columns.length === 2 && !drives[0] && !isCounter(columns[0] ?? [])
  return columns.map((values, i) => {
    const plain = { name: `${i + 1}`, group: 1, direction: null }
    if (pairOfSeries) {
      const direction = i === 0 ? ('up' as const) : ('down' as const)
      return { ...plain, role: 'conductance', unit: null, direction }
    }
    if (isCounter(values)) return { ...plain, role: 'pulse', unit: '1' }
    if (i === response && columns.length > 1) {
      const voltageThere = drives.slice(0, i).some(Boolean)
      return { ...plain, role: voltageThere ? 'current' : 'conductance', unit: null }
    }
    if (columns.length === 1) return { ...plain, role: 'conductance', unit: null }
    if (columns.length > 2 && i === 0 && ascends(values))
      return { ...plain, role: 'time', unit: 's' }
    return drives[i]
      ? { ...plain, role: 'voltage', unit: 'V' }
      : { ...plain, role: 'other', unit: '1' }
  })
}

const ascends = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? value))

const isCounter = (values: readonly number[]): boolean =>
  values.length > 1 && values.every((value, i) => value === (values[0] ?? 0) + i)

/** Steps of a sweep add up to a few times its range; those of noise to very many. */
function isDrive(values: readonly number[]): boolean {
  if (values.length < 3) return false
  const range = Math.max(...values) - Math.min(...values)
  let way = 0
  for (let i = 1; i < values.length; i++) way += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0))
  const isRepeated = way / values.length < range / 8
  return range > 0 && Math.max(...values.map(Math.abs)) <= 100 && isRepeated && !isNoisy(values)
}

/** In a smooth course most steps go the way of the step before. */
function isNoisy(values: readonly number[]): boolean {
  let [turns, steps] = [0, 0]
  for (let i = 2; i < values.length; i++) {
    const before = (values[i - 1] ?? 0) - (values[i - 2] ?? 0)
    const step = (values[i] ?? 0) - (values[i - 1] ?? 0)
    if (before === 0 || step === 0) continue
    steps += 1
    if (before * step < 0) turns += 1
  }
  return steps > 0 && turns / steps > 0.25
}
