import fs from 'node:fs'
import path from 'node:path'
import type { ProjectInfo } from '../../src-shared/contract/projects'
import { failureOfSqlite } from './failure-of-sqlite'
import type { OpenedProject } from './open-project'
import type { Sql } from './sql'
import { isMisfit } from './misfit'

/** What the project is, at a glance. Of a damaged one, what cannot be counted is 0. */
export function projectInfo(
  sql: Sql,
  file: string,
  cause: OpenedProject['cause'],
  interrupted: number
): ProjectInfo {
  return {
    file,
    name: path.basename(file, '.engram'),
    mode: cause ? 'repair' : 'normal',
    cause,
    runs: count(sql, file, `SELECT count(*) AS n FROM run WHERE place = 'list'`),
    experiments: count(sql, file, `SELECT count(*) AS n FROM experiment WHERE place = 'list'`),
    sizeBytes: projectBytes(file),
    interrupted
  }
}

/** Size on the disk, with what still waits in the write-ahead log. */
export const projectBytes = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, part) => sum + (fs.statSync(part, { throwIfNoEntry: false })?.size ?? 0),
    0
  )

function count(sql: Sql, file: string, text: string): number {
  try {
    return sql.get<{ n: number }>(text)?.n ?? 0
  } catch (error) {
    if (!failureOfSqlite(error, file) && !isMisfit(error)) throw error
    return 0
  }
}
