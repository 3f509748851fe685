/**
 * Rows of numbers in columns, never more than `keep`: when they are full, every second one is dropped, and from
 * then on only every second, fourth, eighth … row is taken.
 */
export class ThinnedRows {
  readonly #columns: Float64Array<ArrayBuffer>[]
  #capacity: number
  #every = 1
  #seen = 0
  #count = 0

  constructor(
    width: number,
    readonly keep: number
  ) {
    this.#capacity = Math.min(1024, keep)
    this.#columns = Array.from({ length: width }, () => new Float64Array(this.#capacity))
  }

  /** Rows that were offered. */
  get seen(): number {
    return this.#seen
  }

  get every(): number {
    return this.#every
  }

  get count(): number {
    return this.#count
  }

  add(row: Float64Array): void {
    if (this.#seen++ % this.#every !== 0) return
    if (this.#count === this.keep) {
      this.#halve()
      if ((this.#seen - 1) % this.#every !== 0) return
    }
    if (this.#count === this.#capacity) this.#grow()
    this.#columns.forEach((column, i) => (column[this.#count] = row[i] ?? Number.NaN))
    this.#count += 1
  }

  /** The kept values of a column. */
  column(index: number): Float64Array<ArrayBuffer> {
    return (this.#columns[index] ?? new Float64Array(0)).slice(0, this.#count)
  }

  #grow(): void {
    this.#capacity = Math.min(2 * this.#capacity, this.keep)
    this.#columns.forEach((column, i) => {
      const larger = new Float64Array(this.#capacity)
      larger.set(column)
      this.#columns[i] = larger
    })
  }

  #halve(): void {
    this.#every *= 2
    const half = Math.ceil(this.#count / 2)
    for (const column of this.#columns) {
      for (let i = 0; i < half; i++) column[i] = column[2 * i] ?? Number.NaN
    }
    this.#count = half
  }
}
