import type { Failure } from '../../src-shared/result'

/** What a worker that takes units is started with. */
export interface UnitRequest<Plan = unknown> {
  readonly plan: Plan
  readonly units: number
  /** Consecutive units that a worker takes at a time. */
  readonly batch: number
  readonly control: SharedArrayBuffer
}

/** Results of consecutive units. */
export interface UnitBatch<Part = unknown> {
  readonly type: 'batch'
  readonly first: number
  readonly parts: readonly Part[]
  /** Why the unit after the last part could not be done. */
  readonly failure: Failure | null
}

export type UnitMessage<Part = unknown> = UnitBatch<Part> | { readonly type: 'ended' }

/** Words of the control buffer. */
export const controlWords = { command: 0, next: 1, steps: 2 } as const
export const controlBytes = 12

export const commands = {
  go: 0,
  pause: 1,
  /** What has been begun is finished; nothing new is begun. */
  stop: 2,
  /** What has been begun is given up. */
  cancel: 3
} as const
