import fs from 'node:fs/promises'
import path from 'node:path'
import type { Keymap } from '../../src-shared/contract/keymap'
import { parseJson } from '../../src-shared/experiments/parse-json'
import { readKeymap, writeKeymap, type Keys } from '../../src-shared/keys/keymap'
import { failure, ok, type Failure, type Result } from '../../src-shared/result'
import { failureOfFile } from './failure-of-file'
import { writeFileSafely } from './write-file-safely'

/** The user's keys, in one small file that people also edit by hand. */
export interface KeymapFile {
  read(): Promise<Result<Keymap>>
  /** Keeps a file that could not be read beside the new one, as `keymap.json.broken`. */
  write(keys: Keys): Promise<Result<Keymap>>
}

/** The keymap of a data folder, which need not exist yet. */
export function openKeymap(folder: string): KeymapFile {
  const file = path.join(folder, 'keymap.json')
  let last: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Result<Keymap>> {
    try {
      return ok({ file, ...understand(await fs.readFile(file, 'utf8'), file) })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return ok({ file, keys: {}, problem: null })
      }
      return failureOfFile(error, file)
    }
  }

  async function write(keys: Keys): Promise<Result<Keymap>> {
    try {
      await fs.mkdir(folder, { recursive: true })
      const before = await read()
      if (before.ok && before.value.problem) await fs.copyFile(file, `${file}.broken`)
      await writeFileSafely(file, writeKeymap(keys))
      return ok({ file, keys: { ...keys }, problem: null })
    } catch (error) {
      return failureOfFile(error, file)
    }
  }

  return {
    read,
    write(keys) {
      const done = last.then(() => write(keys))
      last = done
      return done
    }
  }
}

/** What a file says, with the first thing that is wrong with it. */
function understand(text: string, file: string): { keys: Keys; problem: Failure | null } {
  const bad = (key: string, details: Failure['details'] = {}) =>
    failure('bad-input', `failures.keymap.${key}`, { file, ...details }).failure
  const parsed = parseJson(text)
  if (!parsed.ok) {
    return { keys: {}, problem: bad('notJson', parsed.failure.details) }
  }
  const known = readKeymap(parsed.value)
  if (known === null) return { keys: {}, problem: bad('notAKeymap') }
  const [flaw] = known.flaws
  const { keys } = known
  if (!flaw) return { keys, problem: null }
  return { keys, problem: bad(flaw.reason, { id: flaw.id, value: flaw.value }) }
}
