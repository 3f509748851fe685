import type { Json } from '../../json'
import { applyPatch, type Patch } from '../../patch'
import type { Path } from '../../problem'
import type { EditDraft } from './draft'
import { setValue } from './set-value'

/**
 * Gives the same field of several items a value in one step (`undefined`: the default holds again).
 * @param label what people call the field
 */
export function setMany(
  document: Json,
  paths: readonly Path[],
  value: Json | undefined,
  label: string
): EditDraft {
  let current = document
  const patch: Patch[number][] = []
  for (const path of paths) {
    const one = setValue(current, path, value, label).patch
    current = applyPatch(current, one).value
    patch.push(...one)
  }
  return {
    label: value === undefined ? 'networks.edits.clearMany' : 'networks.edits.setMany',
    details: { field: label, count: paths.length },
    patch
  }
}
