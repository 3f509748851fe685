/**
 * Puts the first bytes of all words together, then all second bytes, and so on: neighbouring numbers
 * share their high bytes, which a compressor then finds side by side.
 * @param width bytes of a word; `bytes` holds whole words
 */
export function shuffle(bytes: Uint8Array, width: number): Uint8Array {
  const words = bytes.length / width
  const out = new Uint8Array(bytes.length)
  for (let plane = 0; plane < width; plane++) {
    const start = plane * words
    for (let i = 0, from = plane; i < words; i++, from += width) out[start + i] = bytes[from] ?? 0
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
