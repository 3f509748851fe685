import { createHash, randomBytes } from 'node:crypto'
import type { NoteSubject } from '../../src-shared/contract/notebook'
import { uuidV7 } from '../../src-shared/ids'
import { isPng } from '../../src-shared/png'
import type { NoteCalls } from './notebook-api'
import { refuse } from './refusal'
import { SearchText } from './run-text'
import type { Sql } from './sql'

const selectNote = {
  run: 'SELECT id, note FROM run WHERE uuid = ?',
  experiment: `SELECT id, note FROM experiment WHERE uuid = ? AND place = 'list'`
} as const
const setNote = {
  run: 'UPDATE run SET note = ? WHERE id = ?',
  experiment: 'UPDATE experiment SET note = ? WHERE id = ?'
} as const
const selectPictures = {
  run: 'SELECT uuid AS id, title, length(data) AS bytes FROM note_picture WHERE run_id = ? ORDER BY id',
  experiment:
    'SELECT uuid AS id, title, length(data) AS bytes FROM note_picture WHERE experiment_id = ? ORDER BY id'
} as const
const selectPicture = 'SELECT title, sha256, data FROM note_picture WHERE uuid = ?'
const addPicture = `INSERT INTO note_picture (uuid, run_id, experiment_id, title, added_at, sha256, data)
  VALUES (?, ?, ?, ?, ?, ?, ?)`

/** Notes of runs and experiments, with the pictures that they show. */
export function noteCalls(sql: Sql, now: () => string): NoteCalls {
  const search = new SearchText(sql)
  const find = ({ of, id }: NoteSubject): { id: number; note: string } =>
    sql.get<{ id: number; note: string }>(selectNote[of], id) ??
    (of === 'run'
      ? refuse('not-found', 'failures.store.noRun', { id })
      : refuse('not-found', 'failures.store.noExperiment', { id }))
  return {
    get(subject) {
      const { id, note } = find(subject)
      return { text: note, pictures: sql.all(selectPictures[subject.of], id) }
    },
    set(subject, text) {
      sql.write(() => {
        const { id } = find(subject)
        sql.run(setNote[subject.of], text, id)
        if (subject.of === 'run') search.write(id)
      })
      return null
    },
    addPicture(subject, title, png) {
      if (!isPng(png)) refuse('bad-input', 'failures.note.notAPicture')
      const at = now()
      const uuid = uuidV7(Date.parse(at), randomBytes(10))
      const sha256 = createHash('sha256').update(png).digest()
      sql.write(() => {
        const { id } = find(subject)
        const [run, experiment] = subject.of === 'run' ? [id, null] : [null, id]
        sql.run(addPicture, uuid, run, experiment, title, at, sha256, png)
      })
      return { id: uuid }
    },
    picture(id) {
      const row = sql.get<{ title: string; sha256: Uint8Array; data: Uint8Array }>(
        selectPicture,
        id
      )
      if (!row) return refuse('not-found', 'failures.note.noPicture')
      const sha256 = createHash('sha256').update(row.data).digest()
      if (!sha256.equals(row.sha256)) refuse('failed', 'failures.note.damagedPicture')
      return { title: row.title, png: new Uint8Array(row.data) }
    }
  }
}
