import { ok, fail, type Result } from '../result'
import { findJsonFlaw, lineAndColumn } from './find-json-flaw'
import type { Json } from './json'
import type { Problem } from './problem'

/** Reads JSON text; a mistake in it is named with line and column. */
export function parseJson(text: string): Result<Json, Problem> {
  const source = text.replace(/^\uFEFF/, '')
  const flaw = findJsonFlaw(source)
  if (flaw) {
    const details = lineAndColumn(source, flaw.offset)
    return fail({ severity: 'error', path: [], key: 'problems.notJson', details })
  }
  const value: Json = JSON.parse(source)
  return ok(value)
}
