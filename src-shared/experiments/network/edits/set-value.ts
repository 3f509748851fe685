import { isJsonArray, isJsonObject, type Json } from '../../json'
import type { Patch } from '../../patch'
import { formatPath, type Path } from '../../problem'
import type { EditDraft } from './draft'

/**
 * Gives a field a value, or takes the field out (`undefined`: the default holds again). Objects on
 * the way to it are made where they are missing, and taken out again when nothing is left in them.
 * @param label what people call the field
 */
export function setValue(
  document: Json,
  path: Path,
  value: Json | undefined,
  label: string
): EditDraft {
  const details = { field: label, path: formatPath(path) }
  return value === undefined
    ? { label: 'networks.edits.clear', details, patch: clearing(document, path) }
    : { label: 'networks.edits.set', details, patch: setting(document, path, value) }
}

function setting(document: Json, path: Path, value: Json): Patch {
  const depth = path.findIndex((_, i) => at(document, path.slice(0, i + 1)) === undefined)
  if (depth < 0 || depth === path.length - 1) return [{ op: 'set', path, value }]
  const inner = path
    .slice(depth + 1)
    .reduceRight<Json>((content, key) => ({ [String(key)]: content }), value)
  return [{ op: 'set', path: path.slice(0, depth + 1), value: inner }]
}

function clearing(document: Json, path: Path): Patch {
  if (at(document, path) === undefined) return []
  const parent = path.slice(0, -1)
  const container = at(document, parent)
  const isOnlyOne = isJsonObject(container) && Object.keys(container).length === 1
  const isOptional = ['parameters', 'initial'].includes(String(parent.at(-1)))
  return [{ op: 'remove', path: isOnlyOne && isOptional ? parent : path }]
}

/** The value at a path, or undefined where it leads nowhere. */
export function at(document: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (isJsonArray(value) && typeof key === 'number') return value[key]
    if (isJsonObject(value) && typeof key === 'string' && Object.hasOwn(value, key)) {
      return value[key]
    }
    return undefined
  }, document)
}
