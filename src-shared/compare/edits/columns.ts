import type { EditDraft } from '../../experiments/network/edits/draft'
import type { ComparisonDocument, DerivedColumn } from '../schema'
import { draft, member } from './edit'

/** Adds a column with a formula, or changes the one at a place in the list. */
export function setDerived(
  document: ComparisonDocument,
  at: number | null,
  column: DerivedColumn
): EditDraft {
  const before = document.derived ?? []
  const derived = at === null ? [...before, column] : before.with(at, column)
  const details = { name: column.name }
  return draft(
    at === null ? 'addColumn' : 'changeColumn',
    details,
    member(document, 'derived', derived)
  )
}

export function removeDerived(document: ComparisonDocument, at: number): EditDraft {
  const before = document.derived ?? []
  const details = { name: before[at]?.name ?? '' }
  return draft('removeColumn', details, member(document, 'derived', before.toSpliced(at, 1)))
}

/** Hides a column, or shows it again. @param name what people call the column */
export function hideColumn(
  document: ComparisonDocument,
  column: string,
  isHidden: boolean,
  name: string
): EditDraft {
  const others = (document.hidden ?? []).filter((one) => one !== column)
  const hidden = isHidden ? [...others, column] : others
  return draft(
    isHidden ? 'hideColumn' : 'showColumn',
    { name },
    hidden.length === (document.hidden ?? []).length ? [] : member(document, 'hidden', hidden)
  )
}

/** Moves a column to the left (-1) or right (1) among those shown. @param shown all of them in their order */
export function moveColumn(
  document: ComparisonDocument,
  shown: readonly string[],
  column: string,
  by: -1 | 1,
  name: string
): EditDraft {
  const at = shown.indexOf(column)
  const to = at + by
  if (at < 0 || to < 0 || to >= shown.length) return draft('moveColumn', { name })
  const order = shown.toSpliced(at, 1).toSpliced(to, 0, column)
  return draft('moveColumn', { name }, member(document, 'order', order))
}

/** Sorts the groups by a column; null leaves them in the order of their runs. */
export const sortBy = (
  document: ComparisonDocument,
  sort: ComparisonDocument['sort'] | null,
  name: string
): EditDraft =>
  draft(sort ? 'sort' : 'unsort', { name }, member(document, 'sort', sort ?? undefined))
