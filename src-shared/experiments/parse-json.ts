import { ok, fail, type Result } from '../result'
import type { Json } from './json'
import type { Problem } from './problem'

/** Reads JSON text; a mistake in it is named with line and column. */
export function parseJson(text: string): Result<Json, Problem> {
  try {
    const value: Json = JSON.parse(text.replace(/^\uFEFF/, ''))
    return ok(value)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = Number(
      /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : 0)
    )
    const before = text.slice(0, position).split('\n')
    return fail({
      severity: 'error',
      path: [],
      key: 'problems.notJson',
      details: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    })
  }
}
