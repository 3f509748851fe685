import fs from 'node:fs'
import Database from 'better-sqlite3'
import { failure } from '../../../src-shared/result'
import { hasSoundDefinitions } from '../definitions'
import { failureOfSqlite } from '../failure-of-sqlite'
import { isMisfit } from '../misfit'
import { applicationId, latestVersion } from '../migrations'
import { openForRepair } from '../open-for-repair'
import { Refusal, refuse } from '../refusal'
import { Sql } from '../sql'

/** Another project that is read from. */
export interface Source {
  readonly sql: Sql
  readonly close: () => void
}

const patienceMs = 500
/** Files up to this size are verified page by page first (a second); larger ones as they are read. */
const verifiedBytes = 256 * 1024 ** 2

/**
 * Opens another project to read from it, as it is at this moment. Not a byte of it changes: where its
 * folder cannot be written it is a copy that is opened.
 * @param own the file of the project that is open
 * @throws Refusal where it is none of ours, newer, damaged, in use, or the open project itself
 */
export function openSource(file: string, own: string): Source {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) refuse('not-found', 'failures.project.missing', { file })
  if (!stat.isFile()) refuse('bad-input', 'failures.project.notAFile', { file })
  // Looked at by name only: opening and closing our own file would drop the lock on it.
  if (fs.realpathSync(file) === fs.realpathSync(own)) {
    refuse('bad-input', 'failures.merge.itself', { file })
  }
  const beside = ['-wal', '-shm'].map((ending) => file + ending)
  const had = beside.filter((part) => fs.existsSync(part))
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: patienceMs })
    expectOurs(database, file)
    const version = Number(database.pragma('user_version', { simple: true }))
    const isVerified = stat.size <= verifiedBytes
    if (
      !hasSoundDefinitions(database, version) ||
      (isVerified && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    ) {
      refuse('failed', 'failures.merge.damaged', { file })
    }
    // One reading from now on: what others write meanwhile is not seen.
    database.exec('BEGIN')
    database.prepare('SELECT count(*) FROM run').get()
  } catch (error) {
    database?.close()
    removeNew(beside, had)
    if (isMisfit(error)) refuse('failed', 'failures.merge.damaged', { file })
    const reason = failureOfSqlite(error, file)
    if (!reason) throw error
    if (reason.key === 'failures.project.locked') throw new Refusal(reason)
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      refuse('bad-input', 'failures.project.notAProject', { file })
    }
    if (reason.key === 'failures.store.damaged')
      refuse('failed', 'failures.merge.damaged', { file })
    return copied(file) // a folder in which SQLite may not make its files
  }
  const opened = database
  return {
    sql: new Sql(opened, failure('conflict', 'failures.store.readOnly', { file }).failure),
    close: () => {
      opened.close()
      removeNew(beside, had)
    }
  }
}

function copied(file: string): Source {
  const cause = failure('unavailable', 'failures.project.readOnly', { file }).failure
  const { database, close } = openForRepair(file, cause)
  try {
    expectOurs(database, file)
  } catch (error) {
    close()
    throw error
  }
  return { sql: new Sql(database, cause), close }
}

function expectOurs(database: Database.Database, file: string): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (database.pragma('application_id', { simple: true }) !== applicationId || version === 0) {
    refuse('bad-input', 'failures.project.notAProject', { file })
  }
  if (version > latestVersion) {
    refuse('conflict', 'failures.merge.newer', { file, version, latestVersion })
  }
}

/** A reader cannot take away the empty files that SQLite made for it. */
function removeNew(beside: readonly string[], had: readonly string[]): void {
  for (const part of beside) if (!had.includes(part)) fs.rmSync(part, { force: true })
}
