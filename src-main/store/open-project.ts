import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failure, type Failure } from '../../src-shared/result'
import { hasSoundDefinitions } from './definitions'
import { systemCode } from './failure-of-file'
import { failureOfSqlite } from './failure-of-sqlite'
import { applicationId, latestVersion, migrate } from './migrations'
import { isMisfit } from './misfit'
import { openForRepair } from './open-for-repair'
import { Refusal, refuse } from './refusal'

/** An open database and how it may be used. */
export interface OpenedProject {
  readonly database: Database.Database
  /** Why it can only be read; null in normal mode. */
  readonly cause: Failure | null
  readonly close: () => void
}

export interface ProjectOptions {
  readonly file: string
  readonly create: 'never' | 'if-missing' | 'new'
  readonly readOnly: boolean
}

/** How long to wait for another program to let go of the file. */
const patienceMs = 1_000
/** Files up to this size are verified page by page whenever they are opened (some 50 ms). */
const verifiedBytes = 16 * 1024 ** 2

/**
 * Opens or creates a project file and takes its lock, or opens it for repair.
 * @throws Refusal when there is nothing to be opened
 */
export function openProject(options: ProjectOptions): OpenedProject {
  const { file } = options
  const isPresent = checkPlace(options)
  const cause = isPresent && !isWritable(file) ? readOnlyFailure(file) : null
  if (cause) return openForRepair(file, cause)
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: patienceMs, fileMustExist: isPresent })
    const problem = prepare(database, options)
    if (problem) {
      database.close()
      return openForRepair(file, problem)
    }
    return { database, cause: null, close: database.close.bind(database) }
  } catch (error) {
    database?.close()
    const reason = failureOfSqlite(error, file)
    if (!reason) throw error
    if (reason.key === 'failures.store.damaged') return afterDamage(error, file)
    throw new Refusal(reason)
  }
}

/** @returns whether the file exists. @throws Refusal when it should not, or cannot be made */
function checkPlace({ file, create }: ProjectOptions): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat) {
    if (!stat.isFile()) refuse('bad-input', 'failures.project.notAFile', { file })
    if (create === 'new') refuse('conflict', 'failures.project.exists', { file })
    if (stat.size === 0 && create === 'never') {
      refuse('bad-input', 'failures.project.notAProject', { file })
    }
    return true
  }
  if (create === 'never') refuse('not-found', 'failures.project.missing', { file })
  const folder = path.dirname(file)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    refuse('not-found', 'failures.project.noFolder', { file, folder })
  }
  if (!isAccessible(folder)) {
    refuse('unavailable', 'failures.project.readOnlyFolder', { file, folder })
  }
  return false
}

/** Takes the lock, looks at what the file is, and makes it ready. @returns why it needs repair, if so */
function prepare(database: Database.Database, options: ProjectOptions): Failure | null {
  const { file } = options
  // For as long as it is open nobody else can use the file; the system lets go when the process ends.
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('page_size = 8192')
  const application = database.pragma('application_id', { simple: true })
  const version = Number(database.pragma('user_version', { simple: true }))
  if (application !== applicationId) {
    const { tables } = database
      .prepare<[], { tables: number }>('SELECT count(*) AS tables FROM sqlite_schema')
      .get() ?? { tables: 0 }
    if (tables > 0 || version !== 0 || options.create === 'never') {
      refuse('bad-input', 'failures.project.notAProject', { file })
    }
  }
  if (version > latestVersion) {
    return failure('conflict', 'failures.project.newer', { file, version, latestVersion }).failure
  }
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -32768')
  database.pragma(`journal_size_limit = ${64 * 1024 ** 2}`)
  // Journal mode alone leaves the lock to the first statement that reads.
  database.exec('BEGIN IMMEDIATE; COMMIT')
  if (options.readOnly) return readOnlyFailure(file)
  if (isDamaged(database, file, version)) return damagedFailure(file)
  migrate(database, version)
  return null
}

function isDamaged(database: Database.Database, file: string, version: number): boolean {
  try {
    if (!hasSoundDefinitions(database, version)) return true
    if (version < 1 || fs.statSync(file).size > verifiedBytes) return false
    return database.pragma('quick_check(1)', { simple: true }) !== 'ok'
  } catch (error) {
    // What is asked here does not depend on the project: it is the file that does not fit.
    if (!isMisfit(error)) throw error
    return true
  }
}

/** A file that is no database at all is refused; one of ours with broken pages is opened for repair. */
function afterDamage(error: unknown, file: string): OpenedProject {
  if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
    refuse('bad-input', 'failures.project.notAProject', { file })
  }
  return openForRepair(file, damagedFailure(file))
}

const damagedFailure = (file: string): Failure =>
  failure('failed', 'failures.project.damaged', { file }).failure

const readOnlyFailure = (file: string): Failure =>
  failure('unavailable', 'failures.project.readOnly', { file }).failure

/** SQLite also has to make files next to it. Never opens the file: that would drop our own locks on it. */
const isWritable = (file: string): boolean => isAccessible(file) && isAccessible(path.dirname(file))

function isAccessible(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.R_OK | fs.constants.W_OK)
    return true
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
