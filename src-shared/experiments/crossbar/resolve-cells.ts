import type { Path } from '../problem'
import type { Context } from './resolve-crossbar'
import type { ResolvedCells } from './resolved'
import type { Cells } from './schema'

/** Mistakes of one matrix that are named one by one. */
const mostNamed = 10

/** Reads what the cells are to conduct. @returns undefined when something is wrong */
export function resolveCells(context: Context): ResolvedCells | undefined {
  const { cells } = context.document
  const { quantities } = context
  switch (cells.from) {
    case 'values': {
      const convert = quantities.converter(cells.unit, 'S', ['cells', 'unit'])
      const conductance = flat(cells.values, ['cells', 'values'], context, { min: 0 })
      if (!convert || !conductance) return undefined
      return { from: 'values', conductance: conductance.map(convert) }
    }
    case 'distribution': {
      const law = quantities.law(cells.conductance, 'S', ['cells', 'conductance'], { min: 0 })
      return law && { from: 'law', law }
    }
    case 'pattern':
      return resolvePattern(cells, context)
    case 'weights':
      return resolveWeights(cells, context)
  }
}

function resolvePattern(
  cells: Extract<Cells, { from: 'pattern' }>,
  { quantities }: Context
): ResolvedCells | undefined {
  const on = quantities.read(cells.on, 'S', ['cells', 'on'], { min: 0 })
  const off = quantities.read(cells.off, 'S', ['cells', 'off'], { min: 0 })
  const share = quantities.read(cells.share ?? 0.5, '1', ['cells', 'share'], { min: 0, max: 1 })
  if (on === undefined || off === undefined || share === undefined) return undefined
  return { from: 'pattern', pattern: cells.pattern, on, off, share }
}

function resolveWeights(
  cells: Extract<Cells, { from: 'weights' }>,
  context: Context
): ResolvedCells | undefined {
  const { complaints, document, quantities } = context
  const weights = isMatrix(cells.weights)
    ? flat(cells.weights, ['cells', 'weights'], context, {})
    : quantities.law(cells.weights, '1', ['cells', 'weights'])
  const conductance = (end: 'low' | 'high'): number | null | undefined => {
    const text = cells[end]
    if (text !== undefined) return quantities.read(text, 'S', ['cells', end], { min: 0 })
    if (document.device) return null
    complaints.error(['cells', end], 'problems.weightsNeedRange')
    return undefined
  }
  const low = conductance('low')
  const high = conductance('high')
  if (!weights || low === undefined || high === undefined) return undefined
  const { lowest = null, highest = null } = cells
  const isUpsideDown = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && b <= a
  if (isUpsideDown(low, high)) {
    complaints.error(['cells', 'high'], 'problems.highBelowLow')
    return undefined
  }
  if (isUpsideDown(lowest, highest)) {
    complaints.error(['cells', 'highest'], 'problems.highBelowLow')
    return undefined
  }
  return { from: 'weights', weights, lowest, highest, low, high }
}

const isMatrix = (value: unknown): value is number[][] => Array.isArray(value)

/** A matrix row after row, if it has the array's size and its numbers are in range. */
function flat(
  values: readonly (readonly number[])[],
  path: Path,
  { complaints, document: { rows, columns } }: Context,
  { min = -Infinity }: { readonly min?: number }
): Float64Array | undefined {
  if (values.length !== rows) {
    complaints.error(path, 'problems.matrixRows', { rows, found: values.length })
    return undefined
  }
  let mistakes = 0
  for (const [i, row] of values.entries()) {
    if (mistakes >= mostNamed) break
    if (row.length !== columns) {
      mistakes++
      complaints.error([...path, i], 'problems.matrixColumns', { columns, found: row.length })
      continue
    }
    const bad = row.findIndex((value) => value < min)
    if (bad < 0) continue
    mistakes++
    complaints.error([...path, i, bad], 'problems.tooLow', { limit: min })
  }
  return mistakes > 0 ? undefined : Float64Array.from(values.flat())
}
