import { fail, ok, type Result } from '../../result'
import { formatQuantity, parseQuantity, quantityIn } from '../../units'
import type { Json } from '../json'
import { nearest } from '../nearest'
import { quantityComplaint } from '../network/quantities'
import type { Path, Problem } from '../problem'
import { readAxis, type AxisNumbers } from './axis-numbers'
import { fieldSegments, findField } from './field-path'
import type { SweepField } from './fields'
import { isLaw, type AxisField, type SweepAxis } from './schema'

/** A field that an axis sets, and how its value is made. */
export interface ResolvedField {
  readonly field: string
  readonly path: Path
  /** Of the axis's number: the value that the document gets. */
  readonly valueOf: (number: number) => Json
}

export interface ResolvedAxis {
  readonly name: string
  /** Empty for bare numbers. */
  readonly unit: string
  readonly values: AxisNumbers
  readonly isDrawn: boolean
  readonly together: string | null
  readonly fields: readonly ResolvedField[]
}

/** What an axis is resolved against. */
export interface AxisContext {
  readonly base: Json
  /** The numbers that the base has or leaves to its models. */
  readonly known: readonly SweepField[]
}

const at = (path: Path, key: string, details: Problem['details'] = {}): Problem => ({
  severity: 'error',
  path,
  key: key.includes('.') ? key : `sweeps.problems.${key}`,
  details
})

/** Reads one axis and holds its fields against the experiment. @param index its place in the sweep */
export function resolveAxis(
  axis: SweepAxis,
  index: number,
  context: AxisContext
): Result<ResolvedAxis, readonly Problem[]> {
  const here: Path = ['axes', index]
  const problems: Problem[] = []
  const targets = axis.fields.map((field, i) => {
    const found = resolveTarget(field, [...here, 'fields', i], context)
    if (!found.ok) problems.push(found.failure)
    return found.ok ? found.value : null
  })
  const example = targets.find((target) => target !== null)?.example ?? '1'
  const values = readAxis(axis.values, example)
  if (!values.ok) {
    const { path, key, details } = values.failure
    problems.push(at([...here, 'values', ...path], key, details))
  }
  if (problems.length > 0 || !values.ok) return fail(problems)
  const { unit } = values.value
  const fields: ResolvedField[] = []
  for (const [i, target] of targets.entries()) {
    if (!target) continue
    const made = writerOf(target, unit, values.value)
    if (made.ok) fields.push({ field: target.field, path: target.path, valueOf: made.value })
    else problems.push(at([...here, 'fields', i], made.failure.key, made.failure.details))
  }
  if (problems.length > 0) return fail(problems)
  return ok({
    name: axis.name ?? fields.map(({ field }) => field).join(', '),
    unit,
    values: values.value,
    isDrawn: isLaw(axis.values),
    together: axis.together ?? null,
    fields
  })
}

interface Target {
  readonly field: string
  readonly path: Path
  readonly times: string | number | null
  /** Unit of what stands there now; null where nobody knows. */
  readonly unit: string | null
  readonly example: string
}

function resolveTarget(
  field: AxisField,
  place: Path,
  { base, known }: AxisContext
): Result<Target, Problem> {
  const text = typeof field === 'string' ? field : field.path
  const times = typeof field === 'string' ? null : (field.times ?? null)
  const found = findField(base, text)
  const listed =
    found &&
    known.find(
      ({ path }) =>
        path.length === found.path.length && path.every((part, i) => part === found.path[i])
    )
  // What a model does not have is wrong; what else may be left out, the experiment's own checks know.
  const isUnknown =
    !found || (found.value === undefined && !listed && found.path.at(-2) === 'parameters')
  if (isUnknown) {
    const wanted = fieldSegments(text).join('/')
    const suggestion =
      nearest(
        wanted,
        known.map((one) => one.field)
      ) ?? similar(wanted, known)
    return fail(
      suggestion === undefined
        ? at(place, 'unknownField', { field: text })
        : at(place, 'unknownFieldNearest', { field: text, suggestion })
    )
  }
  if (found.value !== undefined && !listed) {
    const now = typeof found.value === 'string' ? found.value : '…'
    return fail(at(place, 'notANumber', { field: text, value: now }))
  }
  return ok({
    field: listed?.field ?? text,
    path: found.path,
    times,
    unit: listed?.unit ?? null,
    example: listed?.value ?? '1'
  })
}

/** A field whose last part is the same or nearly so. */
function similar(wanted: string, known: readonly SweepField[]): string | undefined {
  const last = (text: string): string => text.split('/').at(-1) ?? ''
  const nearestLast = nearest(
    last(wanted),
    known.map(({ field }) => last(field))
  )
  return known.find(({ field }) => last(field) === nearestLast)?.field
}

type Complaint = { readonly key: string; readonly details: Problem['details'] }

/** How a field's value is written for a number of the axis. */
function writerOf(
  { times, unit: wanted, example, field }: Target,
  unit: string,
  values: AxisNumbers
): Result<(number: number) => Json, Complaint> {
  if (times === null) {
    const misfit = misfitOf(unit, wanted, values, example)
    if (misfit) return fail(misfit)
    // A bare number stays one; "5 %" or "20 mV" are texts.
    return ok((number) => (unit === '' ? number : formatQuantity(number, unit)))
  }
  if (unit !== '') {
    return fail({ key: 'sweeps.problems.timesNeedsNumbers', details: { field, unit } })
  }
  const factor = parseQuantity(String(times), example)
  if (!factor.ok) return fail(quantityComplaint(factor.failure))
  const symbol = factor.value.unit.symbol === '1' ? '' : factor.value.unit.symbol
  const misfit = misfitOf(symbol, wanted, values, example)
  if (misfit) return fail(misfit)
  return ok((number) => {
    const product = Number((number * factor.value.value).toPrecision(12))
    return symbol === '' ? product : formatQuantity(product, symbol)
  })
}

/** Why values of a unit cannot stand where the document has one of another; null where they can. */
function misfitOf(
  unit: string,
  wanted: string | null,
  values: AxisNumbers,
  example: string
): Complaint | null {
  if (wanted === null || (wanted === '' && unit === '')) return null
  const number = 'numbers' in values ? (values.numbers[0] ?? 0) : values.draw(0.5)
  const text = unit === '' ? String(number) : formatQuantity(number, unit)
  const read = quantityIn(text, wanted === '' ? '1' : wanted)
  if (read.ok) return null
  if (read.failure.kind === 'missing-unit') {
    return { key: 'problems.missingUnit', details: { text, example } }
  }
  return quantityComplaint(read.failure)
}
