/**
 * Where the keyboard goes in a list.
 * @returns the new row, or undefined when the key is none that moves
 */
export function moveRow(
  key: string,
  row: number,
  total: number,
  rowsOnScreen: number
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + rowsOnScreen,
    PageUp: row - rowsOnScreen,
    Home: 0,
    End: total - 1
  }
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined
  return to === undefined ? undefined : Math.max(0, Math.min(total - 1, to))
}

/** The order after a click on a column's head: numbers and dates begin with the largest. */
export function nextOrder(
  clicked: string,
  sort: string | undefined,
  descending: boolean | undefined
): boolean {
  return clicked === sort ? !descending : clicked !== 'name' && clicked !== 'state'
}

/** All rows between two, whichever comes first. */
export const rowsBetween = (a: number, b: number): readonly number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i)
