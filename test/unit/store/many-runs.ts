import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { uuidV7 } from '../../../src-shared/ids'
import { provenance } from './temporary-project'

/** Fills a project with runs behind the store's back: 100,000 calls would take a minute. */
export function fillRuns(file: string, count: number): void {
  const database = new Database(file)
  const document = database
    .prepare(`INSERT INTO document (hash, body) VALUES (?, '{}')`)
    .run('a'.repeat(64)).lastInsertRowid
  const run = database.prepare(
    `INSERT INTO run (uuid, number, document_id, kind, name, state, seed, threads, started_at, finished_at,
     neurons, synapses, spikes, simulated_ms, rate_hz, wall_seconds, star, provenance, note)
     VALUES (?, ?, ?, 'network', ?, ?, ?, 2, ?, ?, 10000, 10000000, ?, 1000, ?, ?, ?, ?, ?)`
  )
  const text = database.prepare('INSERT INTO run_text (run_id, text) VALUES (?, ?)')
  const tag = database.prepare('INSERT INTO run_tag (run_id, tag) VALUES (?, ?)')
  const made = JSON.stringify(provenance)
  database.transaction(() => {
    for (let number = 1; number <= count; number++) {
      const at = new Date(1.7e12 + number * 1000).toISOString()
      const state = number % 10 === 0 ? 'failed' : 'done'
      const name = `Brunel, g = ${number % 97}`
      const note = number % 50 === 0 ? `a note about run ${number}, `.repeat(10) : ''
      const values = [(number * 7919) % 1_000_003, (number * 31) % 211, (number % 600) / 7]
      const id = run.run(
        uuidV7(1.7e12 + number, randomBytes(10)),
        number,
        document,
        name,
        state,
        number,
        at,
        at,
        ...values,
        number % 100 === 0 ? 1 : 0,
        made,
        note
      ).lastInsertRowid
      tag.run(id, `tag ${number % 20}`)
      text.run(id, `#${number}\n${name}\ntag ${number % 20}\n${note}`.toLowerCase())
    }
  })()
  database.close()
}
