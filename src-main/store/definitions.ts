import Database from 'better-sqlite3'
import { latestVersion, migrate } from './migrations'

/** An entry of SQLite's list of tables, indexes and triggers. */
interface Definition {
  readonly place: number
  readonly type: string
  readonly name: string
  readonly owner: string
  readonly text: string | null
}

// What ANALYZE leaves is not ours.
const selectAll = `SELECT rowid AS place, type, name, tbl_name AS owner, sql AS text
  FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY rowid`
const replace = 'UPDATE sqlite_schema SET type = ?, name = ?, tbl_name = ?, sql = ? WHERE rowid = ?'

/** Parts of an entry that have to be right to know which one it is. */
const recognised = 2

/**
 * Whether a project has every table, index and trigger of its version, each defined to the letter as a new project
 * has it. A byte that changes in a definition may go unnoticed by SQLite until the table is written to.
 * @param version of the format, as the file says
 * @throws errors of SQLite where the list cannot be read
 */
export function hasSoundDefinitions(database: Database.Database, version: number): boolean {
  const found = new Map(definitionsOf(database).map((one) => [keyOf(one), one]))
  if (version < 1) return found.size === 0
  const model = modelOf(version)
  const isSame = (wanted: Definition): boolean => {
    const there = found.get(keyOf(wanted))
    return there?.text === wanted.text && there.owner === wanted.owner
  }
  if (!model.every(isSame) || (version < latestVersion && hasMore(model, found))) return false
  // A virtual table keeps a part of its definition in tables of its own, and reads it with the first statement.
  for (const { name, text } of model) {
    if (text?.startsWith('CREATE VIRTUAL')) database.prepare(`SELECT rowid FROM ${name}`)
  }
  return true
}

/**
 * Puts damaged definitions right: every project of a version is made by the same statements, so a new one has the same
 * entries in the same places. Nothing is done where entries are missing, are more, or cannot be recognised.
 * @param copy of the damaged file, which is changed; `writable_schema` is on
 * @throws errors of SQLite where the list cannot be read
 */
export function mendDefinitions(copy: Database.Database, version: number): void {
  if (version < 1 || version > latestVersion) return
  const model = modelOf(version)
  const found = definitionsOf(copy)
  const damaged = model.filter((wanted, i) => agreeing(wanted, found[i]) < 5)
  const isKnown = model.every((wanted, i) => {
    const there = found[i]
    return there?.place === wanted.place && agreeing(wanted, there) > recognised
  })
  if (found.length !== model.length || !isKnown || damaged.length === 0) return
  const statement = copy.prepare(replace)
  copy.transaction(() => {
    for (const { type, name, owner, text, place } of damaged) {
      statement.run(type, name, owner, text, place)
    }
  })()
  // The list is read anew with the next statement.
  copy.pragma('writable_schema = RESET')
  copy.pragma('writable_schema = ON')
}

/** Whether something is there that only later versions have: then the version is not what the file says. */
function hasMore(model: readonly Definition[], found: ReadonlyMap<string, Definition>): boolean {
  const wanted = new Set(model.map(keyOf))
  const later = modelOf(latestVersion).map(keyOf)
  return later.some((key) => found.has(key) && !wanted.has(key))
}

const keyOf = ({ type, name }: Definition): string => `${type} ${name}`

const agreeing = (a: Definition, b: Definition | undefined): number =>
  (['place', 'type', 'name', 'owner', 'text'] as const).filter((part) => a[part] === b?.[part])
    .length

const definitionsOf = (database: Database.Database): Definition[] =>
  database.prepare<[], Definition>(selectAll).all()

function modelOf(version: number): Definition[] {
  const database = new Database(':memory:')
  try {
    migrate(database, 0, version)
    return definitionsOf(database)
  } finally {
    database.close()
  }
}
