import type { Circuit, LinearSolution, Lines } from './circuit'

const tolerance = 1e-14
const mostIterations = 10_000

/** What a line without resistance is: its given voltage, or the conductance and current of its ends. */
interface Node {
  readonly fixed: boolean
  readonly voltage: number
  readonly conductance: number
  readonly current: number
}

/**
 * Solves an array whose wires have no resistance at all: one node a line. The word lines are eliminated, and
 * conjugate gradients, scaled by the diagonal, run on the bit lines that no source holds.
 */
export function solveNodes(
  { rows, columns, words, bits }: Circuit,
  conductance: Float64Array,
  offset?: Float64Array
): LinearSolution {
  const wordNodes = nodesOf(words, rows)
  const bitNodes = nodesOf(bits, columns)
  const wordSum = wordNodes.map((node) => node.conductance)
  const bitSum = bitNodes.map((node) => node.conductance)
  const wordCurrent = wordNodes.map((node) => node.current)
  const bitCurrent = bitNodes.map((node) => node.current)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const k = i * columns + j
      wordSum[i] = (wordSum[i] ?? 0) + (conductance[k] ?? 0)
      bitSum[j] = (bitSum[j] ?? 0) + (conductance[k] ?? 0)
      wordCurrent[i] = (wordCurrent[i] ?? 0) - (offset?.[k] ?? 0)
      bitCurrent[j] = (bitCurrent[j] ?? 0) + (offset?.[k] ?? 0)
    }
  }
  const wordOf = (bit: Float64Array, withSources: boolean): Float64Array =>
    Float64Array.from(wordNodes, (node, i) => {
      if (node.fixed) return withSources ? node.voltage : 0
      let current = withSources ? (wordCurrent[i] ?? 0) : 0
      for (let j = 0; j < columns; j++) {
        current += (conductance[i * columns + j] ?? 0) * (bit[j] ?? 0)
      }
      return current / (wordSum[i] ?? 0)
    })
  /** Currents out of the bit nodes that no source holds. */
  const outOf = (bit: Float64Array, withSources: boolean): Float64Array => {
    const word = wordOf(bit, withSources)
    const out = Float64Array.from(bitNodes, (_, j) => (bitSum[j] ?? 0) * (bit[j] ?? 0))
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        out[j] = (out[j] ?? 0) - (conductance[i * columns + j] ?? 0) * (word[i] ?? 0)
      }
    }
    return out.map((value, j) => {
      if (bitNodes[j]?.fixed) return 0
      return withSources ? value - (bitCurrent[j] ?? 0) : value
    })
  }
  const bit = Float64Array.from(bitNodes, (node) => node.voltage)
  const { iterations, residual } = conjugate(bit, bitSum, outOf)
  const word = wordOf(bit, true)
  return {
    word: Float64Array.from(conductance, (_, k) => word[Math.floor(k / columns)] ?? 0),
    bit: Float64Array.from(conductance, (_, k) => bit[k % columns] ?? 0),
    iterations,
    residual
  }
}

/** Changes `x` until the currents out of its nodes are those of its sources. */
function conjugate(
  x: Float64Array,
  diagonal: readonly number[],
  outOf: (x: Float64Array, withSources: boolean) => Float64Array
): { iterations: number; residual: number } {
  const r = outOf(x, true).map((value) => -value)
  const scaled = (): Float64Array =>
    r.map((value, j) => (value === 0 ? 0 : value / (diagonal[j] ?? 1)))
  let p = scaled()
  let square = dot(r, p)
  const scale = square
  let iterations = 0
  let best = square
  let sinceBest = 0
  while (square > scale * tolerance ** 2 && iterations < mostIterations && sinceBest < 20) {
    const q = outOf(p, false)
    const alpha = square / dot(p, q)
    for (let j = 0; j < x.length; j++) {
      x[j] = (x[j] ?? 0) + alpha * (p[j] ?? 0)
      r[j] = (r[j] ?? 0) - alpha * (q[j] ?? 0)
    }
    const z = scaled()
    const next = dot(r, z)
    const beta = next / square
    p = z.map((value, j) => value + beta * (p[j] ?? 0))
    square = next
    iterations++
    sinceBest = square < best ? 0 : sinceBest + 1
    best = Math.min(best, square)
  }
  return { iterations, residual: scale === 0 ? 0 : Math.sqrt(square / scale) }
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0)
  return sum
}

function nodesOf({ first, last }: Lines, count: number): readonly Node[] {
  return Array.from({ length: count }, (_, line) => {
    for (const end of [first, last]) {
      if (end.conductance[line] === Infinity) {
        return { fixed: true, voltage: end.voltage[line] ?? 0, conductance: 0, current: 0 }
      }
    }
    const [a, b] = [first.conductance[line] ?? 0, last.conductance[line] ?? 0]
    const current = a * (first.voltage[line] ?? 0) + b * (last.voltage[line] ?? 0)
    return { fixed: false, voltage: 0, conductance: a + b, current }
  })
}
