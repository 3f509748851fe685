import type { Catalogue } from '../../../src-shared/catalogue'
import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Path } from '../../../src-shared/experiments/problem'
import type { Translator } from '../../../src-shared/locale'

/** A path with names for indices and the catalogue's words for parameters: `E · Threshold`. */
export function pathLabel(document: Json, path: Path, catalogue: Catalogue, t: Translator): string {
  const [group, index, ...rest] = path
  const item = member(member(document, group), index)
  const owner = nameOf(item)
  if (owner === null) return wordsOf(path.slice(1), t) || formatPath(path)
  const reference = rest.findLast((part) => part === 'connector' || part === 'synapse')
  const model = member(reference === undefined ? item : member(item, reference), 'model')
  const parameter = rest.at(-1)
  const known = Object.values(catalogue)
    .flat()
    .find((one) => one.id === model)
  const label =
    rest.at(-2) === 'parameters' ? known?.parameters[String(parameter)]?.label : undefined
  return `${owner} · ${label ? t.text(label) : wordsOf(rest, t)}`
}

function wordsOf(path: Path, t: Translator): string {
  const key = `reports.parameters.${path.join('.')}`
  return t.has(key) ? t.dynamic(key) : formatPath(path)
}

function nameOf(item: Json | undefined): string | null {
  if (!isJsonObject(item)) return null
  if (typeof item.name === 'string') return item.name
  return typeof item.source === 'string' && typeof item.target === 'string'
    ? `${item.source} → ${item.target}`
    : null
}

function member(value: Json | undefined, key: string | number | undefined): Json | undefined {
  if (key === undefined) return undefined
  if (isJsonArray(value) && typeof key === 'number') return value[key]
  if (isJsonObject(value) && typeof key === 'string' && Object.hasOwn(value, key)) return value[key]
  return undefined
}
