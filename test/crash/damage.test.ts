import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { translator } from '../../src-shared/locale'
import type { Result } from '../../src-shared/result'
import type { Store } from '../../src-main/store'
import {
  document,
  newProject,
  open,
  someRun,
  temporaryFolder,
  value
} from '../unit/store/temporary-project'

/** A project with something in every table, and what was put in. */
interface Sample {
  readonly bytes: Buffer
  readonly experiments: readonly ExperimentId[]
  readonly runs: readonly RunId[]
  readonly recordings: readonly number[]
}

const chunksOf = 20
let sample: Sample

beforeAll(async () => {
  const store = await newProject()
  const experiments: ExperimentId[] = []
  for (let i = 0; i < 5; i++) {
    const { id } = value(await store.experiments.create({ ...document, name: `experiment ${i}` }))
    experiments.push(id)
    for (let n = 0; n < 30; n++) {
      const patch = [
        { op: 'set' as const, path: ['description'], value: `version ${n} `.repeat(20) }
      ]
      value(
        await store.experiments.appendEdit(id, n, { label: 'l', details: {}, patch, inverse: [] })
      )
    }
  }
  const runs: RunId[] = []
  const recordings: number[] = []
  for (let i = 0; i < 60; i++) {
    const frozen = { ...document, seed: i }
    const { id } = value(await store.runs.start(someRun({ name: `run ${i}`, document: frozen })))
    runs.push(id)
    if (i % 10 === 0) recordings.push(await addRecording(store, id))
    value(await store.runs.annotate(id, { tags: ['tag', `tag ${i % 7}`], note: `note ${i}` }))
    const metrics = [{ name: 'rate', population: 'E', value: i, unit: 'Hz' }]
    value(await store.runs.finish(id, { state: 'done', metrics }))
  }
  await store.close()
  sample = { bytes: fs.readFileSync(store.file), experiments, runs, recordings }
})

async function addRecording(store: Store, run: RunId, spikes = 1000): Promise<number> {
  const id = value(
    await store.recordings.create(run, {
      name: 'spikes',
      kind: 'spikes',
      population: 'E',
      neurons: 100,
      selection: null,
      variables: [],
      fromMs: 0,
      intervalMs: 0.1
    })
  )
  const random = numbers(run.length)
  for (let i = 0; i < chunksOf; i++) {
    const steps = Uint32Array.from({ length: spikes }, (_, n) => i * spikes + n)
    const neurons = steps.map(() => random() * 100)
    const chunk = { fromStep: i * spikes, toStep: (i + 1) * spikes, steps, neurons }
    value(await store.recordings.append(id, [chunk]))
  }
  return id
}

/** The sample with one more run, which has recorded more than all others. */
async function withLongRecording(): Promise<Buffer> {
  const file = path.join(temporaryFolder(), 'long.engram')
  fs.writeFileSync(file, sample.bytes)
  const store = value(await open(file))
  const { id } = value(await store.runs.start(someRun({ name: 'long', document })))
  await addRecording(store, id, 120_000)
  await store.close()
  return fs.readFileSync(file)
}

/** Small generator (mulberry32), so that a bad case comes back. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The sample after a change from below, as damage would make it. */
function changed<T>(change: (database: Database.Database) => T): { bytes: Buffer; result: T } {
  const file = path.join(temporaryFolder(), 'changed.engram')
  fs.writeFileSync(file, sample.bytes)
  const database = new Database(file)
  database.unsafeMode(true)
  database.pragma('writable_schema = ON')
  const result = change(database)
  database.close()
  return { bytes: fs.readFileSync(file), result }
}

const texts = translator('en')
function expectNamed(result: Result<unknown>): void {
  if (result.ok) return
  expect(texts.has(result.failure.key)).toBe(true)
  expect(result.failure.code).not.toBe('defect')
}

/** Every call gives a value or a named failure. A thrown error would fail the test. */
async function lookAtEverything(store: Store): Promise<void> {
  expectNamed(await store.project())
  expectNamed(await store.experiments.list())
  for (const id of sample.experiments) expectNamed(await store.experiments.get(id))
  for (const sort of ['number', 'name', 'spikes', 'state'] as const) {
    expectNamed(await store.runs.list({ sort, limit: 1000 }))
  }
  expectNamed(await store.runs.list({ text: 'run 7', tag: 'tag', states: ['done'] }))
  expectNamed(await store.runs.tags())
  for (const id of sample.runs) expectNamed(await store.runs.get(id))
  for (const id of sample.recordings) {
    expectNamed(await store.recordings.info(id))
    expectNamed(await store.recordings.read(id, 0, 3000))
    expectNamed(await store.recordings.read(id, 0, 3000, { skipDamaged: true }))
  }
}

interface Outcome {
  readonly opened: boolean
  readonly repair: boolean
  readonly runs: number
}

/** Opens damaged bytes, looks, checks and salvages; whatever happens, the file stays as it is. */
async function endure(bytes: Buffer): Promise<Outcome> {
  const file = path.join(temporaryFolder(), 'damaged.engram')
  fs.writeFileSync(file, bytes)
  const opened = await open(file)
  expectNamed(opened)
  if (!opened.ok) {
    expect(fs.readFileSync(file).equals(bytes)).toBe(true)
    return { opened: false, repair: false, runs: 0 }
  }
  const store = opened.value
  const repair = value(await store.project()).mode === 'repair'
  await lookAtEverything(store)
  const report = await store.check()
  if (repair) expect(value(report).ok).toBe(false)
  expectNamed(report)

  const rescued = path.join(path.dirname(file), 'rescued.engram')
  expectNamed(await store.salvage(rescued))
  await store.close()
  if (repair) expect(fs.readFileSync(file).equals(bytes)).toBe(true)
  const copy = value(await open(rescued))
  const info = value(await copy.project())
  expect(info.mode).toBe('normal')
  const pages = value(await copy.check()).findings.filter(({ key }) =>
    ['failures.check.pages', 'failures.check.reference'].includes(key)
  )
  expect(pages).toEqual([])
  await copy.close()
  return { opened: true, repair, runs: info.runs }
}

describe('a damaged project', () => {
  it('that was cut off opens for repair, and gives what is left', async () => {
    const bytes = await withLongRecording()
    expect(bytes.length).toBeGreaterThan(2e6)
    const outcomes: Outcome[] = []
    for (const part of [0.98, 0.9, 0.7, 0.5, 0.2]) {
      outcomes.push(await endure(bytes.subarray(0, Math.floor(bytes.length * part))))
    }
    expect(outcomes.every(({ opened, repair }) => opened && repair)).toBe(true)
    expect(outcomes[0]?.runs).toBeGreaterThan(0)
  })

  it('that is small and was cut off keeps the experiments and runs in what is left', async () => {
    // The first rows of every table lie before the end of the list of tables, which is lost.
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    const { id: run } = value(await store.runs.start(someRun({ name: 'kept', document })))
    await store.close()
    const bytes = fs.readFileSync(store.file)
    expect(bytes.length).toBeLessThan(1e6)
    for (const part of [0.9, 0.7, 0.5, 0.4]) {
      const file = path.join(temporaryFolder(), 'cut.engram')
      fs.writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)))
      const cut = value(await open(file))
      expect(value(await cut.project()).mode).toBe('repair')
      const rescued = path.join(path.dirname(file), 'rescued.engram')
      value(await cut.salvage(rescued))
      await cut.close()
      const copy = value(await open(rescued))
      expect(value(await copy.experiments.list()).map((one) => one.id)).toEqual([id])
      expect(value(await copy.runs.get(run)).document).toEqual(document)
      await copy.close()
    }
  })

  it('with more in it opens for repair wherever it was cut off behind its first tables', async () => {
    for (const part of [0.9, 0.7, 0.5, 0.3]) {
      const { opened, repair } = await endure(
        sample.bytes.subarray(0, Math.floor(sample.bytes.length * part))
      )
      expect([opened, repair]).toEqual([true, true])
    }
  })

  it('that was cut off anywhere never brings the program down', async () => {
    const random = numbers(7)
    const lengths = [0, 1, 15, 16, 99, 100, 511, 512, 4096, 8191, 8192, 8193, 16384]
    for (let i = 0; i < 8; i++) lengths.push(Math.floor(random() * sample.bytes.length))
    for (const length of lengths) await endure(sample.bytes.subarray(0, length))
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'with bytes overwritten is endured: seed %i',
    async (seed) => {
      const random = numbers(seed)
      for (let i = 0; i < 4; i++) {
        const bytes = Buffer.from(sample.bytes)
        const hits = 1 + Math.floor(random() * 30)
        for (let n = 0; n < hits; n++) {
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
        }
        await endure(bytes)
      }
    }
  )

  it('whose tables are defined otherwise by one letter opens for repair and loses nothing', async () => {
    const random = numbers(5)
    const count = changed((database) =>
      database.prepare('SELECT count(*) FROM sqlite_schema WHERE sql IS NOT NULL').pluck().get()
    ).result
    expect(count).toBeGreaterThan(40)
    for (let i = 0; i < 20; i++) {
      const { bytes } = changed((database) => {
        const row = database
          .prepare<[number], { id: number; sql: string }>(
            'SELECT rowid AS id, sql FROM sqlite_schema WHERE sql IS NOT NULL LIMIT 1 OFFSET ?'
          )
          .get(Math.floor(random() * Number(count)))
        if (!row) throw new Error('no definition')
        const at = Math.floor(random() * row.sql.length)
        const letter = row.sql[at] === '?' ? '!' : '?'
        database
          .prepare('UPDATE sqlite_schema SET sql = ? WHERE rowid = ?')
          .run(row.sql.slice(0, at) + letter + row.sql.slice(at + 1), row.id)
      })
      expect(await endure(bytes)).toEqual({ opened: true, repair: true, runs: 60 })
    }
  })

  it('with a word in a definition that SQLite takes until it writes opens for repair', async () => {
    const { bytes } = changed((database) =>
      database.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'json_valid', 'json_valiv')`)
    )
    const file = path.join(temporaryFolder(), 'damaged.engram')
    fs.writeFileSync(file, bytes)
    const store = value(await open(file))
    expect(value(await store.project()).cause?.key).toBe('failures.project.damaged')
    const found = value(await store.check()).findings.map(({ key }) => key)
    expect(found).toEqual(['failures.check.definitions'])
    const runs = value(await store.runs.list({ sort: 'number', limit: 1000 })).runs
    expect(runs.length).toBe(sample.runs.length)
  })

  it.each([-1, 0, 1, 3, 6])(
    'of which the version was overwritten is endured: %i',
    async (version) => {
      const { bytes } = changed((database) => database.pragma(`user_version = ${version}`))
      expect(await endure(bytes)).toMatchObject({ opened: true, repair: true })
    }
  )

  it('with whole blocks zeroed keeps most of its runs in the rescued copy', async () => {
    const random = numbers(99)
    let kept = 0
    for (let i = 0; i < 6; i++) {
      const bytes = Buffer.from(sample.bytes)
      const block = 2 + Math.floor(random() * (bytes.length / 4096 - 3))
      bytes.fill(0, block * 4096, block * 4096 + 4096)
      kept += (await endure(bytes)).runs
    }
    expect(kept).toBeGreaterThan((6 * sample.runs.length) / 2)
  })

  it('whose first page is gone is refused with a clear reason and left alone', async () => {
    const bytes = Buffer.from(sample.bytes)
    bytes.fill(0xff, 0, 8192)
    const file = path.join(temporaryFolder(), 'damaged.engram')
    fs.writeFileSync(file, bytes)
    const opened = await open(file)
    expect(opened.ok).toBe(false)
    expect(!opened.ok && opened.failure.key).toBe('failures.project.notAProject')
    expect(fs.readFileSync(file).equals(bytes)).toBe(true)
  })
})
