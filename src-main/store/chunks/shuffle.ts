/**
 * Puts the first bytes of all words together, then all second bytes, and so on: neighbouring numbers
 * share their high bytes, which a compressor then finds side by side.
 * @param width bytes of a word, a multiple of four; `bytes` holds whole words
 */
export function shuffle(bytes: Uint8Array, width: number): Uint8Array {
  const words = bytes.length / width
  const out = new Uint8Array(bytes.length)
  const isAligned = bytes.byteOffset % 4 === 0
  const { buffer, byteOffset } = isAligned ? bytes : new Uint8Array(bytes)
  // Four bytes at a time: a recording is packed while its run still wants the processor.
  const quads = new Uint32Array(buffer, byteOffset, bytes.length / 4)
  const step = width / 4
  for (let quad = 0; quad < step; quad++) {
    let first = 4 * quad * words
    let second = first + words
    let third = second + words
    let fourth = third + words
    for (let i = quad; i < quads.length; i += step) {
      const value = quads[i] ?? 0
      out[first++] = value
      out[second++] = value >>> 8
      out[third++] = value >>> 16
      out[fourth++] = value >>> 24
    }
  }
  return out
}

/** Takes `shuffle` back. */
export function unshuffle(bytes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const words = bytes.length / width
  const out = new Uint8Array(bytes.length)
  for (let plane = 0; plane < width; plane++) {
    const start = plane * words
    for (let i = 0, to = plane; i < words; i++, to += width) out[to] = bytes[start + i] ?? 0
  }
  return out
}
