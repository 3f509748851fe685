import type { EditDraft } from '../../network/edits/draft'
import type { PatchStep } from '../../patch'
import type { CrossbarDocument } from '../schema'

/**
 * Gives the array another size. Numbers that were given for each cell or line stay where they are; new cells do
 * not conduct, and new word lines are at 0 V.
 * @param label what people call what changes
 */
export function resize(
  document: CrossbarDocument,
  rows: number,
  columns: number,
  label: string
): EditDraft {
  const { cells, inputs } = document
  const steps: PatchStep[] = []
  if (rows !== document.rows) steps.push({ op: 'set', path: ['rows'], value: rows })
  if (columns !== document.columns) steps.push({ op: 'set', path: ['columns'], value: columns })
  const fitted = (matrix: readonly (readonly number[])[]): number[][] =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => matrix[i]?.[j] ?? 0)
    )
  if (steps.length > 0 && cells.from === 'values') {
    steps.push({ op: 'set', path: ['cells', 'values'], value: fitted(cells.values) })
  }
  if (steps.length > 0 && cells.from === 'weights' && Array.isArray(cells.weights)) {
    steps.push({ op: 'set', path: ['cells', 'weights'], value: fitted(cells.weights) })
  }
  if (steps.length > 0 && inputs && 'values' in inputs) {
    const values = Array.from({ length: rows }, (_, i) => inputs.values[i] ?? 0)
    steps.push({ op: 'set', path: ['inputs', 'values'], value: values })
  }
  return {
    label: 'networks.edits.set',
    details: { field: label, path: rows !== document.rows ? 'rows' : 'columns' },
    patch: steps
  }
}
