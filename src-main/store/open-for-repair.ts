import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import type { Failure } from '../../src-shared/result'
import { failureOfSqlite } from './failure-of-sqlite'
import { applicationId } from './migrations'
import type { OpenedProject } from './open-project'
import { refuse } from './refusal'

/**
 * Opens a project to be looked at, without changing a byte of it. What a crash left in the
 * write-ahead log is seen too: then it is a copy of both files that is opened.
 * @param cause why it is not opened normally
 * @throws Refusal when not even its list of tables can be read
 */
export function openForRepair(file: string, cause: Failure): OpenedProject {
  const log = `${file}-wal`
  const hasLog = (fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0
  const copy = hasLog ? copyAside(file, log) : null
  const removeCopy = (): void => {
    if (copy) fs.rmSync(path.dirname(copy), { recursive: true, force: true })
  }
  try {
    const database = copy
      ? new Database(copy)
      : new Database(`${pathToFileURL(file).href}?immutable=1`, { readonly: true })
    try {
      lookOnly(database, file)
    } catch (error) {
      database.close()
      throw error
    }
    return {
      database,
      cause,
      close() {
        database.close()
        removeCopy()
      }
    }
  } catch (error) {
    removeCopy()
    if (!failureOfSqlite(error, file)) throw error
    return refuse('failed', 'failures.project.unreadable', { file })
  }
}

function lookOnly(database: Database.Database, file: string): void {
  // A cut-off file says that it has more pages than there are. SQLite reads the others only like this.
  database.unsafeMode(true)
  database.pragma('writable_schema = ON')
  database.pragma('query_only = ON')
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    refuse('bad-input', 'failures.project.notAProject', { file })
  }
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function copyAside(file: string, log: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-repair-'))
  const copy = path.join(folder, 'copy.engram')
  fs.copyFileSync(file, copy)
  fs.copyFileSync(log, `${copy}-wal`)
  return copy
}
