import type { z } from 'zod'
import { nearest } from './nearest'
import type { Path, Problem } from './problem'
import { formsAt, keysAt, keyThatTakes } from './schema-forms'

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
      return unionProblems(issue, path, schema)
    default:
      return problem('invalid')
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>

/** Of a union's members, the one that is nearest says what is wrong; where none is near, all are named. */
function unionProblems(issue: UnionIssue, path: Path, schema: z.ZodType): readonly Problem[] {
  const near = [...issue.errors]
    .filter((issues) => !issues.some(isOtherType))
    .toSorted((a, b) => misfit(a) - misfit(b))[0]
  if (near) return near.flatMap((inner) => problemsOfIssue(inner, path, schema))
  const problem = (key: string, details: Problem['details']): readonly Problem[] => [
    { severity: 'error', path, key: `problems.${key}`, details }
  ]
  const name = String(path.at(-1) ?? '')
  const choices = choicesOf(issue)
  if (choices) {
    return isMissing(issue, name)
      ? problem('requiredChoice', { name, choices })
      : problem('notAChoice', { choices })
  }
  const forms = formsAt(schema, path)
  if (issue.input === undefined) return problem('required', { name })
  const elsewhere = isCompound(issue.input) ? keyThatTakes(schema, path, issue.input) : undefined
  return elsewhere === undefined
    ? problem('noneFits', { forms })
    : problem('fitsElsewhere', { forms, key: elsewhere })
}

/** The member wants a text, say, and there is a list: nothing else that it says matters. */
const isOtherType = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

/** How far a member is from what there is: names that are missing or too many count more than values. */
const misfit = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
    const isAbsent = issue.code === 'invalid_type' && issue.input === undefined
    return sum + (isAbsent ? 1 : 0.1)
  }, 0)

/** What may stand where a key tells the members apart. */
function choicesOf(issue: UnionIssue): string | null {
  const options: unknown = 'options' in issue ? issue.options : undefined
  return Array.isArray(options) && issue.errors.length === 0 ? options.map(String).join(', ') : null
}

const isMissing = ({ input }: UnionIssue, key: string): boolean =>
  typeof input === 'object' && input !== null && !Object.hasOwn(input, key)

const isCompound = (value: unknown): boolean => typeof value === 'object' && value !== null

function unknownKey(key: string, path: Path, schema: z.ZodType): Problem {
  const suggestion = nearest(key, keysAt(schema, path))
  return {
    severity: 'error',
    path: [...path, key],
    key: suggestion === undefined ? 'problems.unknownKey' : 'problems.unknownKeyNearest',
    details: suggestion === undefined ? { key } : { key, suggestion }
  }
}
