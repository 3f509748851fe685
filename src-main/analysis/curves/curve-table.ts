/** Some curves of one set: their columns one curve after another. */
export interface CurveTable {
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  /** Of each curve: its device, its repeat, and where it begins in the columns; the last entry is the end. */
  readonly devices: Uint32Array
  readonly repeats: Uint32Array
  readonly starts: Float64Array
  readonly values: readonly Float64Array[]
}

/** Chunks as they are stored, put together. */
export function curveTable(
  columns: CurveTable['columns'],
  chunks: readonly {
    readonly devices: Uint32Array
    readonly repeats: Uint32Array
    readonly points: Uint32Array
    readonly columns: readonly Float64Array[]
  }[]
): CurveTable {
  const count = chunks.reduce((sum, { devices }) => sum + devices.length, 0)
  const devices = new Uint32Array(count)
  const repeats = new Uint32Array(count)
  const starts = new Float64Array(count + 1)
  let at = 0
  for (const chunk of chunks) {
    devices.set(chunk.devices, at)
    repeats.set(chunk.repeats, at)
    for (const points of chunk.points) {
      starts[at + 1] = (starts[at] ?? 0) + points
      at++
    }
  }
  const values = columns.map((_, i) => {
    const all = new Float64Array(starts[count] ?? 0)
    let end = 0
    for (const chunk of chunks) {
      const part = chunk.columns[i]
      if (!part) continue
      all.set(part, end)
      end += part.length
    }
    return all
  })
  return { columns, devices, repeats, starts, values }
}

/** Numbers of a curve in a column. */
export const curveOf = (table: CurveTable, column: number, curve: number): Float64Array =>
  (table.values[column] ?? new Float64Array(0)).subarray(
    table.starts[curve] ?? 0,
    table.starts[curve + 1] ?? 0
  )
