import { isJsonArray, isJsonObject, type Json } from '../json'
import type { Path } from '../problem'

/**
 * Reads `projections/0/weight`, `populations/E/size` or `projections[0].weight`. With slashes, `~1`
 * stands for a slash in a name and `~0` for a tilde (RFC 6901). Items of lists are named by their
 * index or by their `name`.
 */
export function fieldSegments(text: string): readonly string[] {
  const trimmed = text.trim().replace(/^\/+/, '')
  if (trimmed.includes('/')) {
    return trimmed.split('/').map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
  }
  return trimmed
    .replace(/\[([^\]]*)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '')
}

const escaped = (part: string): string => part.replace(/~/g, '~0').replace(/\//g, '~1')

/** A path as a field of a sweep names it: items that have a name of their own are called by it. */
export function fieldText(document: Json, path: Path): string {
  let here: Json | undefined = document
  const parts: string[] = []
  for (const part of path) {
    let text = String(part)
    if (isJsonArray(here) && typeof part === 'number') {
      const name = nameOf(here[part])
      const isOnly = name !== null && here.filter((item) => nameOf(item) === name).length === 1
      // A name of digits would be read as an index.
      if (name !== null && isOnly && !/^\d+$/.test(name)) text = escaped(name)
      here = here[part]
    } else {
      text = escaped(text)
      here = isJsonObject(here) ? here[part] : undefined
    }
    parts.push(text)
  }
  return parts.join('/')
}

const nameOf = (item: Json | undefined): string | null => {
  const name = isJsonObject(item) ? item['name'] : undefined
  return typeof name === 'string' ? name : null
}

/** Where a field's text leads in a document. */
export interface FoundField {
  readonly path: Path
  /** Undefined where the document says nothing there yet. */
  readonly value: Json | undefined
}

/**
 * Follows a field's text. Members of objects may be missing at the end, as with a parameter that has
 * its default; `parameters` may be missing as a whole.
 * @returns null where it leads nowhere
 */
export function findField(document: Json, text: string): FoundField | null {
  const segments = fieldSegments(text)
  if (segments.length === 0) return null
  const path: (string | number)[] = []
  let here: Json | undefined = document
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1
    if (isJsonArray(here)) {
      const index = indexIn(here, segment)
      if (index === null) return null
      path.push(index)
      here = here[index]
      continue
    }
    if (!isJsonObject(here)) {
      // Only what stands directly in `parameters` may be said where there are none yet.
      if (here !== undefined || segments[i - 1] !== 'parameters' || !isLast) return null
      path.push(segment)
      return { path, value: undefined }
    }
    const inner: Json | undefined = Object.hasOwn(here, segment) ? here[segment] : undefined
    if (inner === undefined && !isLast && segment !== 'parameters') return null
    path.push(segment)
    here = inner
  }
  return { path, value: here }
}

function indexIn(items: readonly Json[], segment: string): number | null {
  if (/^\d+$/.test(segment)) {
    const index = Number(segment)
    return index < items.length ? index : null
  }
  const found = items.findIndex((item) => nameOf(item) === segment)
  return found < 0 ? null : found
}

/** The document with another value at a path; objects that are missing on the way are made. */
export function withValueAt(document: Json, path: Path, value: Json): Json {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (isJsonArray(document) && typeof head === 'number') {
    return document.with(head, withValueAt(document[head] ?? null, rest, value))
  }
  const members = isJsonObject(document) ? Object.entries(document) : []
  const key = String(head)
  const at = members.findIndex(([name]) => name === key)
  const inner = withValueAt(at < 0 ? {} : (members[at]?.[1] ?? null), rest, value)
  // Built from entries, so that a key such as "__proto__" stays an ordinary member.
  return Object.fromEntries(at < 0 ? [...members, [key, inner]] : members.with(at, [key, inner]))
}
