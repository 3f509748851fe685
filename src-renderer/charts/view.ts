import type { View, ViewKind, ViewOf, ViewRequest } from '../../src-shared/contract/views'

/** How a plot gets what it shows; null when the recording cannot be read. */
export type FetchView = (request: ViewRequest) => Promise<View | null>

/** Whether a view is of this kind. */
export const isView = <Kind extends ViewKind>(
  view: View | null,
  kind: Kind
): view is ViewOf<Kind> => view?.kind === kind
