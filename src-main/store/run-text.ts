import { parameterValues } from '../../src-shared/experiments/parameter-values'
import type { Json } from '../../src-shared/experiments/json'
import { tokensToFind } from './search-tokens'
import type { Sql } from './sql'

const select = `SELECT r.number, r.kind, r.name, r.note, r.document_id,
  (SELECT group_concat(tag, char(10)) FROM run_tag WHERE run_id = r.id) AS tags
  FROM run r WHERE r.id = ?`
const selectParameters = `SELECT p.path, d.text FROM document_parameter d
  JOIN parameter_path p ON p.id = d.path_id WHERE d.document_id = ?`
const drop = 'DELETE FROM run_search WHERE rowid = ?'
const write = 'INSERT INTO run_search (rowid, tokens) VALUES (?, ?)'
const selectBody = 'SELECT body FROM document WHERE id = ?'
const addPath = 'INSERT INTO parameter_path (path) VALUES (?) ON CONFLICT (path) DO NOTHING'
const addValue = `INSERT OR REPLACE INTO document_parameter (document_id, path_id, number, text)
  VALUES (?, (SELECT id FROM parameter_path WHERE path = ?), ?, ?)`
const selectRuns = 'SELECT id, document_id FROM run ORDER BY document_id'
const isListed = 'SELECT 1 AS found FROM document_parameter WHERE document_id = ? LIMIT 1'
const dropAll = `INSERT INTO run_search (run_search) VALUES ('delete-all')`

/** Tokens of the documents met last: a sweep starts many runs of few documents. */
export class SearchText {
  readonly #sql: Sql
  readonly #known = new Map<number, string>()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Brings what a search looks through up to date with a run; belongs into the transaction that changes it. @param isNew nothing of it is there yet */
  write(run: number, isNew = false): void {
    const row = this.#sql.get<{
      number: number
      kind: string
      name: string
      note: string
      document_id: number
      tags: string | null
    }>(select, run)
    if (!isNew) this.#sql.run(drop, run)
    if (!row) return
    const own = `#${row.number} ${row.number}\n${row.kind}\n${row.name}\n${row.tags ?? ''}\n${row.note}`
    this.#sql.run(write, run, `${tokensToFind(own)} ${this.#tokensOf(row.document_id)}`)
  }

  /** Forgets a run that is being taken out for good. */
  drop(run: number): void {
    this.#sql.run(drop, run)
  }

  #tokensOf(document: number): string {
    const known = this.#known.get(document)
    if (known !== undefined) return known
    const rows = this.#sql.all<{ path: string; text: string }>(selectParameters, document)
    const tokens = tokensToFind(rows.map(({ path, text }) => wordsOf(path, text)).join('\n'))
    if (this.#known.size >= 64) this.#known.clear()
    this.#known.set(document, tokens)
    return tokens
  }
}

/** "20 ms" is also found as "20ms". */
const wordsOf = (path: string, text: string): string =>
  /^\S+ \S+$/.test(text) ? `${path} ${text} ${text.replace(' ', '')}` : `${path} ${text}`

/** Lists the values of a frozen document, once. */
export function listParameters(sql: Sql, document: number): void {
  if (sql.get(isListed, document)) return
  const row = sql.get<{ body: string }>(selectBody, document)
  const body = row ? parsed(row.body) : undefined
  if (body === undefined) return
  for (const { path, number, text } of parameterValues(body)) {
    sql.run(addPath, path)
    sql.run(addValue, document, path, number, text)
  }
}

/** Makes everything that a search looks through anew: for projects of older versions, and after repair. */
export function indexAllRuns(sql: Sql): void {
  sql.run(dropAll)
  const text = new SearchText(sql)
  for (const { id, document_id: document } of sql.all<{ id: number; document_id: number }>(
    selectRuns
  )) {
    listParameters(sql, document)
    text.write(id, true)
  }
}

/** A damaged document has nothing to be found; the check of the project tells of it. */
function parsed(body: string): Json | undefined {
  try {
    return JSON.parse(body) as Json
  } catch {
    return undefined
  }
}
