import type { Sql } from '../sql'

export type Row = Readonly<Record<string, string | number | null | Uint8Array>>

/** Copies rows of one table between two projects, by the columns that both have. */
export class TableCopy {
  readonly columns: readonly string[]
  readonly #select: string
  readonly #insert: string

  /** @param own columns that get new values: keys and the like */
  constructor(
    readonly source: Sql,
    readonly target: Sql,
    readonly table: string,
    readonly own: readonly string[]
  ) {
    const names = (sql: Sql): readonly string[] =>
      sql
        .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
        .map(({ name }) => name)
    const there = new Set(names(source))
    this.columns = names(target).filter(
      (name) => name !== 'id' && !own.includes(name) && there.has(name)
    )
    const all = [...own, ...this.columns]
    this.#select = `SELECT id AS "_key"${this.columns.map((name) => `, ${name}`).join('')} FROM ${table}`
    this.#insert = `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`
  }

  /** Whether the source has the table at all: older versions may not. */
  get isThere(): boolean {
    return this.columns.length > 0
  }

  rows(where: string, ...values: (string | number)[]): Row[] {
    return this.isThere ? this.source.all<Row>(`${this.#select} ${where}`, ...values) : []
  }

  /** @returns the key of the new row */
  add(row: Row, ...own: (string | number | null)[]): number {
    return this.target.run(
      this.#insert,
      ...own,
      ...this.columns.map((column) => row[column] ?? null)
    )
  }
}

export const keyOf = (row: Row): number => Number(row['_key'])
export const textOf = (row: Row, column: string): string => String(row[column] ?? '')
