import { experimentKinds, documentFormat } from './kinds'
import { isJsonObject, type Json } from './json'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { problemsOf } from './read-issues'

/** What a document turned out to be, before any model is asked about it. */
export type ReadDocument =
  | {
      readonly ok: true
      readonly kind: string
      readonly document: { readonly [key: string]: Json }
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Checks a document's format, kind, version and structure. Names, units and ranges, for which the
 * models have to be known, are checked by each kind's own checks.
 */
export function readDocument(value: Json): ReadDocument {
  const problem = (
    path: readonly string[],
    key: string,
    details: Problem['details'] = {}
  ): ReadDocument => ({
    ok: false,
    problems: [{ severity: 'error', path, key: `problems.${key}`, details }]
  })
  if (!isJsonObject(value)) return problem([], 'notADocument')
  if (value['format'] !== documentFormat) {
    return problem(['format'], 'unknownFormat', { expected: documentFormat })
  }
  const kind = value['kind']
  const known = Object.keys(experimentKinds)
  const found =
    typeof kind === 'string' && Object.hasOwn(experimentKinds, kind)
      ? experimentKinds[kind]
      : undefined
  if (typeof kind !== 'string' || !found) {
    const suggestion = nearest(String(kind), known)
    return suggestion === undefined
      ? problem(['kind'], 'unknownKind', { kind: String(kind), known: known.join(', ') })
      : problem(['kind'], 'unknownKindNearest', { kind: String(kind), suggestion })
  }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return problem(['version'], 'badVersion', { newest: found.version })
  }
  if (version > found.version) {
    return problem(['version'], 'newerVersion', { version, newest: found.version })
  }
  const parsed = found.schema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, found.schema) }
  return { ok: true, kind, document: value }
}
