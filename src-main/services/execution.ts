import type { RunId } from '../../src-shared/ids'

/** A run that waits or is under way, as the queue sees it. */
export interface Execution {
  readonly id: RunId
  pause(): void
  resume(): void
  cancel(): void
  /** Ends it so that it can go on another time, where that is possible. */
  suspend(): void
}
