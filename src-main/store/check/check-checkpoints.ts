import { isIntact } from '../chunks/decode-chunk'
import type { Sql } from '../sql'
import type { Findings } from './findings'

const selectCheckpoints = `SELECT c.id, r.number AS run, c.pieces FROM checkpoint c
  JOIN run r ON r.id = c.run_id WHERE c.pieces > 0 ORDER BY c.id`
const selectPiece = 'SELECT sha256, data FROM checkpoint_piece WHERE checkpoint_id = ? AND seq = ?'

/** Every piece of every checkpoint against its checksum. */
export function* checkCheckpoints(sql: Sql, findings: Findings): Generator<void> {
  const checkpoints = findings.attempt('checkpoint', () =>
    sql.all<{ id: number; run: number; pieces: number }>(selectCheckpoints)
  )
  for (const { id, run, pieces } of checkpoints ?? []) {
    for (let seq = 0; seq < pieces; seq++) {
      const row = findings.attempt('checkpoint', () =>
        sql.get<{ sha256: Uint8Array; data: Uint8Array }>(selectPiece, id, seq)
      )
      if (!row || !isIntact(row)) findings.add('error', 'checkpoint', { run, piece: seq + 1 })
      yield
    }
  }
}
