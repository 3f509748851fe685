import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId } from '../../../src-main/store/migrations'
import { searchExpression, tokensToFind } from '../../../src-main/store/search-tokens'
import { parameterValues } from '../../../src-shared/experiments/parameter-values'
import { newProject, open, someRun, temporaryFolder, value, document } from './temporary-project'

const finds = (typed: string, text: string): boolean => {
  const database = new Database(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE t USING fts5 (x, detail = none, tokenize = "unicode61 remove_diacritics 2 tokenchars '.#_%'")`
  )
  database.prepare('INSERT INTO t (rowid, x) VALUES (1, ?)').run(tokensToFind(text))
  const expression = searchExpression(typed)
  if (typeof expression !== 'string') return false
  return database.prepare('SELECT 1 FROM t WHERE t MATCH ?').get(expression) !== undefined
}

describe('words that are found', () => {
  it.each([
    ['brun', 'Brunel network'],
    ['BRUNEL net', 'Brunel network'],
    ['threshold', 'populations.E.parameters.vThreshold'],
    ['vthr', 'vThreshold'],
    ['20 mv', 'weight 20 mV'],
    ['20mV', '20 mV 20mV'],
    ['0.1', 'dt = 0.1 ms'],
    ['#12', '#12 Brunel'],
    ['lif-delta', 'model lif-delta'],
    ['muller', 'Müller'],
    ['뉴런', '뉴런망'],
    ['런망', '뉴런망'],
    ['시냅스', '시냅스를 소자로'],
    ['소', '시냅스를 소자로'],
    ['망', '뉴런망'],
    ['시냅ㅅ', '시냅스를'],
    ['学習', '教師なし学習の実験'],
    ['µs', '5 μs']
  ])('%s finds %s', (typed, text) => expect(finds(typed, text)).toBe(true))

  it.each([
    ['runel', 'Brunel'],
    ['#1', '#12 Brunel'],
    ['brunel hopfield', 'Brunel'],
    ['소자', '시냅스'],
    ['!!!', 'anything !!!']
  ])('%s does not find %s', (typed, text) => expect(finds(typed, text)).toBe(false))

  it('is never an error, whatever is typed', () => {
    for (const typed of ['"', 'a"b', 'AND', 'NOT x', 'a*', '(', 'x:y', "'", '^a', 'ㅅ', '\u0000']) {
      expect(() => finds(typed, 'text')).not.toThrow()
    }
  })
})

describe('parameters of runs', () => {
  it('have readable paths, numbers in SI units, and their text', () => {
    expect(
      parameterValues({
        name: 'x',
        kind: 'network',
        simulation: { duration: '100 ms' },
        populations: [{ name: 'E', parameters: { tauM: '20 ms', on: true } }],
        projections: [{ source: 'E', target: 'I', weight: '-0.5 mV' }],
        data: Array.from({ length: 100 }, (_, i) => i)
      })
    ).toEqual([
      { path: 'simulation.duration', number: 0.1, text: '100 ms' },
      { path: 'populations.E.parameters.tauM', number: 0.02, text: '20 ms' },
      { path: 'populations.E.parameters.on', number: null, text: 'true' },
      { path: 'projections.E→I.source', number: null, text: 'E' },
      { path: 'projections.E→I.target', number: null, text: 'I' },
      { path: 'projections.E→I.weight', number: -0.0005, text: '-0.5 mV' }
    ])
  })

  it('are filtered, sorted and shown, and found by a search', async () => {
    const store = await newProject()
    for (const [i, size] of [30, 10, 20].entries()) {
      const populations = [{ ...document.populations[0], size, parameters: { tauM: `${size} ms` } }]
      const run = someRun({ seed: i, document: { ...document, populations } })
      const { id } = value(await store.runs.start(run))
      const metrics = [{ name: 'rate', population: 'E', value: size / 2, unit: 'Hz' }]
      value(await store.runs.finish(id, { state: 'done', ...(i === 1 ? {} : { metrics }) }))
    }
    const key = 'parameter:populations.E.parameters.tauM' as const
    const page = value(await store.runs.list({ sort: key, values: [key, 'metric:rate/E'] }))
    expect(page.runs.map(({ number }) => number)).toEqual([2, 3, 1])
    expect(page.values).toEqual([
      ['10 ms', '20 ms', '30 ms'],
      [null, 10, 15]
    ])
    const numbers = async (filter: Parameters<typeof store.runs.list>[0]) =>
      value(await store.runs.list(filter)).runs.map(({ number }) => number)
    expect(await numbers({ ranges: [{ key, min: 0.015, max: 0.025 }] })).toEqual([3])
    expect(await numbers({ ranges: [{ key: 'metric:rate/E', min: 12 }] })).toEqual([1])
    expect(await numbers({ text: 'tauM 30ms' })).toEqual([1])
    // Runs without the metric come last, whichever way it is sorted.
    expect(await numbers({ sort: 'metric:rate/E' })).toEqual([3, 1, 2])
    expect(await numbers({ sort: 'metric:rate/E', descending: true })).toEqual([1, 3, 2])
    expect(await numbers({ sort: 'metric:rate/E', offset: 2 })).toEqual([2])
    const ids = value(await store.runs.ids({ ranges: [{ key, max: 0.02 }], sort: 'number' }))
    expect(ids).toHaveLength(2)
    const fields = value(await store.runs.fields())
    expect(fields.metrics).toEqual([{ name: 'rate', population: 'E', unit: 'Hz' }])
    expect(fields.parameters.map(({ path: name }) => name)).toContain(
      'populations.E.parameters.tauM'
    )
  })
})

describe('a project of an older version', () => {
  it('is indexed when it is opened', async () => {
    const file = path.join(temporaryFolder(), 'old.engram')
    const old = new Database(file)
    const folder = path.join(import.meta.dirname, '../../../src-main/store/migrations')
    for (const name of fs.readdirSync(folder).sort().slice(0, 4)) {
      old.exec(fs.readFileSync(path.join(folder, name), 'utf8'))
    }
    old.pragma(`application_id = ${applicationId}`)
    old.pragma('user_version = 4')
    old.exec(`INSERT INTO document VALUES (1, '${'a'.repeat(64)}',
        '{"populations":[{"name":"E","parameters":{"tauM":"20 ms"}}]}');
      INSERT INTO run (uuid, number, document_id, kind, name, state, seed, threads, started_at, provenance, note)
      VALUES ('01890000-0000-7000-8000-000000000001', 7, 1, 'network', 'Old one', 'done', 1, 1,
        '2025-01-01T00:00:00.000Z', '{}', '옛 소자');
      INSERT INTO run_tag (run_id, tag) VALUES (1, 'figure')`)
    old.close()
    const store = value(await open(file))
    for (const text of ['old', '#7', 'figure', '소자', 'taum 20ms']) {
      expect(value(await store.runs.list({ text })).total, text).toBe(1)
    }
  })
})
