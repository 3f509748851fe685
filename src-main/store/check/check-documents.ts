import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import type { Sql } from '../sql'
import { storedJson } from '../stored-json'
import type { Findings } from './findings'

const selectIds = 'SELECT id FROM document ORDER BY id'
const selectOne = `SELECT d.hash, d.body,
  (SELECT min(number) FROM run r WHERE r.document_id = d.id) AS run FROM document d WHERE d.id = ?`

/** Every frozen document against its hash, and against the one way to write it. */
export function* checkDocuments(sql: Sql, findings: Findings): Generator<void> {
  const ids = findings.attempt('document', () => sql.all<{ id: number }>(selectIds))
  for (const { id } of ids ?? []) {
    findings.attempt('document', () => {
      const row = sql.get<{ hash: string; body: string; run: number | null }>(selectOne, id)
      if (!row) return
      const hash = createHash('sha256').update(row.body).digest('hex')
      const isTrue =
        hash === row.hash && canonicalJson(storedJson(row.body, 'document')) === row.body
      if (!isTrue) findings.add('error', 'document', { run: row.run ?? 0 })
    })
    yield
  }
}
