import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { findJsonFlaw, lineAndColumn } from '../../src-shared/experiments/find-json-flaw'
import type { Json } from '../../src-shared/experiments/json'
import { fail, ok, type Result } from '../../src-shared/result'
import { badInput } from './outcome'

const largestMB = 64

const keys: Readonly<Record<string, string>> = {
  ENOENT: 'noFile',
  ENOTDIR: 'noFile',
  EACCES: 'notReadable',
  EPERM: 'notReadable',
  ENAMETOOLONG: 'noFile'
}

const flawKeys = {
  syntax: 'notJson',
  'ends-early': 'jsonEndsEarly',
  'not-finite': 'notFinite',
  'too-deep': 'tooDeep'
} as const

/** Reads a document file. Whether it is a good document is for the checks; that it is JSON is said here. */
export async function readDocument(file: string, cwd: string): Promise<Result<Json>> {
  const place = path.resolve(cwd, file)
  try {
    const found = await stat(place)
    if (found.isDirectory()) return fail(badInput('isFolder', { file }))
    if (!found.isFile()) return fail(badInput('notAFile', { file }))
    if (found.size > largestMB * 2 ** 20) {
      return fail(
        badInput('tooLarge', { file, sizeMB: Math.ceil(found.size / 2 ** 20), largestMB })
      )
    }
    return parse(await readFile(place), file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    return fail(badInput(keys[code] ?? 'cannotRead', { file, code }))
  }
}

function parse(bytes: Uint8Array, file: string): Result<Json> {
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // drops a byte order mark
  } catch {
    return fail(badInput('notText', { file }))
  }
  if (source.includes('\0')) return fail(badInput('notText', { file }))
  if (source.trim() === '') return fail(badInput('empty', { file }))
  const flaw = findJsonFlaw(source)
  if (!flaw) return ok(JSON.parse(source))
  const { line, column } = lineAndColumn(source, flaw.offset)
  const rest = (source.slice(flaw.offset, flaw.offset + 20).split('\n')[0] ?? '').trim()
  const near = flaw.kind === 'not-finite' ? (/^[-+.\w]*/.exec(rest)?.[0] ?? '') : rest
  return fail(badInput(flawKeys[flaw.kind], { file, line, column, near }))
}
