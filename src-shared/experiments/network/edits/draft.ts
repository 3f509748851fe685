import type { FailureDetails } from '../../../result'
import type { Patch } from '../../patch'

/** An edit before it is applied: what changes, and what the step is called in the history. */
export interface EditDraft {
  /** Locale key of the step's name, with the values it names. */
  readonly label: string
  readonly details: FailureDetails
  readonly patch: Patch
}
