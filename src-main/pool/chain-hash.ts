import { createHash } from 'node:crypto'
import type { StateBook } from '../engine'

const blockBytes = 65_536

/**
 * A hash of a stream of bytes that can be put aside and gone on with: the stream is cut into blocks
 * of 64 KiB, and each block is hashed together with the hash of what came before it.
 */
export class ChainHash {
  #before: Uint8Array = new Uint8Array(32)
  readonly #block = new Uint8Array(blockBytes)
  #filled = 0

  update(values: Uint32Array | Float64Array): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, blockBytes - this.#filled)
      this.#block.set(bytes.subarray(at, at + taken), this.#filled)
      this.#filled += taken
      at += taken
      if (this.#filled === blockBytes) {
        this.#before = this.#next()
        this.#filled = 0
      }
    }
  }

  /** SHA-256 of what came before, and of the present block. */
  #next(): Uint8Array {
    const present = this.#block.subarray(0, this.#filled)
    return createHash('sha256').update(this.#before).update(present).digest()
  }

  /** In hexadecimal digits. */
  digest(): string {
    return Buffer.from(this.#next()).toString('hex')
  }

  save(book: StateBook, name: string): void {
    book.put(`${name} before`, Uint8Array.from(this.#before))
    book.putNumbers(`${name} filled`, [this.#filled])
    book.put(`${name} block`, this.#block.subarray(0, this.#filled))
  }

  restore(book: StateBook, name: string): void {
    const before = new Uint8Array(32)
    book.copyTo(`${name} before`, before)
    this.#before = before
    this.#filled = book.numbers(`${name} filled`)[0] ?? 0
    book.copyTo(`${name} block`, this.#block.subarray(0, this.#filled))
  }
}
