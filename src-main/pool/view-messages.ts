import type { CurveTable } from '../analysis/curves/curve-table'
import type { LoadedRecording } from '../analysis/views/view-of'
import type { CurveView, CurveViewRequest } from '../../src-shared/contract/curves'
import type { View, ViewRequest } from '../../src-shared/contract/views'

/** What a view is made of, and what is asked of it. */
export type Viewable =
  | { readonly kind: 'recording'; readonly loaded: LoadedRecording }
  | { readonly kind: 'curves'; readonly loaded: CurveTable }

export type AnyViewRequest =
  | { readonly kind: 'recording'; readonly request: ViewRequest }
  | { readonly kind: 'curves'; readonly request: CurveViewRequest }

/** A recording that a view is made of. */
export interface Subject {
  /** Names the recording. */
  readonly key: string
  /** The recording itself, when the worker has said that it does not hold it. */
  readonly content: Viewable | null
}

export interface ViewQuestion {
  readonly id: number
  readonly asked: AnyViewRequest
  /** The recording looked at, and that which it is compared with, if any. */
  readonly subjects: readonly Subject[]
}

export type ViewAnswer =
  /** Some subjects are not held: their places in the question. */
  | { readonly id: number; readonly type: 'unknown'; readonly missing: readonly number[] }
  | { readonly id: number; readonly type: 'view'; readonly view: View | null }
  | { readonly id: number; readonly type: 'curves'; readonly view: CurveView | null }
