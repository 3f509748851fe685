import type { RunId } from '../../src-shared/ids'
import type { Result } from '../../src-shared/result'
import type { StimulusChange } from './stimulus-steering'

/** A run that waits or is under way, as the queue sees it. */
export interface Execution {
  /** Null until the run is made. */
  readonly id: RunId | null
  pause(): void
  resume(): void
  cancel(): void
  /** Ends it so that it can go on another time, where that is possible. */
  suspend(): void
  /** Whether somebody looks on, of runs that show more then. */
  watch?(isWatched: boolean): void
  /** Changes a stimulus, of runs that have some. @returns whether that changes anything */
  changeStimulus?(change: StimulusChange): Result<boolean>
}

/** One that gives way to runs that somebody waits for. */
export interface BackgroundExecution extends Execution {
  /** Stands still until it is released, whatever its user does meanwhile. */
  hold(): void
  release(): void
}
