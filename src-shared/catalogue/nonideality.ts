import type { ModelDescription } from './model'

/**
 * Where a non-ideality acts, in the order in which they are put around a device: on its parameters, on its
 * updates, on its state in time, on the whole cell, on its current, on its reads.
 */
export type NonidealityStage = 'device' | 'update' | 'time' | 'cell' | 'current' | 'read'

/**
 * What a departure from the ideal device says of itself. Every use of one has a scale besides its parameters:
 * 0 is off, 1 as given.
 */
export interface NonidealityDescription extends ModelDescription {
  readonly stage: NonidealityStage
}
