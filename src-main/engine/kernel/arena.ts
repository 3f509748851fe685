import type { Kernel } from './kernel-module'

const pageBytes = 65_536
const mostBytes = 65_536 * pageBytes

/** The worker's memory has no room for what is asked. */
export class OutOfMemory extends Error {
  constructor(readonly bytes: number) {
    super(`no room for ${bytes} bytes`)
  }
}

/**
 * Hands out a worker's memory from the bottom up. Only what a projection is built from is given back
 * before the end.
 */
export class Arena {
  readonly #memory: WebAssembly.Memory
  readonly #kept: { readonly address: number; readonly bytes: number }[] = []
  #next: number
  /** Memory below has been used before. */
  #clean = 0

  constructor(kernel: Kernel) {
    this.#memory = kernel.memory
    this.#next = kernel.fn('heapStart')()
  }

  /** Bytes handed out, with the module's own. */
  get used(): number {
    return this.#next
  }

  /** The most that was ever handed out. */
  get peak(): number {
    return Math.max(this.#next, this.#clean)
  }

  /** Where the next piece will begin. */
  mark(): number {
    return Math.ceil(this.#next / 64) * 64
  }

  /** Gives back the memory between two marks; all that was handed out after it moves down. */
  moveDown(from: number, to: number): void {
    new Uint8Array(this.#memory.buffer).copyWithin(to, from, this.#next)
    this.#clean = this.peak
    this.#next -= from - to
  }

  /** What may change while a run goes on: what a checkpoint keeps. */
  get kept(): readonly { readonly address: number; readonly bytes: number }[] {
    return this.#kept
  }

  /**
   * @returns the address of `bytes` zeroed bytes, at a multiple of 64 (a cache line)
   * @throws OutOfMemory
   */
  allocate(bytes: number): number {
    const address = this.allocateFixed(bytes)
    if (bytes > 0) this.#kept.push({ address, bytes })
    return address
  }

  /**
   * The same for what a run makes of document and seed before its first step and never changes
   * again: it is no part of a checkpoint.
   * @throws OutOfMemory
   */
  allocateFixed(bytes: number): number {
    const address = this.mark()
    // Kernels read up to 16 bytes beyond an odd end.
    const end = address + bytes + 16
    if (end > mostBytes) throw new OutOfMemory(bytes)
    const missing = Math.ceil((end - this.#memory.buffer.byteLength) / pageBytes)
    if (missing > 0) {
      try {
        this.#memory.grow(missing)
      } catch {
        throw new OutOfMemory(bytes)
      }
    }
    this.#next = end
    if (address < this.#clean) {
      new Uint8Array(this.#memory.buffer, address, Math.min(end, this.#clean) - address).fill(0)
    }
    return address
  }

  allocateDoubles(values: readonly number[]): number {
    const address = this.allocate(values.length * 8)
    this.doubles(address, values.length).set(values)
    return address
  }

  doubles(address: number, length: number): Float64Array {
    return new Float64Array(this.#memory.buffer, address, length)
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length)
  }

  singles(address: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, length)
  }

  words(address: number, length: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, address, length)
  }

  longs(address: number, length: number): BigUint64Array {
    return new BigUint64Array(this.#memory.buffer, address, length)
  }

  halves(address: number, length: number): Uint16Array {
    return new Uint16Array(this.#memory.buffer, address, length)
  }
}
