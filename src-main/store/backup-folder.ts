import fs from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { ok, type Result } from '../../src-shared/result'
import { failureOfFile } from './failure-of-file'
import type { CopyInfo } from './inspect-copy'
import type { ReplyMessage } from './messages'
import { syncFolder } from './write-file-safely'

/** A rolling backup in its folder. */
export interface BackupFile {
  readonly file: string
  readonly at: Date
  readonly sizeBytes: number
}

const pattern = /-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)Z\.engram$/

/** `Lab-20260131-093000Z.engram` in the folder. */
export const backupName = (folder: string, project: string, at: Date): string => {
  const [day = '', time = ''] = at.toISOString().replace(/[-:]/g, '').split('T')
  return path.join(
    folder,
    `${path.basename(project, '.engram')}-${day}-${time.slice(0, 6)}Z.engram`
  )
}

/** The rolling backups of a project in a folder, the latest first. None where there is no such folder. */
export async function backupsIn(folder: string, project: string): Promise<BackupFile[]> {
  const name = path.basename(project, '.engram')
  const entries = await fs.readdir(folder).catch(() => [])
  const found = await Promise.all(
    entries.map(async (entry): Promise<BackupFile | null> => {
      const match = pattern.exec(entry)
      if (!match || entry.slice(0, match.index) !== name) return null
      const [year, month, day, hour, minute, second] = match.slice(1).map(Number)
      const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
      const file = path.join(folder, entry)
      const stat = await fs.stat(file).catch(() => null)
      return stat?.isFile() ? { file, at, sizeBytes: stat.size } : null
    })
  )
  return found.flatMap((one) => one ?? []).toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Makes the folder of backups, and says how many bytes its disk has left. */
export async function roomIn(folder: string): Promise<Result<number>> {
  try {
    await fs.mkdir(folder, { recursive: true })
    await fs.access(folder, fs.constants.W_OK)
    const disk = await fs.statfs(folder)
    return ok(disk.bavail * disk.bsize)
  } catch (error) {
    return failureOfFile(error, folder)
  }
}

/** When a project was last written to: its file, or the log beside it. */
export async function changedAt(project: string): Promise<Date | null> {
  const stats = await Promise.all(
    [project, `${project}-wal`].map((file) => fs.stat(file).catch(() => null))
  )
  const times = stats.flatMap((stat) => (stat ? [stat.mtimeMs] : []))
  return times.length > 0 ? new Date(Math.max(...times)) : null
}

/** Takes away an older backup. */
export const removeBackup = (file: string): Promise<void> => fs.rm(file, { force: true })

/** Copies a closed project, or a backup, to a place where nothing is yet. */
export async function copyProject(from: string, to: string): Promise<Result<null>> {
  const partial = `${to}.partial`
  try {
    await fs.copyFile(from, partial, fs.constants.COPYFILE_FICLONE)
    await fs.chmod(partial, 0o600)
    await fs.link(partial, to).catch(async (error: unknown) => {
      // Where a file system knows no second names, renaming has to do.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
      await fs.rename(partial, to)
    })
    await fs.rm(partial, { force: true })
    await syncFolder(path.dirname(to))
    return ok(null)
  } catch (error) {
    await fs.rm(partial, { force: true })
    return failureOfFile(error, to)
  }
}

/** Renames a closed project, with what lies beside it. */
export async function moveProject(from: string, to: string): Promise<Result<null>> {
  try {
    await fs.rename(from, to)
    for (const ending of ['-wal', '-shm']) {
      await fs.rename(from + ending, to + ending).catch(() => undefined) // rarely there
    }
    await syncFolder(path.dirname(to))
    return ok(null)
  } catch (error) {
    return failureOfFile(error, from)
  }
}

/** Looks at a copy of a project on a thread of its own, so that nothing waits. */
export function inspectBackup(
  workerFolder: string,
  file: string,
  isThorough: boolean
): Promise<CopyInfo> {
  const worker = new Worker(path.join(workerFolder, 'store.worker.js'), {
    workerData: { inspect: file, isThorough },
    name: 'store inspection'
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (message: ReplyMessage) => {
      if ('result' in message && message.result.ok) resolve(message.result.value as CopyInfo)
      else reject(new Error('defect' in message ? message.defect : 'no answer'))
    })
    worker.once('error', reject)
  })
}
