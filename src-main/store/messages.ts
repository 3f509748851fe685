import type { Result } from '../../src-shared/result'

/** What the worker is started with. */
export interface WorkerOptions {
  readonly file: string
  readonly create: 'never' | 'if-missing' | 'new'
  readonly readOnly: boolean
  /** ISO time of the opening. */
  readonly at: string
}

/** What a thread is started with that only looks at a copy of a project. */
export interface InspectionOptions {
  readonly inspect: string
  readonly isThorough: boolean
}

/** How far a long call is: 0 to 1. */
export interface JobProgress {
  /** The caller's name for it. */
  readonly job: string
  readonly fraction: number
}

/** One call on its way to the worker. */
export interface CallMessage {
  readonly id: number
  /** `experiments.list`; `close` ends the worker. */
  readonly name: string
  readonly args: readonly unknown[]
  /** ISO time of the call: the worker has no clock of its own. */
  readonly at: string
}

/** The answer; `id` 0 answers the opening. A defect is an error of ours, with its stack. */
export type ReplyMessage =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly id: number; readonly defect: string }
  | { readonly progress: JobProgress }
