import type { Database } from 'better-sqlite3'
import { indexAllRuns } from './run-text'
import { Sql } from './sql'

/** "Engr": says that a SQLite file is one of ours. */
export const applicationId = 0x456e6772

interface Migration {
  readonly version: number
  readonly text: string
}

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true
})

/** `0001-project.sql` leads to version 1; their order is that of their numbers. */
const migrations: readonly Migration[] = Object.entries(files)
  .map(([name, text]) => ({ version: Number(/(\d{4})-[^/]*\.sql$/.exec(name)?.[1]), text }))
  .sort((a, b) => a.version - b.version)

/** The version of the projects this program writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0

/** What SQL alone cannot do for the projects that already have something in them. */
const afterwards: Readonly<Record<number, (sql: Sql) => void>> = { 5: indexAllRuns }

/** Brings a project to the latest version, or to another one, each step in a transaction that also notes the version. */
export function migrate(database: Database, from: number, to = latestVersion): void {
  const steps = migrations.filter(({ version }) => version > from && version <= to)
  for (const { version, text } of steps) {
    database
      .transaction(() => {
        database.exec(text)
        afterwards[version]?.(new Sql(database, null))
        database.pragma(`application_id = ${applicationId}`)
        database.pragma(`user_version = ${version}`)
      })
      .immediate()
  }
}
