import type { LoadedRecording } from '../analysis/views/view-of'
import type { View, ViewRequest } from '../../src-shared/contract/views'

export interface ViewQuestion {
  readonly id: number
  /** Names the recording. */
  readonly key: string
  readonly request: ViewRequest
  /** The recording itself, when the worker has said that it does not hold it. */
  readonly recording: LoadedRecording | null
}

export type ViewAnswer =
  | { readonly id: number; readonly type: 'unknown' }
  | { readonly id: number; readonly type: 'view'; readonly view: View | null }
