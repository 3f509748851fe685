import type { Database, Statement } from 'better-sqlite3'
import { Refusal } from './refusal'
import type { Failure } from '../../src-shared/result'

type Value = string | number | null | Uint8Array

/** A database with its statements prepared once, and every change inside a transaction. */
export class Sql {
  readonly database: Database
  readonly #statements = new Map<string, Statement<unknown[]>>()
  readonly #locked: Failure | null

  /** @param locked why nothing may be written, or null */
  constructor(database: Database, locked: Failure | null) {
    this.database = database
    this.#locked = locked
  }

  /** Looks whether a statement fits the tables that there are. @throws errors of SQLite */
  prepare(text: string): void {
    this.#prepared(text)
  }

  /** The rows of a query; `Row` is what its columns are, in a STRICT table. */
  all<Row>(text: string, ...values: readonly Value[]): Row[] {
    return this.#prepared(text).all(...values) as Row[]
  }

  /** Numbers of the first column, one row after the other; nothing else may be asked until it has ended. */
  *numbers(text: string, ...values: readonly Value[]): Generator<number, void, void> {
    const statement = this.database.prepare<unknown[], number>(text).pluck()
    yield* statement.iterate(...values)
  }

  /** All of them at once. */
  allNumbers(text: string, ...values: readonly Value[]): number[] {
    return this.database
      .prepare<unknown[], number>(text)
      .pluck()
      .all(...values)
  }

  get<Row>(text: string, ...values: readonly Value[]): Row | undefined {
    return this.#prepared(text).get(...values) as Row | undefined
  }

  /** @returns the key of the row that was inserted last */
  run(text: string, ...values: readonly Value[]): number {
    return Number(this.#prepared(text).run(...values).lastInsertRowid)
  }

  /** @returns how many rows were changed */
  change(text: string, ...values: readonly Value[]): number {
    return this.#prepared(text).run(...values).changes
  }

  /** The single value of `PRAGMA name`. */
  pragma(name: string): unknown {
    return this.database.pragma(name, { simple: true })
  }

  /**
   * Does all of the work or, when it throws, none of it. It is on the disk when this returns.
   * @throws Refusal in repair mode
   */
  write<T>(work: () => T): T {
    if (this.#locked) throw new Refusal(this.#locked)
    return this.database.transaction(work).immediate()
  }

  #prepared(text: string): Statement<unknown[]> {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.database.prepare<unknown[]>(text)
    this.#statements.set(text, statement)
    return statement
  }
}
