import { createHash, randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { indexAllRuns } from '../../../src-main/store/run-text'
import { Sql } from '../../../src-main/store/sql'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import type { Json } from '../../../src-shared/experiments/json'
import { uuidV7 } from '../../../src-shared/ids'
import { provenance } from './temporary-project'

/** Every so many runs share a document: the seeds of a point of a sweep. */
const runsOfADocument = 10

const documentOf = (point: number): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Brunel',
  simulation: { duration: '1000 ms', warmup: '200 ms', timeStep: '0.1 ms' },
  populations: [
    {
      name: 'E',
      model: 'lif-delta',
      size: 8000,
      parameters: { tauM: `${10 + (point % 40) / 2} ms`, vThreshold: '20 mV', refractory: '2 ms' }
    },
    { name: 'I', model: 'lif-delta', size: 2000, parameters: { tauM: '20 ms' } }
  ],
  stimuli: [{ name: 'external', model: 'poisson', parameters: { rate: `${10 + point} Hz` } }],
  projections: ['E', 'I'].map((source) => ({
    source,
    target: 'E',
    connector: { model: 'fixed-in-degree', parameters: { inDegree: 800 } },
    weight: `${0.1 * (1 + (point % 7))} mV`,
    delay: '1.5 ms'
  }))
})

/**
 * Fills a project with runs behind the store's back: 100,000 calls would take a minute. A hundredth has a note
 * in Korean. @param isIndexed false leaves a search nothing to find, as in projects of older versions
 */
export function fillRuns(file: string, count: number, isIndexed = true): void {
  const database = new Database(file)
  const document = database.prepare('INSERT INTO document (hash, body) VALUES (?, ?)')
  const run = database.prepare(
    `INSERT INTO run (uuid, number, document_id, kind, name, state, seed, threads, started_at, finished_at,
     neurons, synapses, spikes, simulated_ms, rate_hz, wall_seconds, star, provenance, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, 2, ?, ?, 10000, 10000000, ?, 1000, ?, ?, ?, ?, ?)`
  )
  const tag = database.prepare('INSERT INTO run_tag (run_id, tag) VALUES (?, ?)')
  const metric = database.prepare(
    'INSERT INTO metric (run_id, name, population, value, unit) VALUES (?, ?, ?, ?, ?)'
  )
  const made = JSON.stringify(provenance)
  database.transaction(() => {
    let frozen: number | bigint = 0
    for (let number = 1; number <= count; number++) {
      if ((number - 1) % runsOfADocument === 0) {
        const body = canonicalJson(documentOf((number - 1) / runsOfADocument))
        const hash = createHash('sha256').update(body).digest('hex')
        frozen = document.run(hash, body).lastInsertRowid
      }
      const at = new Date(1.7e12 + number * 1000).toISOString()
      const rate = (number * 31) % 211
      const id = run.run(
        uuidV7(1.7e12 + number, randomBytes(10)),
        number,
        frozen,
        number % 500 === 0 ? 'crossbar' : 'network',
        `Brunel, g = ${number % 97}`,
        number % 10 === 0 ? 'failed' : 'done',
        number,
        at,
        at,
        (number * 7919) % 1_000_003,
        rate,
        (number % 600) / 7,
        number % 100 === 0 ? 1 : 0,
        made,
        noteOf(number)
      ).lastInsertRowid
      tag.run(id, `tag ${number % 20}`)
      if (number % 10 !== 0) {
        metric.run(id, 'rate', 'E', rate, 'Hz')
        metric.run(id, 'rate', 'I', rate / 2, 'Hz')
        metric.run(id, 'cvIsi', 'E', ((number * 17) % 1000) / 1000, '1')
        metric.run(id, 'spikes', '', (number * 7919) % 1_000_003, '1')
      }
    }
    if (isIndexed) indexAllRuns(new Sql(database, null))
  })()
  database.close()
}

const noteOf = (number: number): string =>
  number % 100 === 0
    ? `시냅스를 소자로 바꾼 뉴런망, 실행 ${number}`
    : number % 50 === 0
      ? `a note about run ${number}, `.repeat(10)
      : ''
