import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Path } from '../../../src-shared/experiments/problem'

export interface Leaf {
  readonly path: Path
  readonly value: Json
}

// These say nothing about what is simulated.
const words = new Set(['format', 'version', 'name', 'description', 'expect', 'sources', 'layout'])

// Columns of numbers, which are shown as what they are.
const isMeasured = (path: Path, key: string): boolean =>
  path[0] === 'measurements' && key === 'columns'

/** Every value of a document by its written path; lists of plain values stay whole. */
export function flatten(document: Json): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const visit = (value: Json, path: Path): void => {
    if (isJsonObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        if (path.length > 0 ? !isMeasured(path, key) : !words.has(key))
          visit(member, [...path, key])
      }
    } else if (isJsonArray(value) && value.some((item) => isJsonObject(item))) {
      value.forEach((item, i) => visit(item, [...path, i]))
    } else {
      leaves.set(formatPath(path), { path, value })
    }
  }
  visit(document, [])
  return leaves
}
