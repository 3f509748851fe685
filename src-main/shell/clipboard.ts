import { clipboard, ClipboardItem, nativeImage } from 'electron'

/** Larger ones are no plot of a window. */
const mostPixels = 64e6

/** Puts a PNG onto the clipboard. @returns false where the bytes are no picture */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
  const bytes = new Uint8Array(png)
  const picture = nativeImage.createFromBuffer(Buffer.from(bytes))
  const { width, height } = picture.getSize()
  if (picture.isEmpty() || width * height > mostPixels) return false
  const content = new Blob([bytes], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ 'image/png': content })])
  return true
}
