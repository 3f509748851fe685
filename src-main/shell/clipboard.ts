import { clipboard, nativeImage } from 'electron'

/** Larger ones are no plot of a window. */
const mostPixels = 64e6

/** Puts a PNG onto the clipboard. @returns false where the bytes are no picture */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
  const bytes = new Uint8Array(png)
  const picture = nativeImage.createFromBuffer(Buffer.from(bytes))
  const { width, height } = picture.getSize()
  if (picture.isEmpty() || width * height > mostPixels) return false
  // Electron before 45 has a function of its own for pictures, and no items.
  const writeImage: unknown = Reflect.get(clipboard, 'writeImage')
  if (typeof writeImage === 'function') writeImage.call(clipboard, picture)
  else {
    const { ClipboardItem } = await import('electron')
    const content = new Blob([bytes], { type: 'image/png' })
    await clipboard.write([new ClipboardItem({ 'image/png': content })])
  }
  return true
}
