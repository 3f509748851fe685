import type { Circuit, LineEnd, NodeVoltages } from '../../../../src-main/devices/crossbar/circuit'

/**
 * The same array by nodal analysis: one equation a node, nodes joined by wires without resistance are one, and
 * Gaussian elimination with pivoting.
 */
export function solveDense(
  circuit: Circuit,
  conductance: Float64Array,
  offset?: Float64Array
): NodeVoltages {
  const { rows, columns, words, bits } = circuit
  const wordNode = (i: number, j: number): string =>
    words.wire === Infinity ? `w${i}` : `w${i},${j}`
  const bitNode = (i: number, j: number): string =>
    bits.wire === Infinity ? `b${j}` : `b${i},${j}`
  const known = new Map<string, number>()
  const numbers = new Map<string, number>()
  const hold = (node: string, end: LineEnd, line: number): void => {
    if (end.conductance[line] === Infinity) known.set(node, end.voltage[line] ?? NaN)
  }
  for (let i = 0; i < rows; i++) {
    hold(wordNode(i, columns - 1), words.last, i)
    hold(wordNode(i, 0), words.first, i)
  }
  for (let j = 0; j < columns; j++) {
    hold(bitNode(rows - 1, j), bits.last, j)
    hold(bitNode(0, j), bits.first, j)
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      for (const node of [wordNode(i, j), bitNode(i, j)]) {
        if (!known.has(node) && !numbers.has(node)) numbers.set(node, numbers.size)
      }
    }
  }
  const size = numbers.size
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1))
  const add = (node: string, other: string | number, way: number): void => {
    const n = numbers.get(node)
    const row = n === undefined ? undefined : matrix[n]
    if (!row || n === undefined || way === 0) return
    increase(row, n, way)
    const voltage = typeof other === 'number' ? other : known.get(other)
    if (voltage !== undefined) increase(row, size, way * voltage)
    else increase(row, numbers.get(String(other)) ?? NaN, -way)
  }
  const join = (a: string, b: string, way: number): void => {
    add(a, b, way)
    add(b, a, way)
  }
  const inject = (node: string, current: number): void => {
    const row = matrix[numbers.get(node) ?? -1]
    if (row) increase(row, size, current)
  }
  const tie = (node: string, end: LineEnd, line: number): void => {
    const way = end.conductance[line] ?? NaN
    if (way !== Infinity) add(node, end.voltage[line] ?? NaN, way)
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const k = i * columns + j
      join(wordNode(i, j), bitNode(i, j), conductance[k] ?? NaN)
      inject(wordNode(i, j), -(offset?.[k] ?? 0))
      inject(bitNode(i, j), offset?.[k] ?? 0)
      if (j > 0 && words.wire !== Infinity) join(wordNode(i, j - 1), wordNode(i, j), words.wire)
      if (i > 0 && bits.wire !== Infinity) join(bitNode(i - 1, j), bitNode(i, j), bits.wire)
    }
  }
  for (let i = 0; i < rows; i++) {
    tie(wordNode(i, 0), words.first, i)
    tie(wordNode(i, columns - 1), words.last, i)
  }
  for (let j = 0; j < columns; j++) {
    tie(bitNode(0, j), bits.first, j)
    tie(bitNode(rows - 1, j), bits.last, j)
  }
  const solved = eliminate(matrix)
  const at = (node: string): number => known.get(node) ?? solved[numbers.get(node) ?? -1] ?? NaN
  const all = (node: (i: number, j: number) => string): Float64Array =>
    Float64Array.from({ length: rows * columns }, (_, k) =>
      at(node(Math.floor(k / columns), k % columns))
    )
  return { word: all(wordNode), bit: all(bitNode) }
}

function increase(row: Float64Array, at: number, by: number): void {
  row[at] = (row[at] ?? NaN) + by
}

function eliminate(matrix: Float64Array[]): Float64Array {
  const size = matrix.length
  for (let c = 0; c < size; c++) {
    let best = c
    for (let r = c + 1; r < size; r++) {
      if (Math.abs(matrix[r]?.[c] ?? 0) > Math.abs(matrix[best]?.[c] ?? 0)) best = r
    }
    const pivot = matrix[best]
    const other = matrix[c]
    if (!pivot || !other) break
    matrix[c] = pivot
    matrix[best] = other
    for (let r = c + 1; r < size; r++) {
      const row = matrix[r]
      const factor = (row?.[c] ?? 0) / (pivot[c] ?? NaN)
      if (!row || factor === 0) continue
      for (let k = c; k <= size; k++) increase(row, k, -factor * (pivot[k] ?? 0))
    }
  }
  const out = new Float64Array(size)
  for (let c = size - 1; c >= 0; c--) {
    const row = matrix[c]
    let sum = row?.[size] ?? NaN
    for (let k = c + 1; k < size; k++) sum -= (row?.[k] ?? 0) * (out[k] ?? 0)
    out[c] = sum / (row?.[c] ?? NaN)
  }
  return out
}
