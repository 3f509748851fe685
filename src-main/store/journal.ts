import { editSchema, type Edit } from '../../src-shared/contract/experiments'
import { patch as patchSchema } from '../../src-shared/contract/common'
import type { Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs, storedJson } from './stored-json'

/** Where an experiment stands in its journal; positions count all edits it ever had. */
export interface JournalState {
  readonly id: number
  readonly snapshot_position: number
  readonly position: number
  readonly first_position: number
}

interface EditRow {
  readonly label: string
  readonly details: string
  readonly patch: string
  readonly inverse: string
}

/** A fresh snapshot after so many edits: opening never replays more. */
const editsPerSnapshot = 50
const keptDocuments = 8

const selectSnapshot = 'SELECT snapshot FROM experiment WHERE id = ?'
const selectForward =
  'SELECT patch AS step FROM edit WHERE experiment_id = ? AND seq > ? AND seq <= ? ORDER BY seq'
const selectBack =
  'SELECT inverse AS step FROM edit WHERE experiment_id = ? AND seq > ? AND seq <= ? ORDER BY seq DESC'
const selectEdits = `SELECT label, details, patch, inverse FROM edit
  WHERE experiment_id = ? AND seq > ? ORDER BY seq`
const selectLast = 'SELECT max(seq) AS last FROM edit WHERE experiment_id = ?'
const dropRedo = 'DELETE FROM edit WHERE experiment_id = ? AND seq > ?'
const dropOld = 'DELETE FROM edit WHERE experiment_id = ? AND seq <= ?'
const insert = `INSERT INTO edit (experiment_id, seq, label, details, patch, inverse, at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`
const setSnapshot = 'UPDATE experiment SET snapshot = ?, snapshot_position = ? WHERE id = ?'
const setFirst = 'UPDATE experiment SET first_position = ? WHERE id = ?'

/** The edits of experiments, and documents replayed from them. Changes belong in a transaction. */
export class Journal {
  readonly #sql: Sql
  /** Documents used last, so that an edit does not replay its predecessors. */
  readonly #documents = new Map<number, { position: number; document: Json }>()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** The document after the edits up to `position`. */
  documentAt(state: JournalState, position: number): Json {
    const known = this.#documents.get(state.id)
    const document = known
      ? this.#replay(state.id, known.document, known.position, position)
      : this.documentFromSnapshot(state, position)
    this.remember(state.id, position, document)
    return document
  }

  /** The same without what is in memory: what opening the project anew would give. */
  documentFromSnapshot(state: JournalState, position: number): Json {
    const row = this.#sql.get<{ snapshot: string }>(selectSnapshot, state.id)
    if (!row) return refuse('failed', 'failures.store.damagedRow', { table: 'experiment' })
    const snapshot = storedJson(row.snapshot, 'experiment')
    return this.#replay(state.id, snapshot, state.snapshot_position, position)
  }

  edits(state: JournalState): Edit[] {
    return this.#sql
      .all<EditRow>(selectEdits, state.id, state.first_position)
      .map((row) =>
        storedAs(
          editSchema,
          `{"label":${JSON.stringify(row.label)},"details":${row.details},"patch":${row.patch},"inverse":${row.inverse}}`,
          'edit'
        )
      )
  }

  lastPosition(state: JournalState): number {
    const row = this.#sql.get<{ last: number | null }>(selectLast, state.id)
    return Math.max(row?.last ?? 0, state.position)
  }

  /** Puts an edit after the present position. @param before, after the document around the edit */
  append(state: JournalState, before: Json, edit: Edit, after: Json, at: string): void {
    const { id, position } = state
    this.#sql.run(dropRedo, id, position)
    let snapshotAt = state.snapshot_position
    if (snapshotAt > position) {
      // The snapshot lies on the branch that has just been dropped.
      this.#sql.run(setSnapshot, JSON.stringify(before), position, id)
      snapshotAt = position
    }
    const texts = [edit.details, edit.patch, edit.inverse].map((value) => JSON.stringify(value))
    const [details = '{}', patch = '[]', inverse = '[]'] = texts
    this.#sql.run(insert, id, position + 1, edit.label, details, patch, inverse, at)
    if (position + 1 - snapshotAt >= editsPerSnapshot) {
      this.#sql.run(setSnapshot, JSON.stringify(after), position + 1, id)
    }
  }

  /** Forgets the oldest edits of a long journal; `kept` steps can still be undone. */
  prune(state: JournalState, kept: number): void {
    const first = state.position - kept
    if (first <= state.first_position) return
    const document = this.documentFromSnapshot(state, state.position)
    this.#sql.run(setSnapshot, JSON.stringify(document), state.position, state.id)
    this.#sql.run(setFirst, first, state.id)
    this.#sql.run(dropOld, state.id, first)
  }

  remember(id: number, position: number, document: Json): void {
    this.#documents.delete(id)
    this.#documents.set(id, { position, document })
    const oldest = this.#documents.keys().next()
    if (this.#documents.size > keptDocuments && !oldest.done) this.#documents.delete(oldest.value)
  }

  forget(id: number): void {
    this.#documents.delete(id)
  }

  #replay(id: number, document: Json, from: number, to: number): Json {
    if (from === to) return document
    const rows =
      from < to
        ? this.#sql.all<{ step: string }>(selectForward, id, from, to)
        : this.#sql.all<{ step: string }>(selectBack, id, to, from)
    if (rows.length !== Math.abs(to - from)) refuse('failed', 'failures.store.brokenJournal')
    try {
      return rows.reduce(
        (value, row) => applyPatch(value, storedAs(patchSchema, row.step, 'edit')).value,
        document
      )
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return refuse('failed', 'failures.store.brokenJournal')
    }
  }
}
