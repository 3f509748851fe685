import { parseQuantity } from '../units'
import { isJsonArray, isJsonObject, type Json } from './json'

/** One value of a document, under a path that people can read. */
export interface ParameterValue {
  /** `populations.E.parameters.tauM`: items of lists go by their names, or by their number from 0. */
  readonly path: string
  /** In SI base units; null for what is no number. */
  readonly number: number | null
  /** As the document has it: `20 ms`. */
  readonly text: string
}

/** They say nothing about what is calculated. */
const words = new Set(['format', 'version', 'kind', 'description', 'expect', 'sources', 'layout'])
/** Longer lists are data, such as measured points. */
const longestList = 8
const longestText = 120
const mostValues = 4000

/** The values of a document, in its order; what is longer than anyone reads is left out. */
export function parameterValues(document: Json): readonly ParameterValue[] {
  const found = new Map<string, ParameterValue>()
  const add = (path: string, value: Json): void => {
    const text = isJsonArray(value) ? value.map(String).join(', ') : String(value)
    if (text.length > longestText || found.size >= mostValues) return
    found.set(path, { path, number: numberOf(value), text })
  }
  const visit = (value: Json, path: string): void => {
    if (isJsonObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        const isSaid = path === '' ? words.has(key) || key === 'name' : key === 'name'
        if (!isSaid) visit(member, path === '' ? key : `${path}.${key}`)
      }
    } else if (isJsonArray(value) && value.some(holdsMore)) {
      const names = namesOf(value)
      value.forEach((item, i) => visit(item, `${path}.${names[i] ?? i}`))
    } else if (!isJsonArray(value) || (value.length > 0 && value.length <= longestList)) {
      if (value !== null) add(path, value)
    }
  }
  visit(document, '')
  return [...found.values()]
}

/** A number, or a quantity, in SI base units. */
export function numberOf(value: Json): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const parsed = parseQuantity(value, '1')
  if (!parsed.ok) return null
  const { value: number, unit } = parsed.value
  return unit.scale === 1 ? number : Number((number * unit.scale).toPrecision(15))
}

const holdsMore = (item: Json): boolean => isJsonObject(item) || isJsonArray(item)

/** What items of a list are called; the second of a name is `name#2`. */
function namesOf(items: readonly Json[]): readonly string[] {
  const seen = new Map<string, number>()
  return items.map((item, i) => {
    const name = nameOf(item) ?? String(i)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  })
}

function nameOf(item: Json): string | undefined {
  if (!isJsonObject(item)) return undefined
  const text = (key: string): string | undefined => {
    const value = item[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [source, target] = [text('source'), text('target')]
  return text('name') ?? (source && target ? `${source}→${target}` : undefined)
}
