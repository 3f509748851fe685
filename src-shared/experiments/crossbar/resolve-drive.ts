import type { Context } from './resolve-crossbar'
import type { ResolvedDrive } from './resolved'
import type { Inputs, Read } from './schema'

/** Reads what the lines are driven with: inputs to all word lines, or the reading of one cell. */
export function resolveDrive(context: Context): ResolvedDrive | undefined {
  const { document, complaints } = context
  const { inputs, read } = document
  if (inputs && read) complaints.error(['read'], 'problems.inputsAndRead')
  else if (inputs) return resolveInputs(inputs, context)
  else if (read) return resolveRead(read, context)
  else complaints.error(['inputs'], 'problems.inputsOrRead')
  return undefined
}

function resolveInputs(inputs: Inputs, context: Context): ResolvedDrive | undefined {
  const { complaints, quantities } = context
  const { rows } = context.document
  if ('values' in inputs) {
    const convert = quantities.converter(inputs.unit, 'V', ['inputs', 'unit'])
    const found = inputs.values.length
    if (found !== rows) {
      complaints.error(['inputs', 'values'], 'problems.inputCount', { rows, found })
      return undefined
    }
    if (!convert) return undefined
    const voltage = Float64Array.from(inputs.values, convert)
    return { kind: 'inputs', voltage, active: null }
  }
  const voltage = quantities.law(inputs.voltage, 'V', ['inputs', 'voltage'])
  let isGood = voltage !== undefined
  for (const [i, line] of (inputs.active ?? []).entries()) {
    if (line < rows) continue
    isGood = false
    const details = { line, count: rows, last: rows - 1 }
    complaints.error(['inputs', 'active', i], 'problems.lineBeyond', details)
  }
  if (!voltage || !isGood) return undefined
  return { kind: 'inputs', voltage, active: inputs.active ?? null }
}

function resolveRead(read: Read, { document, complaints, quantities }: Context): ResolvedDrive {
  const { row, column, scheme } = read
  for (const [name, line, count] of [
    ['row', row, document.rows],
    ['column', column, document.columns]
  ] as const) {
    if (line < count) continue
    complaints.error(['read', name], 'problems.lineBeyond', { line, count, last: count - 1 })
  }
  const voltage = quantities.read(read.voltage, 'V', ['read', 'voltage']) ?? 0
  if (!read.margin) return { kind: 'read', row, column, voltage, scheme, margin: null }
  const on = quantities.read(read.margin.on, 'S', ['read', 'margin', 'on'], { above: 0 }) ?? 1
  const off = quantities.read(read.margin.off, 'S', ['read', 'margin', 'off'], { min: 0 }) ?? 0
  if (off >= on) complaints.error(['read', 'margin', 'on'], 'problems.onBelowOff')
  return { kind: 'read', row, column, voltage, scheme, margin: { on, off } }
}
