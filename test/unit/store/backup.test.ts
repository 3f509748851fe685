import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { latestVersion } from '../../../src-main/store/migrations'
import {
  document,
  newProject,
  open,
  reason,
  someRun,
  temporaryFolder,
  value
} from './temporary-project'

describe('backup', () => {
  it('copies a project while it is being written', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    const recording = value(
      await store.recordings.create(id, {
        name: 'spikes',
        kind: 'spikes',
        population: 'E',
        neurons: 10,
        selection: null,
        variables: [],
        fromMs: 0,
        intervalMs: 0.1
      })
    )
    const noise = (): Uint32Array =>
      Uint32Array.from({ length: 50_000 }, () => Math.floor(Math.random() * 2 ** 32))
    const steps = (from: number): Uint32Array =>
      Uint32Array.from({ length: 50_000 }, (_, i) => from + i)
    const append = (from: number) =>
      store.recordings.append(recording, [
        { fromStep: from, toStep: from + 50_000, steps: steps(from), neurons: noise() }
      ])
    for (let i = 0; i < 40; i++) value(await append(i * 50_000))

    const target = path.join(temporaryFolder(), 'copy.engram')
    const copying = store.backup(target)
    value(await append(40 * 50_000))
    const copied = value(await copying)
    expect(copied).toEqual({ file: target, sizeBytes: fs.statSync(target).size })
    value(await append(41 * 50_000))

    const copy = value(await open(target))
    expect(value(await copy.check()).ok).toBe(true)
    expect(value(await copy.runs.get(id)).state).toBe('interrupted')
    expect(value(await copy.recordings.info(recording)).count).toBeGreaterThanOrEqual(40 * 50_000)
    expect(value(await store.recordings.info(recording)).count).toBe(42 * 50_000)
  })

  it('replaces an older copy, and nothing else', async () => {
    const store = await newProject()
    const folder = temporaryFolder()
    const target = path.join(folder, 'copy.engram')
    value(await store.backup(target))
    value(await store.experiments.create(document))
    value(await store.backup(target))
    expect(value(await value(await open(target)).project()).experiments).toBe(1)

    const letter = path.join(folder, 'letter.txt')
    fs.writeFileSync(letter, 'Dear reader')
    expect(reason(await store.backup(letter)).key).toBe('failures.project.notOverwritten')
    expect(fs.readFileSync(letter, 'utf8')).toBe('Dear reader')
    expect(reason(await store.backup(store.file)).key).toBe('failures.project.backupOntoItself')
    const link = path.join(folder, 'link.engram')
    fs.symlinkSync(store.file, link)
    expect(reason(await store.backup(link)).key).toBe('failures.project.backupOntoItself')
    const nowhere = path.join(folder, 'nowhere', 'copy.engram')
    expect(reason(await store.backup(nowhere)).key).toBe('failures.project.noFolder')
    expect(fs.readdirSync(folder).sort()).toContain('copy.engram')
    expect(fs.readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    value(await store.experiments.create(document))
  })
})

describe('check', () => {
  it('finds a sound project sound, and counts what is in it', async () => {
    const store = await newProject()
    value(await store.experiments.create(document))
    value(await store.runs.start(someRun()))
    const report = value(await store.check())
    expect(report).toMatchObject({
      ok: true,
      schemaVersion: latestVersion,
      counts: { experiments: 1, runs: 1, documents: 1, chunks: 0 }
    })
    expect(report.findings).toEqual([{ severity: 'info', key: 'failures.check.well', details: {} }])
  })

  it('finds altered documents, broken journals, strays and wrong sums', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    const patch = [{ op: 'set' as const, path: ['name'], value: 'new' }]
    value(
      await store.experiments.appendEdit(id, 0, { label: 'l', details: {}, patch, inverse: [] })
    )
    const { id: run } = value(await store.runs.start(someRun()))
    value(
      await store.recordings.create(run, {
        name: 'v',
        kind: 'spikes',
        population: 'E',
        neurons: 1,
        selection: null,
        variables: [],
        fromMs: 0,
        intervalMs: 1
      })
    )
    value(await store.runs.finish(run, { state: 'done' }))
    await store.close()
    const database = new Database(store.file)
    database.pragma('foreign_keys = OFF')
    database.exec(`UPDATE document SET body = '{"a":1}'`)
    database.exec(`UPDATE edit SET patch = '[{"op":"remove","path":["gone"]}]'`)
    database.exec(`INSERT INTO run_tag (run_id, tag) VALUES (77, 'stray')`)
    database.exec('UPDATE recording SET count = 5')
    database.close()

    const again = value(await open(store.file))
    const report = value(await again.check())
    expect(report.ok).toBe(false)
    const keys = report.findings.map(({ key }) => key)
    for (const kind of ['document', 'journal', 'reference', 'sums']) {
      expect(keys).toContain(`failures.check.${kind}`)
    }
    expect(keys).not.toContain('failures.check.well')
  })
})
