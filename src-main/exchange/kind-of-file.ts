import path from 'node:path'
import type { KnownFile } from '../../src-shared/contract/windows'
import { ok, type Result } from '../../src-shared/result'
import { readPieces } from './io'

const measured = new Set(['.csv', '.tsv', '.txt', '.dat', '.asc'])

/** Tells what a file is to Engram from its beginning and, for tables, its name. Nothing of it is taken in. */
export async function kindOfFile(file: string): Promise<Result<KnownFile>> {
  const known = await readPieces(file, async (_bytes, pieces) => {
    const first = await pieces.next()
    const head = first.done ? new Uint8Array() : first.value.subarray(0, 65_536)
    return ok({ file, kind: kindFrom(path.extname(file).toLowerCase(), head) })
  })
  const isFolder = !known.ok && known.failure.key === 'failures.file.notAFile'
  return isFolder ? ok({ file, kind: 'folder' }) : known
}

function kindFrom(extension: string, head: Uint8Array): KnownFile['kind'] {
  const text = new TextDecoder('utf-8').decode(head)
  // Every SQLite file begins so; whether it is one of ours is seen when it is opened.
  if (text.startsWith('SQLite format 3\0') || extension === '.engram') return 'project'
  if (text.includes('"engram-device-preset"')) return 'preset'
  if (extension === '.json') return 'experiment'
  const isBinary = head.includes(0)
  return measured.has(extension) && !isBinary ? 'measurement' : 'other'
}
