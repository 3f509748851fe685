import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { comparisonSchema } from '../../src-shared/compare/schema'
import type { ComparisonSummary, StoredComparison } from '../../src-shared/contract/comparisons'
import { editSchema } from '../../src-shared/contract/experiments'
import { uuidV7 } from '../../src-shared/ids'
import type { ComparisonCalls } from './comparison-api'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface ComparisonRow {
  readonly id: number
  readonly uuid: string
  readonly name: string
  readonly document: string
  readonly position: number
  readonly edits: string
  readonly created_at: string
  readonly changed_at: string
  readonly runs: number
}

const columns = `id, uuid, name, document, position, edits, created_at, changed_at,
  CASE WHEN json_valid(document) THEN json_array_length(document, '$.runs') ELSE 0 END AS runs`
const selectAll = `SELECT ${columns} FROM comparison WHERE removed_at IS NULL
  ORDER BY changed_at DESC, id DESC`
const selectOne = `SELECT ${columns} FROM comparison WHERE uuid = ?`
const insert = `INSERT INTO comparison (uuid, name, document, position, edits, created_at, changed_at)
  VALUES (?, ?, ?, 0, '[]', ?, ?)`
const update = `UPDATE comparison SET name = ?, document = ?, position = ?, edits = ?, changed_at = ?
  WHERE id = ?`
const place = 'UPDATE comparison SET removed_at = ? WHERE id = ?'

/** Comparisons that the project keeps. @param now ISO time of the present call */
export function comparisonCalls(sql: Sql, now: () => string): ComparisonCalls {
  const row = (id: string): ComparisonRow =>
    sql.get<ComparisonRow>(selectOne, id) ??
    refuse('not-found', 'failures.store.noComparison', { id })

  return {
    list: () => sql.all<ComparisonRow>(selectAll).map(summary),
    get: (id) => stored(row(id)),
    create(document) {
      const at = now()
      const id = uuidV7(Date.parse(at), randomBytes(10))
      sql.write(() => sql.run(insert, id, document.name, JSON.stringify(document), at, at))
      return stored(row(id))
    },
    save(id, { document, position, edits }) {
      sql.write(() => {
        const found = row(id)
        const texts = [JSON.stringify(document), position, JSON.stringify(edits)] as const
        sql.run(update, document.name, ...texts, now(), found.id)
      })
      return summary(row(id))
    },
    remove(id) {
      sql.write(() => sql.run(place, now(), row(id).id))
      return null
    },
    restore(id) {
      sql.write(() => sql.run(place, null, row(id).id))
      return summary(row(id))
    }
  }
}

const summary = (row: ComparisonRow): ComparisonSummary => ({
  id: row.uuid,
  name: row.name,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  runs: row.runs
})

const stored = (row: ComparisonRow): StoredComparison => ({
  ...summary(row),
  document: storedAs(comparisonSchema, row.document, 'comparison'),
  position: row.position,
  edits: storedAs(z.array(editSchema), row.edits, 'comparison')
})
