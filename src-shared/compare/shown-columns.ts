import type { Compared, ComparedColumn, ComparedGroup } from '../contract/comparisons'
import type { ComparisonDocument } from './schema'

/** The columns that are shown, in the user's order; those the user has not moved follow in their own. */
export function shownColumns(
  columns: readonly ComparedColumn[],
  { order = [], hidden = [] }: Pick<ComparisonDocument, 'order' | 'hidden'>
): readonly ComparedColumn[] {
  const rank = new Map(order.map((id, i) => [id, i]))
  return columns
    .filter(({ id }) => !hidden.includes(id))
    .toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0)
}

/** Groups as the table lists them: by the column that sorts, what has no value last; else as they come. */
export function sortedGroups(
  { groups, columns }: Pick<Compared, 'groups' | 'columns'>,
  sort: ComparisonDocument['sort']
): readonly { readonly group: ComparedGroup; readonly index: number }[] {
  const all = groups.map((group, index) => ({ group, index }))
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return all
  const value = (index: number): number | null => column.groups[index]?.mean ?? null
  return all.toSorted((a, b) => {
    const [left, right] = [value(a.index), value(b.index)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sort.descending ? right - left : left - right
  })
}
