import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src-main/store'
import {
  document,
  newProject,
  open,
  reason,
  someRun,
  temporaryFolder,
  value
} from './temporary-project'

const spikes = {
  name: 'spikes',
  kind: 'spikes' as const,
  population: 'E',
  neurons: 10,
  selection: null,
  variables: [],
  fromMs: 0,
  intervalMs: 0.1
}

async function addRun(store: Store, seed: number, experiment: Parameters<typeof someRun>[0] = {}) {
  const { id } = value(await store.runs.start(someRun({ seed, ...experiment })))
  const recording = value(await store.recordings.create(id, spikes))
  const steps = Uint32Array.from({ length: 1000 }, (_, i) => i + seed)
  const chunk = { fromStep: seed, toStep: seed + 1000, steps, neurons: new Uint32Array(1000) }
  value(await store.recordings.append(recording, [chunk]))
  const metrics = [{ name: 'rate', population: 'E', value: seed, unit: 'Hz' }]
  value(await store.runs.finish(id, { state: 'done', resultHash: 'b'.repeat(64), metrics }))
  return id
}

const preset = (name: string) => ({
  name,
  model: 'linear-ion-drift',
  technology: '',
  note: '',
  values: {},
  provenance: null
})

async function two() {
  const folder = temporaryFolder()
  const ours = await newProject(path.join(folder, 'ours.engram'))
  const theirs = await newProject(path.join(folder, 'theirs.engram'))
  return { ours, theirs, folder }
}

const hashOf = (file: string): string =>
  createHash('sha256').update(fs.readFileSync(file)).digest('hex')

describe('merging another project', () => {
  it('brings experiments, runs with recordings, presets and notes, and changes nothing there', async () => {
    const { ours, theirs, folder } = await two()
    await addRun(ours, 1)
    const experiment = value(await theirs.experiments.create(document)).id
    const id = await addRun(theirs, 2, { experimentId: experiment })
    value(await theirs.runs.annotate(id, { note: 'from elsewhere', tags: ['good'], star: true }))
    value(await theirs.presets.save(preset('Mine')))
    value(await ours.presets.save(preset('Mine')))
    await theirs.close()
    const before = hashOf(theirs.file)

    const report = value(await ours.merge(theirs.file, 'job'))
    expect(report).toEqual({
      runs: { added: 1, known: 0 },
      experiments: { added: 1, known: 0 },
      presets: 1,
      sweeps: 0,
      comparisons: 0,
      reports: 0,
      copies: [],
      changedExperiments: [],
      sameNames: [],
      renamedPresets: ['Mine (theirs)'],
      otherNotes: 0
    })
    expect(hashOf(theirs.file)).toBe(before)
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('theirs'))).toEqual([
      'theirs.engram'
    ])
    const run = value(await ours.runs.get(id))
    expect(run).toMatchObject({
      number: 2,
      note: 'from elsewhere',
      tags: ['good'],
      star: true,
      experimentId: experiment,
      metrics: [{ value: 2 }]
    })
    const piece = value(await ours.recordings.read(run.recordings[0]?.id ?? 0, 0, Infinity))
    expect(piece).toMatchObject({ kind: 'spikes', fromStep: 2 })
    expect(value(await ours.runs.list({ text: 'elsewhere' })).total).toBe(1)
    expect(value(await ours.check()).ok).toBe(true)

    // The same once more: every run and experiment is known.
    expect(value(await ours.merge(theirs.file, 'job'))).toMatchObject({
      runs: { added: 0, known: 1 },
      experiments: { added: 0, known: 1 },
      presets: 0
    })
  })

  it('keeps both documents of an experiment that was changed in both projects', async () => {
    const { ours, theirs } = await two()
    const experiment = value(await ours.experiments.create(document)).id
    const edit = (name: string) => ({
      label: 'rename',
      details: {},
      patch: [{ op: 'set' as const, path: ['name'], value: name }],
      inverse: []
    })
    value(await theirs.merge(await closed(ours), 'job'))
    const again = value(await open(ours.file))
    value(await again.experiments.appendEdit(experiment, 0, edit('Ours')))
    value(await theirs.experiments.appendEdit(experiment, 0, edit('Theirs')))
    const report = value(await again.merge(await closed(theirs), 'job'))
    expect(report.changedExperiments).toEqual(['Theirs (theirs)'])
    const names = value(await again.experiments.list()).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Ours', 'Theirs (theirs)'])
  })

  it('refuses what is no project, newer, damaged, in use or itself, and changes nothing', async () => {
    const { ours, theirs, folder } = await two()
    await addRun(theirs, 1)
    const keys = async (file: string) => reason(await ours.merge(file, 'job')).key
    expect(await keys(ours.file)).toBe('failures.merge.itself')
    expect(await keys(theirs.file)).toBe('failures.project.locked')
    expect(await keys(path.join(folder, 'none.engram'))).toBe('failures.project.missing')
    const text = path.join(folder, 'text.engram')
    fs.writeFileSync(text, 'no database at all, but long enough to be taken for one'.repeat(100))
    expect(await keys(text)).toBe('failures.project.notAProject')
    await theirs.close()
    const foreign = path.join(folder, 'foreign.engram')
    new Database(foreign).exec('CREATE TABLE run (id)').close()
    expect(await keys(foreign)).toBe('failures.project.notAProject')
    const newer = path.join(folder, 'newer.engram')
    fs.copyFileSync(theirs.file, newer)
    const database = new Database(newer)
    database.pragma('user_version = 99')
    database.close()
    expect(await keys(newer)).toBe('failures.merge.newer')
    const damaged = path.join(folder, 'damaged.engram')
    const bytes = fs.readFileSync(theirs.file)
    bytes.fill(0xff, 8192 * 3, bytes.length)
    fs.writeFileSync(damaged, bytes)
    expect(await keys(damaged)).toMatch(/damaged/)
    expect(value(await ours.project())).toMatchObject({ runs: 0, experiments: 0 })
    expect(value(await ours.check()).ok).toBe(true)
  })

  it('is undone when it is cancelled, and others are answered meanwhile', async () => {
    const { ours, theirs } = await two()
    for (let seed = 1; seed <= 30; seed++) await addRun(theirs, seed)
    const merging = ours.merge(await closed(theirs), 'job')
    const seen = value(await ours.runs.list({})).total
    value(await ours.cancelJob('job'))
    expect(seen).toBe(0)
    expect(reason(await merging)).toMatchObject({ code: 'cancelled' })
    expect(value(await ours.project()).runs).toBe(0)
    expect(value(await ours.check()).counts).toMatchObject({ runs: 0, chunks: 0, documents: 0 })
  })
})

describe('exporting runs', () => {
  it('makes a project that opens, with what belongs to them and nothing else', async () => {
    const { ours, folder } = await two()
    const experiment = value(await ours.experiments.create(document)).id
    value(await ours.experiments.create({ ...document, name: 'Other' }))
    const first = await addRun(ours, 1, { experimentId: experiment })
    await addRun(ours, 2)
    const file = path.join(folder, 'chosen.engram')
    const report = value(await ours.exportRuns(file, [first], 'job'))
    expect(report).toMatchObject({ runs: { added: 1 }, experiments: { added: 1 } })
    const chosen = value(await open(file))
    expect(value(await chosen.runs.list({})).runs).toMatchObject([{ id: first, number: 1 }])
    expect(value(await chosen.experiments.list())).toMatchObject([{ id: experiment, runs: 1 }])
    expect(value(await chosen.check()).ok).toBe(true)
    expect(fs.readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('overwrites nothing, and makes nothing of runs that it cannot copy', async () => {
    const { ours, theirs, folder } = await two()
    const done = await addRun(ours, 1)
    expect(reason(await ours.exportRuns(theirs.file, [done], 'job')).key).toBe(
      'failures.project.exists'
    )
    const { id } = value(await ours.runs.start(someRun({ seed: 9 })))
    const file = path.join(folder, 'running.engram')
    expect(reason(await ours.exportRuns(file, [done, id], 'job')).key).toBe(
      'failures.exportRuns.notAll'
    )
    expect(fs.existsSync(file)).toBe(false)
  })
})

async function closed(store: Store): Promise<string> {
  await store.close()
  return store.file
}
