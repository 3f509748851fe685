import type { Encoding } from '../../../src-shared/contract/measurements'
import { failure, ok, type Result } from '../../../src-shared/result'

/** Letters of a line beyond which a file is no table. */
const longestLine = 1_000_000

/** Cuts a stream of bytes into lines, holding no more than one unfinished line. */
export class LineCutter {
  readonly #decoder: TextDecoder
  #rest = ''
  #lines = 0

  constructor(encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding) // leaves out a byte order mark
  }

  /**
   * @param take gets each finished line with its number, counted from 1
   * @returns the first failure of `take`, or of a line that is too long
   */
  push(bytes: Uint8Array, take: (line: string, number: number) => Result<null>): Result<null> {
    const text = this.#rest + this.#decoder.decode(bytes, { stream: true })
    let start = 0
    let [feed, back] = [text.indexOf('\n'), text.indexOf('\r')]
    for (;;) {
      // Looked for anew only once passed: a search that finds nothing runs to the end of the piece.
      if (feed >= 0 && feed < start) feed = text.indexOf('\n', start)
      if (back >= 0 && back < start) back = text.indexOf('\r', start)
      const end = feed < 0 ? back : back < 0 ? feed : Math.min(feed, back)
      // A carriage return at the very end may be the first half of a line's end.
      if (end < 0 || (text[end] === '\r' && end === text.length - 1)) break
      const taken = take(text.slice(start, end), ++this.#lines)
      if (!taken.ok) return taken
      start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    }
    this.#rest = text.slice(start)
    return this.#rest.length > longestLine
      ? failure('bad-input', 'failures.measurement.longLine', { line: this.#lines + 1 })
      : ok(null)
  }

  /** The last line may lack its end. */
  end(take: (line: string, number: number) => Result<null>): Result<null> {
    const rest = (this.#rest + this.#decoder.decode()).replace(/\r$/, '')
    this.#rest = ''
    return rest === '' ? ok(null) : take(rest, ++this.#lines)
  }
}
