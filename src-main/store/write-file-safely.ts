import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a whole file or nothing: to a neighbour first, forced to the disk, then renamed.
 * @throws the system's error; the old file is then untouched
 */
export async function writeFileSafely(file: string, content: string | Uint8Array): Promise<void> {
  const fresh = `${file}.${randomUUID().slice(0, 8)}.tmp`
  try {
    const handle = await fs.open(fresh, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await fs.rename(fresh, file)
  } catch (error) {
    await fs.rm(fresh, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/** Forces a folder's entries (a rename) to the disk; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
