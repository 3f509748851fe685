import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { latestVersion, migrate } from './migrations'

const selectPages = `SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno`
// A table without row numbers is kept as an index is.
const selectRoots = `SELECT rootpage,
  type = 'index' OR sql LIKE '%WITHOUT ROWID%' AS isIndex FROM sqlite_schema WHERE rootpage > 0`

/** First bytes of pages (SQLite file format, 1.6): leaf and inner pages of tables and of indexes. */
const tablePages: readonly number[] = [0x0d, 0x05]
const indexPages: readonly number[] = [0x0a, 0x02]
/** SQLite's own header, which stays that of the file. */
const headerBytes = 100

/**
 * Puts the list of tables back into a file that has lost a part of it. It lies in few pages, some of them behind the
 * first tables: a small project that is cut in half loses one, and then nothing can be read. But a project is made the
 * same way every time, so a new one of the same version has the list in the same pages.
 * @param copy a copy of the damaged file, which is changed
 * @returns whether it was done; not where tables lie elsewhere than in a new project
 */
export function restoreSchema(copy: string): boolean {
  const model = path.join(path.dirname(copy), 'model.engram')
  const handle = fs.openSync(copy, 'r+')
  try {
    const header = Buffer.alloc(headerBytes)
    if (fs.readSync(handle, header, 0, headerBytes, 0) < headerBytes) return false
    const pageSize = header.readUInt16BE(16)
    const version = header.readUInt32BE(60)
    if (version < 1 || version > latestVersion || pageSize < 512) return false
    const { pages, roots } = newProject(model, pageSize, version)
    if (!roots.every((root) => mayBe(handle, pageSize, root))) return false
    const bytes = fs.readFileSync(model)
    for (const page of pages) {
      const start = (page - 1) * pageSize + (page === 1 ? headerBytes : 0)
      fs.writeSync(handle, bytes, start, page * pageSize - start, start)
    }
    return true
  } finally {
    fs.closeSync(handle)
    fs.rmSync(model, { force: true })
  }
}

interface Root {
  readonly isIndex: number
  readonly rootpage: number
}

function newProject(file: string, pageSize: number, version: number) {
  const database = new Database(file)
  try {
    database.pragma(`page_size = ${pageSize}`)
    migrate(database, 0, version)
    return {
      pages: database.prepare<[], number>(selectPages).pluck().all(),
      roots: database.prepare<[], Root>(selectRoots).all()
    }
  } finally {
    database.close()
  }
}

/** Whether a page of the file is what it would be in a new project; one that is cut off says nothing against it. */
function mayBe(handle: number, pageSize: number, { isIndex, rootpage }: Root): boolean {
  const first = Buffer.alloc(1)
  if (fs.readSync(handle, first, 0, 1, (rootpage - 1) * pageSize) === 0) return true
  return (isIndex ? indexPages : tablePages).includes(first[0] ?? 0)
}
