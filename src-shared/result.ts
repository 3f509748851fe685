/** A failure a user can meet: a stable code, and a locale key with the values its text names. */
export interface Failure {
  readonly code: FailureCode
  /** Key of the locale's text, for instance `failures.project.locked`. */
  readonly key: string
  readonly details: FailureDetails
}

export type FailureDetails = Readonly<Record<string, string | number | boolean>>

/**
 * What kind of failure it is. The command line's exit code and the window's tone follow from it:
 * `bad-input` is for the user to correct, `not-found` names something absent, `unavailable` comes
 * from the machine (disk, memory, lock), `conflict` from the present state, `failed` from a run
 * that broke, `cancelled` from the user, and `defect` is ours.
 */
export type FailureCode =
  'bad-input' | 'not-found' | 'unavailable' | 'conflict' | 'failed' | 'cancelled' | 'defect'

export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure
})

/** Builds a failure value; `key` is a locale key below `failures.`. */
export const failure = (
  code: FailureCode,
  key: string,
  details: FailureDetails = {}
): { readonly ok: false; readonly failure: Failure } => fail({ code, key, details })
