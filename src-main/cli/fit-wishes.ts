import { columnRoles } from '../../src-shared/experiments/characterisation/schema'
import type { FitRequest } from '../../src-shared/contract/fit'
import type { ImportWishes } from '../../src-shared/contract/measurements'
import type { PresetPulses } from '../../src-shared/experiments/presets/schema'
import { pulseFields, readPulses } from '../../src-shared/fits/programming-pulses'
import { fail, ok, type Failure, type Result } from '../../src-shared/result'
import { parseUnit, quantityIn } from '../../src-shared/units'

/** Options of `engram fit` as they are written. */
export interface FitOptions {
  readonly model: string
  readonly columns?: string
  readonly units?: string
  readonly interval?: string
  readonly free?: string
  readonly fix?: readonly string[]
  readonly direction?: 'up' | 'down' | 'both'
  readonly group?: number
  readonly kind?: 'iv' | 'pulses' | 'drift'
  readonly starts?: number
  readonly confidence?: number
  readonly decimal?: 'point' | 'comma'
  readonly seed?: number
  readonly save?: string
  readonly pulses?: string
  readonly project?: string
}

const bad = (key: string, details: Failure['details']): Result<never> =>
  fail({ code: 'bad-input', key: `measurements.cli.${key}`, details })

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** What the options say about the file. */
export function importWishesOf(options: FitOptions): Result<ImportWishes> {
  const { interval, decimal } = options
  const columns = columnsOf(options)
  if (!columns.ok) return columns
  const seconds = interval === undefined ? null : quantityIn(interval, 's')
  if (seconds && !(seconds.ok && seconds.value > 0))
    return bad('badInterval', { text: interval ?? '' })
  return ok({
    ...(columns.value.length > 0 ? { columns: columns.value } : {}),
    ...(seconds?.ok ? { interval: seconds.value } : {}),
    ...(decimal === undefined ? {} : { decimal: decimal === 'comma' ? ',' : '.' })
  })
}

function columnsOf(options: FitOptions): Result<NonNullable<ImportWishes['columns']>> {
  const units = listOf(options.units)
  const named = listOf(options.columns)
  const columns: NonNullable<ImportWishes['columns']> = []
  for (const [i, text] of named.entries()) {
    const [role = '', direction] = text.split(':')
    const known = columnRoles.find((one) => one === role)
    const isDirected = direction === undefined || direction === 'up' || direction === 'down'
    if (!known || !isDirected) return bad('badColumn', { text, roles: columnRoles.join(', ') })
    const unit = units.length === 1 ? units[0] : units[i]
    columns.push({
      role: known,
      ...(direction === 'up' || direction === 'down' ? { direction } : {}),
      // One unit for all belongs to responses that stand side by side.
      ...(unit === undefined || known === 'other' ? {} : { unit })
    })
  }
  if (named.length > 0) return ok(columns)
  return ok(units.map((unit) => ({ unit })))
}

/** What the options say about the fit. @returns the part of a request without its source */
export function fitWishesOf(options: FitOptions): Result<Omit<FitRequest, 'id' | 'source'>> {
  const fixed: Record<string, number | string | boolean> = {}
  for (const text of options.fix ?? []) {
    const [, name, value] = /^\s*([A-Za-z]\w*)\s*=\s*(.+?)\s*$/.exec(text) ?? []
    if (name === undefined || value === undefined) return bad('badFix', { text })
    fixed[name] = plainValue(value)
  }
  const models = listOf(options.model)
  const free = listOf(options.free)
  const { direction, group, kind, starts, confidence, seed } = options
  return ok({
    ...(models.length === 1 && models[0] === 'auto' ? {} : { models }),
    ...(free.length > 0 ? { free } : {}),
    ...(Object.keys(fixed).length > 0 ? { fixed } : {}),
    ...(direction === undefined ? {} : { direction }),
    ...(group === undefined ? {} : { group }),
    ...(kind === undefined ? {} : { kind }),
    ...(starts === undefined ? {} : { starts }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(seed === undefined ? {} : { seed })
  })
}

/** Pulses for a preset that is kept: "1.2 V, 100 us, -1 V, 100 us". */
export function pulsesOf({ pulses = '', save }: FitOptions): Result<PresetPulses | null> {
  if (pulses.trim() === '') return ok(null)
  if (save === undefined) return bad('pulsesWithoutSave', {})
  const parts = pulses.split(',')
  if (parts.length !== pulseFields.length) return bad('badPulses', { text: pulses })
  const [setAmplitude = '', setWidth = '', resetAmplitude = '', resetWidth = ''] = parts
  const read = readPulses({ setAmplitude, setWidth, resetAmplitude, resetWidth })
  if (read.ok) return read
  const { field } = read.failure
  const text = parts[pulseFields.indexOf(field)]?.trim() ?? ''
  return bad('badPulse', { field: `@fitting.pulses.${field}`, text })
}

/** "10 nm" is 1e-8 in the SI units that models calculate in; "biolek" is a choice. */
function plainValue(text: string): number | string | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  const bare = Number(text)
  if (Number.isFinite(bare)) return bare
  const [, number, symbol] = /^([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*(\S+)$/.exec(text) ?? []
  const unit = symbol === undefined ? undefined : parseUnit(symbol)
  const value = Number(number) * (unit?.scale ?? Number.NaN)
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : text
}
