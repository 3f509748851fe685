const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether bytes begin as a PNG file does (W3C PNG, section 5.2). */
export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > 24 && signature.every((byte, i) => bytes[i] === byte)

/** Width and height of a PNG file in pixels, from its first chunk. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
