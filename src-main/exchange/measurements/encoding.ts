import type { Encoding } from '../../../src-shared/contract/measurements'

/** How the bytes of a text file become letters; null for a file that is not text. */
export interface FoundEncoding {
  readonly encoding: Encoding
  /** Bytes of a byte order mark. */
  readonly mark: number
}

/** Letters outside of ASCII that western instruments write in units: µ ° ± ² ³ · Å Ω-like signs. */
const westernSigns = new Set([0xb0, 0xb1, 0xb2, 0xb3, 0xb5, 0xb7, 0xc5, 0xd7])

/**
 * Guesses the encoding from the beginning of a file: byte order marks, zero bytes of UTF-16, then whether it is
 * UTF-8; else Korean (EUC-KR) or western letters.
 * @param isWhole whether `head` is all of the file, so that it ends with a whole letter
 */
export function sniffEncoding(head: Uint8Array, isWhole: boolean): FoundEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { encoding: 'utf-8', mark: 3 }
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const zeros = [0, 0]
  let controls = 0
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1
  })
  const [even = 0, odd = 0] = zeros
  const half = head.length / 2
  if (odd > 0.7 * half && even < 0.05 * half) return { encoding: 'utf-16le', mark: 0 }
  if (even > 0.7 * half && odd < 0.05 * half) return { encoding: 'utf-16be', mark: 0 }
  if (even + odd > 0 || controls > 0.01 * head.length) return null
  if (isText(head, 'utf-8', isWhole)) return { encoding: 'utf-8', mark: 0 }
  if (!onlyWesternSigns(head) && isText(head, 'euc-kr', isWhole)) {
    return { encoding: 'euc-kr', mark: 0 }
  }
  return { encoding: 'windows-1252', mark: 0 }
}

function isText(bytes: Uint8Array, encoding: Encoding, isWhole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

/** In EUC-KR letters outside of ASCII come in pairs; a single sign of a unit does not. */
function onlyWesternSigns(bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => {
    if (byte < 0x80) return true
    return westernSigns.has(byte) && (bytes[i + 1] ?? 0) < 0x80 && (bytes[i - 1] ?? 0) < 0x80
  })
}
