import type { FitRequest } from '../../src-shared/contract/fit'
import type { Measurement } from '../../src-shared/experiments/characterisation/schema'

/**
 * A measurement of a document as a fit takes it. Columns of one direction and cycle are one series; where the
 * file is known, its name and hash go along, so that a preset can say where it comes from.
 * @param interval time between two rows, s, where no column says it
 */
export function fitSourceOf(
  { name, source = '', columns }: Measurement,
  interval: number | null
): FitRequest['source'] {
  const [, file, sha256] = /^(.+), SHA-256 ([0-9a-f]{64})$/s.exec(source) ?? []
  return {
    from: 'columns',
    name: file ?? name,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(interval === null ? {} : { interval }),
    columns: columns.map((column) => ({
      name: column.name,
      role: column.role,
      unit: column.unit,
      group: 1,
      direction: null,
      values: Float64Array.from(column.values, (value) => value ?? Number.NaN)
    }))
  }
}
