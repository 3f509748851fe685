import { best, type BestValue } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { hardwareFieldNames, type HardwareField } from '../../../src-shared/hardware/fields'

/** One field of the entries side by side; null where nothing is published. */
export interface CompareRow {
  readonly field: HardwareField
  readonly values: readonly (BestValue | null)[]
  readonly differs: boolean
}

/** The same number in the same unit, the same words, or nothing for both. */
function isSame(a: BestValue | null, b: BestValue | null): boolean {
  if (a === null || b === null) return a === b
  return a.unit === b.unit && JSON.stringify(a.value) === JSON.stringify(b.value)
}

/** Every field that at least one of the entries speaks of, in the order of the page of an entry. */
export function compareRows(entries: readonly HardwareEntry[]): readonly CompareRow[] {
  return hardwareFieldNames.flatMap((field) => {
    if (!entries.some((entry) => field in entry.props || field in entry.inherited)) return []
    const values = entries.map((entry) => best(entry, field))
    const [first = null, ...others] = values
    return [{ field, values, differs: others.some((one) => !isSame(first, one)) }]
  })
}
