import type { z } from 'zod'
import type { ChipProblem } from '../../../src-shared/contract/hardware'

/** The place in the file as people write it: the outer "entry" is not there, and the best value is the field. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((part, index) => !(index === 0 && part === 'entry'))
    .filter((part) => part !== 'best')
    .join('.')

const listed = (values: readonly unknown[]): string => values.map(String).join(', ')

/** What the schema refuses, as sentences that name the field and what belongs there. */
export function sentenceOf(issue: z.core.$ZodIssue): ChipProblem[] {
  const field = placeOf(issue.path)
  const say = (key: string, values: ChipProblem['values'] = {}): ChipProblem[] => [
    { severity: 'error', key, values: { field, ...values } }
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((name) =>
        say('unknownKey', { field: field === '' ? name : `${field}.${name}` })
      )
    case 'invalid_value':
      return say('notOneOf', { known: listed(issue.values) })
    case 'invalid_format':
      return field === 'id' || field.endsWith('inherits') ? say('badId') : say('badAddress')
    case 'too_small':
    case 'too_big':
      return say('outOfRange', {
        limit: String(issue.code === 'too_small' ? issue.minimum : issue.maximum)
      })
    case 'invalid_union':
      return say('notAValue')
    case 'invalid_type':
      return issue.input === undefined && field !== '' && !field.includes('props.')
        ? say('missing')
        : say('wrongType', { expected: `@hardware.chipFile.types.${issue.expected}` })
    default:
      return say('wrong')
  }
}
