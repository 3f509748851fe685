import { formatPath, type Problem } from '../../src-shared/experiments/problem'
import type { Translator } from '../../src-shared/locale'
import type { Failure } from '../../src-shared/result'

/** A failure in the user's words. */
export const failureText = (failure: Failure, t: Translator): string =>
  t.dynamic(failure.key, failure.details)

/** One problem of a document: where, what is wrong, what to do. */
export function problemText(problem: Problem, t: Translator): string {
  const place = formatPath(problem.path) || t('cli.wholeDocument')
  return `${place}: ${t.dynamic(problem.key, problem.details)}`
}

/** The same for machines. */
export const problemFields = (problem: Problem, t: Translator): Record<string, unknown> => ({
  path: formatPath(problem.path),
  severity: problem.severity,
  key: problem.key,
  message: t.dynamic(problem.key, problem.details)
})
