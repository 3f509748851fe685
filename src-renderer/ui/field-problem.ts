import type { Problem } from '../../src-shared/experiments/problem'
import type { ReactiveText } from './text'

/** A problem in the user's words. */
export interface FieldProblem {
  readonly severity: 'error' | 'warning'
  readonly text: string
}

/** @returns the problems of a field in the user's words, each once */
export function fieldProblems(
  problems: readonly Pick<Problem, 'severity' | 'key' | 'details'>[],
  t: ReactiveText
): readonly FieldProblem[] {
  const texts = new Map(
    problems.map(({ severity, key, details }) => [t.dynamic(key, details), severity])
  )
  return [...texts].map(([text, severity]) => ({ severity, text }))
}
