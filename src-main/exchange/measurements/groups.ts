import type { Finding, MeasuredColumn } from '../../../src-shared/contract/measurements'

/**
 * Cuts the columns of each group where the group ends, and says what is missing inside.
 * @param lines line of each row
 */
export function trimGroups(
  columns: readonly MeasuredColumn[],
  lines: Float64Array
): { readonly columns: MeasuredColumn[]; readonly findings: Finding[] } {
  const findings: Finding[] = []
  const ends = new Map<number, number>()
  for (const { group, values } of columns) {
    ends.set(group, Math.max(ends.get(group) ?? 0, endOf(values)))
  }
  const trimmed = columns.map((column) => {
    const end = ends.get(column.group) ?? 0
    const own = endOf(column.values)
    // Up and down series stand side by side and may differ in length; within one of them they may not.
    const partner = columns.find(
      (other) =>
        other.group === column.group &&
        (other.direction === null ||
          column.direction === null ||
          other.direction === column.direction) &&
        endOf(other.values) === end
    )
    if (own < end && partner) {
      findings.push({
        severity: 'error',
        key: 'failures.measurement.unequalLengths',
        details: {
          short: column.name,
          found: own,
          long: partner.name,
          wanted: end,
          line: lines[own] ?? 0
        }
      })
    }
    const missing = gapsOf(column.values, own)
    if (missing.count > 0) {
      findings.push({
        severity: 'warning',
        key: 'failures.measurement.missingValues',
        details: { name: column.name, count: missing.count, line: lines[missing.first] ?? 0 }
      })
    }
    const length = column.direction === null ? end : own
    return { ...column, values: column.values.slice(0, length) }
  })
  return { columns: trimmed, findings }
}

/** Rows up to the last that holds a value. */
function endOf(values: Float64Array): number {
  let end = values.length
  while (end > 0 && Number.isNaN(values[end - 1])) end -= 1
  return end
}

function gapsOf(values: Float64Array, end: number): { count: number; first: number } {
  let [count, first] = [0, -1]
  for (let i = 0; i < end; i++) {
    if (!Number.isNaN(values[i])) continue
    if (first < 0) first = i
    count += 1
  }
  return { count, first }
}
