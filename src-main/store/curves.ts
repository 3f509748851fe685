import { curveSetSchema, type CurveSet } from '../../src-shared/contract/curves'
import type { CurveCalls } from './api'
import { decodeCurves, encodeCurves, type StoredCurves } from './chunks/curve-chunk'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface SetRow extends Omit<CurveSet, 'columns'> {
  readonly columns: string
}

interface ChunkRow extends StoredCurves {
  readonly seq: number
}

const columns = 'id, device, protocol, content, columns, curves, points, bytes'
const selectRun = 'SELECT id, state FROM run WHERE uuid = ?'
const selectState = `SELECT r.state FROM curve_set c JOIN run r ON r.id = c.run_id WHERE c.id = ?`
const selectOne = `SELECT ${columns} FROM curve_set WHERE id = ?`
const selectOfRun = `SELECT ${columns} FROM curve_set WHERE run_id = ? ORDER BY id`
const insert = `INSERT INTO curve_set (run_id, device, protocol, content, columns) VALUES (?, ?, ?, ?, ?)`
const insertChunk = `INSERT INTO curve_chunk (curve_set_id, seq, first_device, last_device, curves, points,
  encoding, raw_bytes, sha256, data)
  VALUES (?, (SELECT count(*) FROM curve_chunk WHERE curve_set_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)`
const grow = `UPDATE curve_set SET curves = curves + ?, points = points + ?, bytes = bytes + ? WHERE id = ?`
const selectSize = `SELECT coalesce(sum(raw_bytes), 0) AS bytes FROM curve_chunk
  WHERE curve_set_id = ? AND last_device >= ? AND first_device < ?`
const selectChunks = `SELECT seq, curves, points, encoding, raw_bytes, sha256, data FROM curve_chunk
  WHERE curve_set_id = ? AND last_device >= ? AND first_device < ? ORDER BY seq`

/** What is read into one answer at most. */
const largestRead = 1024 ** 3

/** Curves of measured devices, chunk by chunk. */
export function curveCalls(sql: Sql): CurveCalls {
  function info(id: number): CurveSet {
    const row = sql.get<SetRow>(selectOne, id)
    return row ? infoOf(row) : refuse('not-found', 'failures.store.noRecording', { id })
  }

  return {
    create(run, { device, protocol, content, columns: declared }) {
      return sql.write(() => {
        const found = sql.get<{ id: number; state: string }>(selectRun, run)
        if (!found) return refuse('not-found', 'failures.store.noRun', { id: run })
        if (found.state !== 'running') return refuse('conflict', 'failures.store.runEnded')
        return sql.run(insert, found.id, device, protocol, content, JSON.stringify(declared))
      })
    },
    append(id, chunk) {
      const set = info(id)
      const row = encodeCurves(chunk, set.columns.length)
      sql.write(() => {
        if (sql.get<{ state: string }>(selectState, id)?.state !== 'running') {
          refuse('conflict', 'failures.store.runEnded')
        }
        const { curves, points, encoding, raw_bytes: rawBytes, sha256, data } = row
        const [first, last] = [chunk.devices[0] ?? 0, chunk.devices.at(-1) ?? 0]
        sql.run(insertChunk, id, id, first, last, curves, points, encoding, rawBytes, sha256, data)
        sql.run(grow, curves, points, data.length, id)
      })
      return null
    },
    info,
    read(id, fromDevice = 0, toDevice = Number.MAX_SAFE_INTEGER) {
      const set = info(id)
      const size = sql.get<{ bytes: number }>(selectSize, id, fromDevice, toDevice)
      if ((size?.bytes ?? 0) > largestRead) {
        refuse('unavailable', 'failures.store.tooLarge', { name: set.protocol })
      }
      const rows = sql.all<ChunkRow>(selectChunks, id, fromDevice, toDevice)
      return rows.map((row) => {
        const chunk = decodeCurves(row, set.columns.length)
        const details = { name: set.protocol, chunk: row.seq + 1 }
        return chunk ?? refuse('failed', 'failures.store.damagedChunk', details)
      })
    }
  }
}

/** The sets of a run. @param run its key in the table */
export const curveSetsOf = (sql: Sql, run: number): CurveSet[] =>
  sql.all<SetRow>(selectOfRun, run).map(infoOf)

const infoOf = (row: SetRow): CurveSet => ({
  ...row,
  columns: storedAs(curveSetSchema.shape.columns, row.columns, 'curve_set')
})
