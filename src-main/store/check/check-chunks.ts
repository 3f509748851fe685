import { isIntact } from '../chunks/decode-chunk'
import type { Sql } from '../sql'
import type { Findings } from './findings'

interface RecordingRow {
  readonly id: number
  readonly name: string
  readonly number: number
  readonly count: number
  readonly bytes: number
}

const selectRecordings = `SELECT c.id, c.name, r.number, c.count, c.bytes
  FROM recording c JOIN run r ON r.id = c.run_id ORDER BY c.id`
const selectSeqs = 'SELECT seq, count FROM chunk WHERE recording_id = ? ORDER BY seq'
const selectChunk = 'SELECT sha256, data FROM chunk WHERE recording_id = ? AND seq = ?'

/** Every chunk against its checksum, every recording against the sums of its chunks. */
export function* checkChunks(sql: Sql, findings: Findings): Generator<void> {
  const recordings = findings.attempt('recording', () => sql.all<RecordingRow>(selectRecordings))
  for (const recording of recordings ?? []) {
    const where = { run: recording.number, name: recording.name }
    const seqs = findings.attempt('chunk', () =>
      sql.all<{ seq: number; count: number }>(selectSeqs, recording.id)
    )
    if (!seqs) continue
    let bytes = 0
    let isComplete = true
    for (const [i, { seq }] of seqs.entries()) {
      if (seq !== i && isComplete) {
        findings.add('error', 'missingChunk', { ...where, chunk: i + 1 })
        isComplete = false
      }
      const row = findings.attempt('chunk', () =>
        sql.get<{ sha256: Uint8Array; data: Uint8Array }>(selectChunk, recording.id, seq)
      )
      if (row && !isIntact(row)) findings.add('error', 'chunk', { ...where, chunk: seq + 1 })
      if (row) bytes += row.data.length
      else isComplete = false
      yield
    }
    const count = seqs.reduce((sum, chunk) => sum + chunk.count, 0)
    if (isComplete && (count !== recording.count || bytes !== recording.bytes)) {
      findings.add('error', 'sums', where)
    }
  }
}
