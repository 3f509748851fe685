import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failureOfSqlite } from './failure-of-sqlite'
import { applicationId } from './migrations'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { syncFolder } from './write-file-safely'

/** Pages of one step: others are answered between steps. */
const pagesAtOnce = 1_000

/**
 * Copies the project, as it is when the copy ends, to a file that appears only when it is complete.
 * @param signal stops it between two steps
 */
export async function backup(
  sql: Sql,
  file: string,
  target: string,
  signal: AbortSignal
): Promise<{ file: string; sizeBytes: number }> {
  checkTarget(file, target)
  const partial = `${target}.partial`
  await removeDatabase(partial)
  try {
    await sql.database.backup(partial, {
      progress() {
        if (signal.aborted) refuse('cancelled', 'failures.store.stopped', { reason: 'closed' })
        return pagesAtOnce
      }
    })
    await fsPromises.rename(partial, target)
    await syncFolder(path.dirname(target))
  } catch (error) {
    await removeDatabase(partial)
    throw error
  }
  return { file: target, sizeBytes: fs.statSync(target).size }
}

/** Nothing is overwritten but an older copy of a project, and never the project itself. */
function checkTarget(file: string, target: string): void {
  const folder = path.dirname(target)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    refuse('not-found', 'failures.project.noFolder', { file: target, folder })
  }
  const stat = fs.statSync(target, { throwIfNoEntry: false })
  if (!stat) return
  if (fs.realpathSync(target) === fs.realpathSync(file)) {
    refuse('bad-input', 'failures.project.backupOntoItself', { file: target })
  }
  if (!stat.isFile() || !isProject(target)) {
    refuse('conflict', 'failures.project.notOverwritten', { file: target })
  }
}

function isProject(file: string): boolean {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 })
    return database.pragma('application_id', { simple: true }) === applicationId
  } catch (error) {
    if (!failureOfSqlite(error, file)) throw error
    return false // also a project that someone has open
  } finally {
    database?.close()
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const part of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) {
    await fsPromises.rm(part, { force: true })
  }
}
