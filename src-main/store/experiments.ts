import { randomBytes } from 'node:crypto'
import type { Edit, Experiment, ExperimentSummary } from '../../src-shared/contract/experiments'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { applyPatch, type Patch } from '../../src-shared/experiments/patch'
import { experimentId, uuidV7, type ExperimentId } from '../../src-shared/ids'
import type { ExperimentCalls } from './api'
import { Journal, type JournalState } from './journal'
import { refuse } from './refusal'
import type { Sql } from './sql'

interface ExperimentRow extends JournalState {
  readonly uuid: string
  readonly kind: string
  readonly name: string
  readonly created_at: string
  readonly changed_at: string
  readonly runs: number
}

const columns = `e.id, e.uuid, e.kind, e.name, e.snapshot_position, e.position, e.first_position,
  e.created_at, e.changed_at, (SELECT count(*) FROM run r WHERE r.experiment_id = e.id AND r.place = 'list') AS runs`
const selectAll = `SELECT ${columns} FROM experiment e WHERE e.place = 'list'
  ORDER BY e.changed_at DESC, e.id DESC`
const selectOne = `SELECT ${columns} FROM experiment e WHERE e.uuid = ? AND e.place = 'list'`
const insert = `INSERT INTO experiment
  (uuid, kind, name, snapshot, snapshot_position, position, created_at, changed_at)
  VALUES (?, ?, ?, ?, 0, 0, ?, ?)`
const move = 'UPDATE experiment SET position = ?, kind = ?, name = ?, changed_at = ? WHERE id = ?'
const remove = 'DELETE FROM experiment WHERE id = ?'

/** Experiments and their edit journals. @param now ISO time of the present call */
export function experimentCalls(sql: Sql, now: () => string): ExperimentCalls {
  const journal = new Journal(sql)

  function row(id: ExperimentId): ExperimentRow {
    return (
      sql.get<ExperimentRow>(selectOne, id) ??
      refuse('not-found', 'failures.store.noExperiment', { id })
    )
  }

  function get(id: ExperimentId): Experiment {
    const found = row(id)
    return {
      ...summary(found),
      document: journal.documentAt(found, found.position),
      position: found.position - found.first_position,
      edits: journal.edits(found)
    }
  }

  function appendEdit(id: ExperimentId, expected: number, edit: Edit): { position: number } {
    const at = now()
    const appended = sql.write(() => {
      const found = row(id)
      expectPosition(found, expected)
      const before = journal.documentAt(found, found.position)
      const { value, inverse } = applied(before, edit.patch)
      journal.append(found, before, { ...edit, inverse }, value, at)
      const position = found.position + 1
      sql.run(move, position, kindOf(value), nameOf(value), at, found.id)
      return { key: found.id, value, position, shown: position - found.first_position }
    })
    // Only now: a transaction that fails must not leave its document behind.
    journal.remember(appended.key, appended.position, appended.value)
    return { position: appended.shown }
  }

  function moveTo(id: ExperimentId, position: number): { position: number } {
    const at = now()
    sql.write(() => {
      const found = row(id)
      const wanted = found.first_position + position
      if (wanted > journal.lastPosition(found)) {
        refuse('bad-input', 'failures.store.noSuchStep', { position })
      }
      if (wanted === found.position) return
      const value = journal.documentAt(found, wanted)
      sql.run(move, wanted, kindOf(value), nameOf(value), at, found.id)
    })
    return { position }
  }

  return {
    list: () => sql.all<ExperimentRow>(selectAll).map(summary),
    get,
    document(id) {
      const found = row(id)
      return journal.documentAt(found, found.position)
    },
    create(document) {
      const at = now()
      const id = experimentId(uuidV7(Date.parse(at), randomBytes(10)))
      sql.write(() => {
        sql.run(insert, id, kindOf(document), nameOf(document), JSON.stringify(document), at, at)
      })
      return get(id)
    },
    remove(id) {
      const found = row(id)
      sql.write(() => sql.run(remove, found.id))
      journal.forget(found.id)
      return null
    },
    appendEdit,
    moveTo
  }
}

const summary = (row: ExperimentRow): ExperimentSummary => ({
  id: experimentId(row.uuid),
  kind: row.kind,
  name: row.name,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  runs: row.runs
})

function expectPosition(row: ExperimentRow, expected: number): void {
  const position = row.position - row.first_position
  if (position !== expected) {
    refuse('conflict', 'failures.store.movedOn', { expected, position })
  }
}

function applied(document: Json, patch: Patch): { value: Json; inverse: Edit['inverse'] } {
  try {
    const { value, inverse } = applyPatch(document, patch)
    return { value, inverse: inverse.map((step) => ({ ...step, path: [...step.path] })) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse('bad-input', 'failures.store.badEdit', { reason: error.message })
  }
}

const textMember = (document: Json, member: string): string => {
  const value = isJsonObject(document) ? document[member] : undefined
  return typeof value === 'string' ? value : ''
}
const kindOf = (document: Json): string => textMember(document, 'kind')
const nameOf = (document: Json): string => textMember(document, 'name')
