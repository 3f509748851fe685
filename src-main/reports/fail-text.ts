import type { Translator } from '../../src-shared/locale'
import type { Failure } from '../../src-shared/result'

/** The words for a failure; its key where the locale has none. */
export const failureText = (failure: Failure, t: Translator): string =>
  t.dynamic(failure.key, failure.details)
