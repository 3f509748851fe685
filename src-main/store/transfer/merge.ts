import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import path from 'node:path'
import type { MergeReport } from '../../../src-shared/contract/transfer'
import { openProject } from '../open-project'
import { refuse } from '../refusal'
import { Sql } from '../sql'
import { syncFolder } from '../write-file-safely'
import { openSource } from './open-source'
import { transfer, type Transfer } from './transfer'

type Hooks = Pick<Transfer, 'at' | 'pause' | 'onProgress'>

const nameOf = (file: string): string => path.basename(file, '.engram')

/** Brings everything of another project into the open one. The other one is not changed. */
export async function merge(
  target: Sql,
  own: string,
  file: string,
  hooks: Hooks
): Promise<MergeReport> {
  target.write(() => null) // not in a project that is open for looking only
  const { sql: source, close } = openSource(file, own)
  try {
    return await transfer({ source, target, origin: nameOf(file), ...hooks })
  } finally {
    close()
  }
}

/** Copies runs, with their experiments and presets, into a new project that appears when it is complete. */
export async function exportRuns(
  source: Sql,
  own: string,
  file: string,
  only: readonly string[],
  hooks: Hooks
): Promise<MergeReport> {
  if (fs.existsSync(file)) refuse('conflict', 'failures.project.exists', { file })
  const partial = `${file}.partial`
  await removeProject(partial)
  const opened = openProject({ file: partial, create: 'new', readOnly: false })
  let isOpen = true
  const close = (): void => {
    if (isOpen) opened.close()
    isOpen = false
  }
  try {
    const target = new Sql(opened.database, opened.cause)
    const report = await transfer({ source, target, only, origin: nameOf(own), ...hooks })
    if (report.runs.added < only.length)
      refuse('conflict', 'failures.exportRuns.notAll', {
        wanted: only.length,
        found: report.runs.added
      })
    close()
    await fsPromises.rename(partial, file)
    await syncFolder(path.dirname(file))
    return report
  } catch (error) {
    close()
    await removeProject(partial)
    throw error
  }
}

async function removeProject(file: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    await fsPromises.rm(file + ending, { force: true })
  }
}
