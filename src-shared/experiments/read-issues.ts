import { z } from 'zod'
import { nearest } from './nearest'
import type { Path, Problem } from './problem'

type Issue = z.core.$ZodIssue

/** Turns what a schema found into problems with a path, what is wrong, and what to do. */
export function problemsOf(error: z.ZodError, schema: z.ZodType): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, [], schema))
}

const isPath = (path: readonly PropertyKey[]): path is Path =>
  path.every((part) => typeof part !== 'symbol')

function problemsOfIssue(issue: Issue, before: Path, schema: z.ZodType): readonly Problem[] {
  const path = [...before, ...(isPath(issue.path) ? issue.path : [])]
  const problem = (key: string, details: Problem['details'] = {}): readonly Problem[] => [
    { severity: 'error', path, key: `problems.${key}`, details }
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema))
    case 'invalid_type':
      if (issue.input === undefined) return problem('required', { name: String(path.at(-1) ?? '') })
      return problem('wrongType', { expected: `@problems.type.${issue.expected}` })
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? problem('tooLow', { limit: Number(issue.minimum) })
        : problem('tooFew', { limit: Number(issue.minimum) })
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? problem('tooHigh', { limit: Number(issue.maximum) })
        : problem('tooMany', { limit: Number(issue.maximum) })
    case 'invalid_value':
      return problem('notAChoice', { choices: issue.values.map(String).join(', ') })
    case 'invalid_union':
      return unionProblems(issue, path, schema) ?? problem('noneFits')
    default:
      return problem('invalid')
  }
}

/** Of a union's members, the one that got furthest says best what is wrong. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  schema: z.ZodType
): readonly Problem[] | undefined {
  const depth = (issues: readonly Issue[]): number =>
    Math.max(
      0,
      ...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0))
    )
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]
  if (!best || depth(best) === 0) return undefined
  return best.flatMap((inner) => problemsOfIssue(inner, path, schema))
}

function unknownKey(key: string, path: Path, schema: z.ZodType): Problem {
  const suggestion = nearest(key, keysAt(schema, path))
  return {
    severity: 'error',
    path: [...path, key],
    key: suggestion === undefined ? 'problems.unknownKey' : 'problems.unknownKeyNearest',
    details: suggestion === undefined ? { key } : { key, suggestion }
  }
}

/** Names that an object at `path` may have, over all members of unions on the way. */
function keysAt(schema: z.ZodType, path: Path): ReadonlySet<string> {
  let here: readonly unknown[] = [schema]
  for (const part of path) here = here.flatMap(unwrapped).flatMap((inner) => child(inner, part))
  const keys = here
    .flatMap(unwrapped)
    .flatMap((inner) => (inner instanceof z.ZodObject ? Object.keys(inner.shape) : []))
  return new Set(keys)
}

function unwrapped(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped)
  return [schema]
}

function child(schema: unknown, part: string | number): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, part))
    return [schema.shape[part]]
  return []
}
