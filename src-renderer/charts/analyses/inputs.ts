import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { readQuantity, type Complaint } from '../../../src-shared/experiments/network/quantities'
import { withUnit } from '../../ui/quantity'
import type { AnalysisField } from './analysis'

/** What was entered for an analysis, read: quantities in their field's unit. */
export interface Inputs {
  readonly number: (name: string) => number
  readonly times: (name: string) => readonly number[]
  readonly choice: (name: string) => string
  readonly recording: (name: string) => RecordingInfo | undefined
}

/** Texts as they stand in the fields; a field that was not touched is missing. */
export type Entered = Readonly<Record<string, string>>

export interface ReadInputs {
  /** Null while something is wrong. */
  readonly inputs: Inputs | null
  readonly complaints: ReadonlyMap<string, Complaint>
}

/** Fields that matter with the choices that have been made. */
export function shownFields(
  fields: readonly AnalysisField[],
  entered: Entered
): readonly AnalysisField[] {
  const choice = choiceIn(fields, entered)
  return fields.filter(({ isFor }) => isFor?.(choice) ?? true)
}

/**
 * The text of a field: what was entered, else its standard.
 * @param recordings all that can be chosen from
 */
export function fieldText(
  field: AnalysisField,
  entered: Entered,
  recording: RecordingInfo,
  recordings: readonly RecordingInfo[]
): string {
  const own = entered[field.name]
  if (own !== undefined) return own
  if (field.kind === 'recording') {
    const { population, id } = recording
    const other = recordings.find((one) => one.population !== population && one.count > 0)
    return String(other?.id ?? id)
  }
  return field.kind === 'choice' ? (field.options[0]?.value ?? '') : field.standard(recording)
}

/** Reads all fields that are shown, and says which of them are wrong. */
export function readInputs(
  fields: readonly AnalysisField[],
  entered: Entered,
  recording: RecordingInfo,
  recordings: readonly RecordingInfo[] = [recording]
): ReadInputs {
  const numbers = new Map<string, number>()
  const times = new Map<string, readonly number[]>()
  const complaints = new Map<string, Complaint>()
  for (const field of shownFields(fields, entered)) {
    if (field.kind === 'choice') continue
    const text = fieldText(field, entered, recording, recordings)
    if (field.kind === 'recording') {
      numbers.set(field.name, Number(text))
      continue
    }
    const parts =
      field.kind === 'times' ? text.split(/[,;\n]+/).filter((part) => part.trim()) : [text]
    const read = parts.map((part) => readPart(field, part))
    const wrong = read.find((one) => !one.ok)
    if (wrong && !wrong.ok) complaints.set(field.name, wrong.failure)
    const values = read.flatMap((one) => (one.ok ? [one.value] : []))
    times.set(field.name, values)
    numbers.set(field.name, values[0] ?? 0)
    if (parts.length === 0) {
      complaints.set(field.name, { key: 'charts.analysis.noTimes', details: {} })
    }
  }
  const inputs: Inputs = {
    number: (name) => numbers.get(name) ?? 0,
    times: (name) => times.get(name) ?? [],
    choice: choiceIn(fields, entered),
    recording: (name) => recordings.find(({ id }) => id === numbers.get(name))
  }
  return { inputs: complaints.size === 0 ? inputs : null, complaints }
}

function readPart(field: Exclude<AnalysisField, { kind: 'choice' | 'recording' }>, text: string) {
  switch (field.kind) {
    case 'quantity':
      return readQuantity(withUnit(text, field.unit), field.unit, {
        ...(field.above === undefined ? {} : { above: field.above }),
        ...(field.min === undefined ? {} : { min: field.min })
      })
    case 'times':
      return readQuantity(withUnit(text, 'ms'), 'ms')
    case 'neuron': {
      const read = readQuantity(text, '1', { min: 0 })
      if (!read.ok || Number.isInteger(read.value)) return read
      const details = { expected: '@problems.type.integer' }
      return { ok: false as const, failure: { key: 'problems.wrongType', details } }
    }
  }
}

const choiceIn =
  (fields: readonly AnalysisField[], entered: Entered) =>
  (name: string): string => {
    const own = entered[name]
    const field = fields.find((one) => one.name === name)
    return own ?? (field?.kind === 'choice' ? (field.options[0]?.value ?? '') : '')
  }
