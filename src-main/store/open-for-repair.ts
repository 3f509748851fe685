import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Failure } from '../../src-shared/result'
import { mendDefinitions } from './definitions'
import { failureOfFile } from './failure-of-file'
import { failureOfSqlite } from './failure-of-sqlite'
import { applicationId, latestVersion, migrate } from './migrations'
import type { OpenedProject } from './open-project'
import { Refusal, refuse } from './refusal'
import { restoreSchema } from './restore-schema'

/**
 * Opens a project to be looked at, without changing a byte of it: it is a copy in the system's
 * temporary folder that is opened, with what a crash left in the write-ahead log.
 * @param cause why it is not opened normally
 * @throws Refusal when not even its list of tables can be read
 */
export function openForRepair(file: string, cause: Failure): OpenedProject {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-repair-'))
  const removeCopy = (): void => fs.rmSync(folder, { recursive: true, force: true })
  try {
    const copy = copyTo(folder, file)
    const database = openOrRestore(file, copy)
    const close = (): void => {
      database.close()
      removeCopy()
    }
    return { database, cause, close }
  } catch (error) {
    removeCopy()
    if (!failureOfSqlite(error, file)) throw error
    return refuse('failed', 'failures.project.unreadable', { file })
  }
}

/** A copy that has lost a part of its list of tables gets it back, if it can be known. */
function openOrRestore(file: string, copy: string): Database.Database {
  try {
    return openCopy(file, copy)
  } catch (error) {
    const isBroken =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
    if (!isBroken || !restoreSchema(copy)) throw error
    return openCopy(file, copy)
  }
}

function openCopy(file: string, copy: string): Database.Database {
  const database = new Database(copy)
  try {
    // A cut-off file says that it has more pages than there are. SQLite reads the others only like this.
    database.unsafeMode(true)
    database.pragma('writable_schema = ON')
    readList(database)
    bringUpToDate(database, file)
    database.pragma('query_only = ON')
    if (database.pragma('application_id', { simple: true }) !== applicationId) {
      refuse('bad-input', 'failures.project.notAProject', { file })
    }
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLite stumbles once over a definition that it cannot read; after that it knows the others. */
function readList(database: Database.Database): void {
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}

/**
 * The copy gets definitions that are damaged from a new project, and what newer versions ask for. Where damage
 * forbids that, it is looked at as it is.
 */
function bringUpToDate(database: Database.Database, file: string): void {
  try {
    const version = Number(database.pragma('user_version', { simple: true }))
    const isOurs = database.pragma('application_id', { simple: true }) === applicationId
    if (isOurs) mendDefinitions(database, version)
    if (isOurs && version > 0 && version < latestVersion) migrate(database, version)
  } catch (error) {
    if (!failureOfSqlite(error, file) && !(error instanceof Database.SqliteError)) throw error
  }
}

function copyTo(folder: string, file: string): string {
  const copy = path.join(folder, 'copy.engram')
  try {
    for (const ending of ['', '-wal']) {
      const isThere = fs.statSync(file + ending, { throwIfNoEntry: false }) !== undefined
      // Shares the blocks where the file system can: a large copy then costs nothing.
      if (!isThere) continue
      fs.copyFileSync(file + ending, copy + ending, fs.constants.COPYFILE_FICLONE)
      fs.chmodSync(copy + ending, 0o600) // a file that may not be written has a copy that may
    }
    return copy
  } catch (error) {
    throw new Refusal(failureOfFile(error, copy).failure)
  }
}
