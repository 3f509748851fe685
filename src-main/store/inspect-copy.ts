import fs from 'node:fs'
import Database from 'better-sqlite3'
import { hasSoundDefinitions } from './definitions'
import { failureOfSqlite } from './failure-of-sqlite'
import { applicationId, latestVersion } from './migrations'
import { isMisfit } from './misfit'

/** What a copy of a project is, told without changing it. */
export interface CopyInfo {
  readonly runs: number
  readonly experiments: number
  readonly sizeBytes: number
  /** Whether it is a project that can be read; with `isThorough` after a look at all of its pages. */
  readonly isSound: boolean
}

const countListed = (table: string): string =>
  `SELECT count(*) AS n FROM ${table} WHERE place = 'list'`
const countAll = (table: string): string => `SELECT count(*) AS n FROM ${table}`

/** Looks at a copy of a project that nobody has open. @param isThorough reads all of its pages */
export function inspectCopy(file: string, isThorough: boolean): CopyInfo {
  const sizeBytes = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const unsound = { runs: 0, experiments: 0, sizeBytes, isSound: false }
  const beside = ['-wal', '-shm'].map((ending) => file + ending)
  const had = beside.filter((part) => fs.existsSync(part))
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 })
    if (database.pragma('application_id', { simple: true }) !== applicationId) return unsound
    if (isThorough && !isWhole(database)) return unsound
    return {
      runs: count(database, 'run'),
      experiments: count(database, 'experiment'),
      sizeBytes,
      isSound: true
    }
  } catch (error) {
    const isMissing = error instanceof TypeError // its folder is gone
    if (!isMissing && !failureOfSqlite(error, file) && !isMisfit(error)) throw error
    return unsound
  } finally {
    database?.close()
    for (const part of beside) if (!had.includes(part)) fs.rmSync(part, { force: true })
  }
}

function isWhole(database: Database.Database): boolean {
  const version = Number(database.pragma('user_version', { simple: true }))
  // Tables of a newer version are not known here.
  if (version <= latestVersion && !hasSoundDefinitions(database, version)) return false
  return database.pragma('quick_check(1)', { simple: true }) === 'ok'
}

function count(database: Database.Database, table: string): number {
  type Row = { n: number }
  try {
    return database.prepare<[], Row>(countListed(table)).get()?.n ?? 0
  } catch (error) {
    if (!isMisfit(error)) throw error
    return database.prepare<[], Row>(countAll(table)).get()?.n ?? 0 // of an older version
  }
}
