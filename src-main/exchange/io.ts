import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { failure, ok, type Result } from '../../src-shared/result'

/** Documents are small; a larger file is something else. */
const mostDocumentBytes = 256 * 2 ** 20

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** Reads a text file of a document's size. */
export async function readText(file: string): Promise<Result<string>> {
  try {
    const found = await fs.stat(file)
    if (!found.isFile()) return failure('bad-input', 'failures.file.notAFile', { file })
    if (found.size > mostDocumentBytes)
      return failure('bad-input', 'failures.file.tooLarge', { file })
    return ok(await fs.readFile(file, 'utf8'))
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT'
      ? failure('not-found', 'failures.file.missing', { file })
      : failure('unavailable', 'failures.file.unreadable', { file, code })
  }
}

/** Reads a file of the program itself; its absence is a defect. */
export const readOwnFile = (file: string): Promise<Buffer<ArrayBuffer>> => fs.readFile(file)

/** Writes a file in whole or not at all. */
export async function writeWholeFile(
  file: string,
  content: string | Uint8Array
): Promise<Result<string>> {
  const half = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(half, content)
    await fs.rename(half, file)
    return ok(path.resolve(file))
  } catch (error) {
    await fs.rm(half, { force: true })
    return failure('unavailable', 'failures.file.notWritten', { file, code: codeOf(error) })
  }
}

/** Bytes read at once from a file that is too large to hold. */
const pieceBytes = 256 * 1024

/**
 * A file opened for reading piece by piece, whatever its size.
 * @param work gets the size and the pieces; the file is closed when it ends
 */
export async function readPieces<T>(
  file: string,
  work: (bytes: number, pieces: AsyncGenerator<Uint8Array, void, void>) => Promise<Result<T>>
): Promise<Result<T>> {
  try {
    const found = await fs.stat(file)
    if (!found.isFile()) return failure('bad-input', 'failures.file.notAFile', { file })
    const handle = await fs.open(file, 'r')
    try {
      return await work(found.size, piecesOf(handle))
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = codeOf(error)
    return code === 'ENOENT'
      ? failure('not-found', 'failures.file.missing', { file })
      : failure('unavailable', 'failures.file.unreadable', { file, code })
  }
}

async function* piecesOf(handle: fs.FileHandle): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(pieceBytes))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** Names of the files in a folder with an ending, in order; none when there is no such folder. */
export async function listFiles(folder: string, ending: string): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith(ending)).sort()
}
