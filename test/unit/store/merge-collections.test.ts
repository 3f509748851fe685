import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src-main/store'
import { newComparison } from '../../../src-shared/compare/schema'
import type { RunId } from '../../../src-shared/ids'
import { newReport } from '../../../src-shared/reports/templates'
import { document, newProject, open, someRun, temporaryFolder, value } from './temporary-project'

const png = new Uint8Array(40)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

async function addRun(store: Store, seed: number): Promise<RunId> {
  const { id } = value(await store.runs.start(someRun({ seed })))
  value(await store.runs.finish(id, { state: 'done' }))
  return id
}

/** A project with a sweep of two runs, a comparison of them, and a report on each, one with a picture. */
async function filled(file: string) {
  const store = await newProject(file)
  const plan = value(await store.experiments.create({ ...document, name: 'Plan' })).id
  const runs = [await addRun(store, 1), await addRun(store, 2)]
  const sweep = value(
    await store.sweeps.create({
      experiment: plan,
      name: 'Swept',
      kind: 'network',
      document: { kind: 'sweep', name: 'Swept' },
      priority: 0,
      points: [0, 1, 2].map((point) => ({
        point,
        numbers: [point],
        seconds: null,
        bytes: 1,
        isAlone: false,
        problems: null
      })),
      runs: [0, 1, 2].map((point) => ({ point, repeat: 0, seed: null }))
    })
  ).id
  for (const [point, run] of runs.entries()) value(await store.sweeps.attach(sweep, point, 0, run))
  const comparison = value(await store.comparisons.create(newComparison('Compared', runs))).id
  const report = value(
    await store.reports.create(newReport({ of: 'comparison', id: comparison }, 'ko', '비교 보고서'))
  ).id
  const picture = value(
    await store.reports.addPicture(report, { title: 'Rate', media: 'png', data: png.slice(), runs })
  ).id
  const kept = value(await store.reports.get(report))
  const section = { id: 'figure-1', kind: 'picture', picture }
  const withPicture = { ...kept.document, sections: [...kept.document.sections, section] }
  value(await store.reports.save(report, { document: withPicture, position: 0, edits: [] }))
  value(await store.reports.create(newReport({ of: 'sweep', id: sweep }, 'en', 'On the sweep')))
  return { store, plan, runs, sweep, comparison, report, picture }
}

describe('merging projects', () => {
  it('brings sweeps, comparisons and reports, with all that they point at', async () => {
    const folder = temporaryFolder()
    const ours = await newProject(path.join(folder, 'ours.engram'))
    await addRun(ours, 9)
    const theirs = await filled(path.join(folder, 'theirs.engram'))
    await theirs.store.close()

    const report = value(await ours.merge(theirs.store.file, 'job'))
    expect(report).toMatchObject({ sweeps: 1, comparisons: 1, reports: 2, copies: [] })
    const [sweep] = value(await ours.sweeps.list())
    // It was under way when the other project was closed: here it waits until somebody goes on with it.
    expect(sweep).toMatchObject({ id: theirs.sweep, experimentId: theirs.plan, state: 'paused' })
    const rows = value(await ours.sweeps.runs(theirs.sweep))
    expect(rows.map(({ runId }) => runId)).toEqual([...theirs.runs, null])
    expect(value(await ours.sweeps.points(theirs.sweep))).toHaveLength(3)
    expect(value(await ours.comparisons.get(theirs.comparison)).document.runs).toEqual(theirs.runs)
    expect(value(await ours.reports.get(theirs.report)).document.subject).toEqual({
      of: 'comparison',
      id: theirs.comparison
    })
    expect(value(await ours.reports.picture(theirs.picture)).data).toEqual(png)
    expect(value(await ours.check()).ok).toBe(true)

    const again = value(await ours.merge(theirs.store.file, 'job'))
    expect(again).toMatchObject({ sweeps: 0, comparisons: 0, reports: 0, copies: [] })
  })

  it('keeps both of what was changed in both, and a report follows its own comparison', async () => {
    const folder = temporaryFolder()
    const theirs = await filled(path.join(folder, 'theirs.engram'))
    const ours = await newProject(path.join(folder, 'ours.engram'))
    await theirs.store.close()
    value(await ours.merge(theirs.store.file, 'job'))
    const before = value(await ours.comparisons.get(theirs.comparison))
    const renamed = { ...before.document, name: 'Ours' }
    value(
      await ours.comparisons.save(theirs.comparison, { document: renamed, position: 0, edits: [] })
    )
    const own = value(await ours.reports.get(theirs.report))
    const titled = { ...own.document, title: '우리 보고서' }
    value(await ours.reports.save(theirs.report, { document: titled, position: 0, edits: [] }))

    const report = value(await ours.merge(theirs.store.file, 'job'))
    expect(report.copies).toEqual(['Compared (theirs)', '비교 보고서 (theirs)'])
    const copy = value(await ours.comparisons.list()).find(({ name }) => name.includes('theirs'))
    const moved = value(await ours.reports.list()).find(({ title }) => title.includes('theirs'))
    const stored = value(await ours.reports.get(moved?.id ?? ''))
    expect(stored.document.subject).toEqual({ of: 'comparison', id: copy?.id })
    const picture = stored.document.sections.find(({ kind }) => kind === 'picture')?.picture ?? ''
    expect(picture).not.toBe(theirs.picture)
    expect(value(await ours.reports.picture(picture)).data).toEqual(png)
    expect(value(await ours.check()).ok).toBe(true)
  })
})

describe('a project of chosen runs', () => {
  it('has the sweeps, comparisons and reports that are about them alone', async () => {
    const folder = temporaryFolder()
    const { store, runs, sweep, plan } = await filled(path.join(folder, 'all.engram'))
    const other = await addRun(store, 3)
    value(await store.comparisons.create(newComparison('With another', [...runs, other])))
    value(await store.reports.create(newReport({ of: 'runs', runs: [other] }, 'en', 'Of another')))
    const whole = path.join(folder, 'whole.engram')
    expect(value(await store.exportRuns(whole, runs, 'job'))).toMatchObject({
      sweeps: 1,
      comparisons: 1,
      reports: 2
    })
    const chosen = value(await open(whole))
    expect(value(await chosen.sweeps.list())).toMatchObject([{ id: sweep, experimentId: plan }])
    expect(value(await chosen.comparisons.list()).map(({ name }) => name)).toEqual(['Compared'])
    expect(value(await chosen.check()).ok).toBe(true)

    const part = path.join(folder, 'part.engram')
    expect(value(await store.exportRuns(part, runs.slice(0, 1), 'job'))).toMatchObject({
      sweeps: 0,
      comparisons: 0,
      reports: 0
    })
  })
})
