import type { Circuit, LinearSolution, LineEnd, Lines } from './circuit'
import { openKernel, type CrossbarKernel } from './open-kernel'

/** What conjugate gradients leave of the equations, relative; far below what is asked of currents. */
const tolerance = 1e-12
const mostIterations = 20_000

/**
 * Solves an array whose bit lines have wire resistance. The word lines are eliminated exactly (each is
 * tridiagonal, or one node if its wire has none), and conjugate gradients run on what is left for the bit
 * lines, S = T_b − G T_w⁻¹ G, with the tridiagonal T_b as preconditioner. As S ≤ T_b, their eigenvalues lie
 * between 0 and 1, near 1 unless wires are much worse than cells, so few steps do.
 */
export class GridSolver {
  readonly #kernel: CrossbarKernel
  readonly #rows: number
  readonly #columns: number
  readonly #stride: number
  readonly #words: Lines
  readonly #bits: Lines
  /** Addresses in the kernel's memory. */
  readonly #at: ReturnType<typeof addresses>

  constructor(module: WebAssembly.Module, circuit: Circuit) {
    const { rows, columns, words, bits } = circuit
    this.#rows = rows
    this.#columns = columns
    this.#words = words
    this.#bits = bits
    this.#stride = columns + (columns % 2)
    this.#kernel = openKernel(module, addresses(rows, this.#stride, 0).end)
    this.#at = addresses(rows, this.#stride, this.#kernel.start)
    for (const [lines, first, last] of [
      [words, this.#at.wordFirst, this.#at.wordLast],
      [bits, this.#at.bitFirst, this.#at.bitLast]
    ] as const) {
      this.#kernel.doubles(first, lines.first.conductance.length).set(lines.first.conductance)
      this.#kernel.doubles(last, lines.last.conductance.length).set(lines.last.conductance)
    }
  }

  get #hasWordWire(): boolean {
    return this.#words.wire !== Infinity
  }

  /** Takes over the cells' conductances, S, row after row, and factorises all lines. */
  programme(conductance: Float64Array): void {
    const { cells, inverseWord, inverseBit, wordFirst, wordLast, bitFirst, bitLast, carry } =
      this.#at
    const { fn } = this.#kernel
    const [rows, columns, stride] = [this.#rows, this.#columns, this.#stride]
    this.#write(cells, conductance)
    if (this.#hasWordWire) {
      const wire = this.#words.wire
      fn('pivotsOfWords')(cells, inverseWord, wordFirst, wordLast, rows, columns, stride, wire)
    } else this.#weighNodes(conductance)
    const wire = this.#bits.wire
    fn('pivotsOfBits')(
      ...[cells, inverseBit, bitFirst, bitLast, carry, rows, columns, stride, wire]
    )
  }

  /** Word lines of one node each: inverse of all conductance at it, or 0 where its voltage is given. */
  #weighNodes(conductance: Float64Array): void {
    const inverse = this.#kernel.doubles(this.#at.inverseWord, this.#rows)
    const { first, last } = this.#words
    for (let i = 0; i < this.#rows; i++) {
      let sum = (first.conductance[i] ?? 0) + (last.conductance[i] ?? 0)
      for (let j = 0; j < this.#columns; j++) sum += conductance[i * this.#columns + j] ?? 0
      inverse[i] = sum === Infinity ? 0 : 1 / sum
    }
  }

  /**
   * @param offset current of each cell at no voltage across it, A, from word to bit line, row after row
   * @param guess  bit line voltages to start from
   */
  solve(offset?: Float64Array, guess?: Float64Array): LinearSolution {
    const { cells, word, x, r, p, q } = this.#at
    const kernel = this.#kernel
    const size = this.#rows * this.#stride
    this.#setWordSources(offset)
    // Right-hand side: what the word lines would give if all bit lines were at 0 V.
    this.#solveWordLines(word, 0, q, true)
    kernel.doubles(r, size).fill(0)
    kernel.fn('addProduct')(r, q, cells, r, size * 8)
    this.#addBitSources(offset)
    kernel.doubles(x, size).fill(0)
    kernel.doubles(p, size).fill(0)
    const { iterations, residual } = this.#iterate(guess)
    kernel.fn('addProduct')(word, cells, x, q, size * 8)
    this.#solveWordLines(q, 0, p, true)
    return { word: this.#read(p), bit: this.#read(x), iterations, residual }
  }

  #iterate(guess: Float64Array | undefined): { iterations: number; residual: number } {
    let square = this.#descend(0)
    const goal = square * tolerance ** 2
    if (goal === 0) return { iterations: 0, residual: 0 }
    const scale = square
    if (guess) {
      this.#write(this.#at.p, guess)
      this.#apply()
      square = this.#descend(1)
    }
    let iterations = 0
    let beta = 0
    let best = square
    let sinceBest = 0
    while (square > goal && iterations < mostIterations && sinceBest < 30) {
      this.#ascend(beta)
      const curvature = this.#apply()
      const next = this.#descend(square / curvature)
      iterations++
      beta = next / square
      square = next
      sinceBest = square < best ? 0 : sinceBest + 1
      best = Math.min(best, square)
    }
    return { iterations, residual: Math.sqrt(square / scale) }
  }

  /** Currents of the ends and the offsets into the word lines' nodes. */
  #setWordSources(offset: Float64Array | undefined): void {
    const { word, base } = this.#at
    const [rows, columns, stride] = [this.#rows, this.#columns, this.#stride]
    const into = this.#kernel.doubles(word, rows * stride)
    const { first, last } = this.#words
    into.fill(0)
    if (offset) this.#write(word, offset, -1)
    const known = this.#kernel.doubles(base, rows)
    for (let i = 0; i < rows; i++) {
      const fixed = fixedVoltage(first, last, i)
      known[i] = fixed ?? 0
      if (fixed !== undefined) continue
      const left = i * stride
      const right = left + columns - 1
      into[left] = (into[left] ?? 0) + currentFrom(first, i)
      into[right] = (into[right] ?? 0) + currentFrom(last, i)
    }
  }

  #addBitSources(offset: Float64Array | undefined): void {
    const [rows, columns, stride] = [this.#rows, this.#columns, this.#stride]
    const into = this.#kernel.doubles(this.#at.r, rows * stride)
    const { first, last } = this.#bits
    const bottom = (rows - 1) * stride
    for (let j = 0; j < columns; j++) {
      into[j] = (into[j] ?? 0) + currentFrom(first, j)
      into[bottom + j] = (into[bottom + j] ?? 0) + currentFrom(last, j)
    }
    if (!offset) return
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const k = i * stride + j
        into[k] = (into[k] ?? 0) + (offset[i * columns + j] ?? 0)
      }
    }
  }

  #solveWordLines(source: number, factor: number, out: number, withKnown: boolean): void {
    const { inverseWord, base, room } = this.#at
    if (this.#hasWordWire) {
      const { wire } = this.#words
      const solve = this.#kernel.fn('solveWords')
      solve(source, factor, inverseWord, out, room, this.#rows, this.#stride, wire)
    } else {
      const known = withKnown ? base : 0
      const solve = this.#kernel.fn('solveNodes')
      solve(source, factor, inverseWord, known, out, this.#rows, this.#stride)
    }
  }

  /** q = S p @returns p times q */
  #apply(): number {
    const { cells, p, q, bitFirst, bitLast } = this.#at
    this.#solveWordLines(p, cells, q, false)
    const { wire } = this.#bits
    return this.#kernel.fn('apply')(cells, p, q, bitFirst, bitLast, this.#rows, this.#stride, wire)
  }

  #descend(alpha: number): number {
    const { x, r, p, q, inverseBit } = this.#at
    const [rows, stride, wire] = [this.#rows, this.#stride, this.#bits.wire]
    return this.#kernel.fn('descend')(x, r, p, q, inverseBit, rows, stride, wire, alpha)
  }

  #ascend(beta: number): void {
    const { p, q, inverseBit, carry } = this.#at
    const [rows, stride, wire] = [this.#rows, this.#stride, this.#bits.wire]
    this.#kernel.fn('ascend')(p, q, inverseBit, carry, rows, stride, wire, beta)
  }

  #write(at: number, values: Float64Array, factor = 1): void {
    const columns = this.#columns
    const grid = this.#kernel.doubles(at, this.#rows * this.#stride)
    for (let i = 0; i < this.#rows; i++) {
      const row = values.subarray(i * columns, (i + 1) * columns)
      grid.set(factor === 1 ? row : row.map((value) => factor * value), i * this.#stride)
    }
  }

  #read(at: number): Float64Array {
    const columns = this.#columns
    const grid = this.#kernel.doubles(at, this.#rows * this.#stride)
    if (columns === this.#stride) return grid.slice()
    const values = new Float64Array(this.#rows * columns)
    for (let i = 0; i < this.#rows; i++) {
      const start = i * this.#stride
      values.set(grid.subarray(start, start + columns), i * columns)
    }
    return values
  }
}

const currentFrom = ({ voltage, conductance }: LineEnd, line: number): number => {
  const way = conductance[line] ?? 0
  return way === 0 ? 0 : way * (voltage[line] ?? 0)
}

/** The voltage of a line of one node with a source right at it. */
function fixedVoltage(first: LineEnd, last: LineEnd, line: number): number | undefined {
  if (first.conductance[line] === Infinity) return first.voltage[line]
  return last.conductance[line] === Infinity ? last.voltage[line] : undefined
}

/** Where everything lies in the kernel's memory, in bytes from `start`, which is never 0. */
function addresses(rows: number, stride: number, start: number) {
  let end = start
  const take = (doubles: number): number => {
    const at = end
    end += Math.ceil(doubles / 2) * 16
    return at
  }
  const fullRows = Math.ceil(rows / 4) * 4
  const grid = (): number => take(fullRows * stride)
  const places = {
    cells: grid(),
    inverseWord: grid(),
    inverseBit: grid(),
    /** Currents into the word lines' nodes. */
    word: grid(),
    x: grid(),
    r: grid(),
    p: grid(),
    q: grid(),
    wordFirst: take(rows),
    wordLast: take(rows),
    base: take(rows),
    bitFirst: take(stride),
    bitLast: take(stride),
    carry: take(stride),
    room: take(4 * stride)
  }
  return { ...places, end }
}
