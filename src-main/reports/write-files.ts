import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { failure, ok, type Result } from '../../src-shared/result'

type Pieces = AsyncIterable<Result<string | Uint8Array>>

/**
 * Writes one file beside its place and moves it there when it is whole and on disk: a reader finds
 * the old file or the new one, never a half. Missing folders are made.
 */
export async function writeWhole(file: string, pieces: Pieces): Promise<Result<string>> {
  const target = path.resolve(file)
  const partial = path.join(path.dirname(target), `.${randomUUID()}.part`)
  try {
    await mkdir(path.dirname(target), { recursive: true })
    const written = await writePieces(partial, pieces)
    if (!written.ok) {
      await rm(partial, { force: true })
      return written
    }
    await rename(partial, target)
    return ok(target)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    return cannotWrite(target, error)
  }
}

async function writePieces(file: string, pieces: Pieces): Promise<Result<null>> {
  const handle = await open(file, 'wx')
  try {
    for await (const piece of pieces) {
      if (!piece.ok) return piece
      await handle.writeFile(piece.value)
    }
    await handle.sync()
    return ok(null)
  } finally {
    await handle.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'readOnly',
  EISDIR: 'isFolder',
  EEXIST: 'isFile',
  ENOTDIR: 'isFile',
  ENAMETOOLONG: 'nameTooLong'
}

/** @throws the error itself where it is not the file system's */
function cannotWrite(file: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error
  const reason = reasons[code]
  const isUsers = reason === 'isFolder' || reason === 'isFile' || reason === 'nameTooLong'
  return failure(
    isUsers ? 'bad-input' : 'unavailable',
    `reports.failures.${reason ?? 'cannotWrite'}`,
    {
      file,
      code
    }
  )
}
