import Database from 'better-sqlite3'
import { failure, type Failure } from '../../src-shared/result'

/**
 * What an error of SQLite means to a user.
 * @returns undefined for an error that no file or disk explains: a defect of ours
 */
export function failureOfSqlite(error: unknown, file: string): Failure | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined
  const { code } = error
  const is = (...names: readonly string[]): boolean =>
    names.some((name) => code === name || code.startsWith(`${name}_`))
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return failure('unavailable', 'failures.project.locked', { file }).failure
  }
  if (is('SQLITE_FULL')) return failure('unavailable', 'failures.store.diskFull', { file }).failure
  if (is('SQLITE_READONLY', 'SQLITE_PERM')) {
    return failure('unavailable', 'failures.store.readOnly', { file }).failure
  }
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    return failure('failed', 'failures.store.damaged', { file }).failure
  }
  if (is('SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_NOMEM', 'SQLITE_NOLFS')) {
    return failure('unavailable', 'failures.store.disk', { file, code }).failure
  }
  return undefined
}
