type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

const kinds = {
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array
} as const
type Kind = keyof typeof kinds

const kindOf = (array: Numbers): Kind => {
  if (array instanceof Float64Array) return 'f64'
  if (array instanceof Int32Array) return 'i32'
  if (array instanceof Uint32Array) return 'u32'
  return array instanceof Uint16Array ? 'u16' : 'u8'
}

const isKind = (text: unknown): text is Kind => typeof text === 'string' && text in kinds

/** Every array begins at a multiple of this. */
const alignment = 8
const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment

/** What a checkpoint holds is not what this program wrote, or not for this network. */
export class UnfitState extends Error {}

/** Arrays of numbers by name, to the bit: what a part of a run has to remember at a checkpoint. */
export class StateBook {
  readonly #arrays = new Map<string, Numbers>()

  /** Keeps a copy. */
  put(name: string, array: Numbers): void {
    this.#arrays.set(name, array.slice())
  }

  putNumbers(name: string, numbers: readonly number[]): void {
    this.#arrays.set(name, Float64Array.from(numbers))
  }

  has(name: string): boolean {
    return this.#arrays.has(name)
  }

  /** @throws UnfitState when there is none of this name */
  numbers(name: string): readonly number[] {
    return [...this.#of(name)]
  }

  /**
   * Puts what is kept under a name into an array of the same kind and length.
   * @throws UnfitState when it does not fit
   */
  copyTo(name: string, target: Numbers): void {
    const found = this.#of(name)
    if (found.length !== target.length || kindOf(found) !== kindOf(target)) {
      throw new UnfitState(`${name} has ${found.length} numbers instead of ${target.length}`)
    }
    target.set(found)
  }

  #of(name: string): Numbers {
    const found = this.#arrays.get(name)
    if (!found) throw new UnfitState(`no ${name}`)
    return found
  }

  /** All of it as bytes: length of the table, the table as JSON, then the arrays. */
  pack(): Uint8Array<ArrayBuffer> {
    const entries = [...this.#arrays]
    const table = entries.map(([name, array]) => [name, kindOf(array), array.length])
    const head = new TextEncoder().encode(JSON.stringify(table))
    const start = aligned(4 + head.length)
    const bodies = entries.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), 0)
    const out = new Uint8Array(start + bodies)
    new DataView(out.buffer).setUint32(0, head.length, true)
    out.set(head, 4)
    let at = start
    for (const [, array] of entries) {
      out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
      at += aligned(array.byteLength)
    }
    return out
  }

  /** @throws UnfitState when these bytes are none of `pack` */
  static unpack(packed: Uint8Array): StateBook {
    const bytes = packed.slice()
    const book = new StateBook()
    const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer).getUint32(0, true)
    let at = aligned(4 + length)
    for (const [name, kind, count] of tableOf(bytes.subarray(4, 4 + length))) {
      const Numbers = kinds[kind]
      const end = at + count * Numbers.BYTES_PER_ELEMENT
      if (end > bytes.length) throw new UnfitState('cut short')
      book.#arrays.set(name, new Numbers(bytes.buffer, at, count))
      at = aligned(end)
    }
    return book
  }
}

function tableOf(head: Uint8Array): [string, Kind, number][] {
  const table: unknown = JSON.parse(new TextDecoder().decode(head))
  if (!Array.isArray(table)) throw new UnfitState('no table')
  return table.map((row: unknown): [string, Kind, number] => {
    if (!Array.isArray(row)) throw new UnfitState('no row')
    const [name, kind, count]: unknown[] = row
    if (typeof name !== 'string' || !isKind(kind) || typeof count !== 'number') {
      throw new UnfitState('no array')
    }
    return [name, kind, count]
  })
}
