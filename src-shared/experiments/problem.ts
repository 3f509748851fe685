import type { FailureDetails } from '../result'

export type Path = readonly (string | number)[]

/** Something wrong, or worth knowing, at one place of a document. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly path: Path
  /** Locale key below `problems.`; the text says what is wrong and what to do. */
  readonly key: string
  readonly details: FailureDetails
}

/** `projections[2].weight`, or an empty text for the document itself. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`,
    ''
  )
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')
