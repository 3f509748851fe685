import { isIntact } from '../chunks/decode-chunk'
import type { Sql } from '../sql'
import type { Findings } from './findings'

interface SetRow {
  readonly id: number
  readonly run: number
  readonly device: string
  readonly protocol: string
  readonly curves: number
  readonly bytes: number
}

const selectSets = `SELECT c.id, r.number AS run, c.device, c.protocol, c.curves, c.bytes
  FROM curve_set c JOIN run r ON r.id = c.run_id ORDER BY c.id`
const selectSeqs = 'SELECT seq, curves FROM curve_chunk WHERE curve_set_id = ? ORDER BY seq'
const selectChunk = 'SELECT sha256, data FROM curve_chunk WHERE curve_set_id = ? AND seq = ?'

/** Every chunk of curves against its checksum, every set against the sums of its chunks. */
export function* checkCurves(sql: Sql, findings: Findings): Generator<void> {
  const sets = findings.attempt('curve_set', () => sql.all<SetRow>(selectSets))
  for (const { id, run, device, protocol, ...sums } of sets ?? []) {
    const where = { run, name: `${device} · ${protocol}` }
    const rows = findings.attempt('curve_chunk', () =>
      sql.all<{ seq: number; curves: number }>(selectSeqs, id)
    )
    let [curves, bytes, isComplete] = [0, 0, rows !== undefined]
    for (const [i, row] of (rows ?? []).entries()) {
      if (row.seq !== i && isComplete) {
        findings.add('error', 'missingChunk', { ...where, chunk: i + 1 })
        isComplete = false
      }
      const chunk = findings.attempt('curve_chunk', () =>
        sql.get<{ sha256: Uint8Array; data: Uint8Array }>(selectChunk, id, row.seq)
      )
      if (chunk && !isIntact(chunk))
        findings.add('error', 'chunk', { ...where, chunk: row.seq + 1 })
      if (chunk) bytes += chunk.data.length
      else isComplete = false
      curves += row.curves
      yield
    }
    if (isComplete && (curves !== sums.curves || bytes !== sums.bytes)) {
      findings.add('error', 'sums', where)
    }
  }
}
