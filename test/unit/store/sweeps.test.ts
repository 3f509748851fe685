import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NewSweep, Store } from '../../../src-main/store'
import type { sweepId } from '../../../src-shared/ids'
import { newProject, someRun, open, reason, temporaryFolder, value } from './temporary-project'

const sweep = (rest: Partial<NewSweep> = {}): NewSweep => ({
  experiment: null,
  name: 'Sweep',
  kind: 'network',
  document: { kind: 'sweep', name: 'Sweep' },
  priority: 0,
  points: [0, 1].map((point) => ({
    point,
    numbers: [point / 3, 1e-12],
    seconds: null,
    bytes: 100,
    isAlone: point === 1,
    problems: null
  })),
  runs: [0, 1].flatMap((point) => [0, 1].map((repeat) => ({ point, repeat, seed: 7 + repeat }))),
  ...rest
})

/** Makes a run for a point's repeat and brings it to its end. */
async function run(store: Store, id: ReturnType<typeof sweepId>, point: number, repeat: number) {
  const begun = value(await store.runs.start(someRun()))
  value(await store.sweeps.attach(id, point, repeat, begun.id))
  const metrics = [{ name: 'rate', population: '', value: 10 * point + repeat, unit: 'Hz' }]
  value(await store.runs.finish(begun.id, { state: 'done', resultHash: 'ab'.repeat(32), metrics }))
  return begun
}

describe('sweeps in a project', () => {
  it('keep points, runs to be made, and those that were made', async () => {
    const store = await newProject()
    const { id, number } = value(await store.sweeps.create(sweep()))
    expect(number).toBe(1)
    expect(value(await store.sweeps.points(id))).toEqual(sweep().points)
    const begun = await run(store, id, 1, 0)
    const rows = value(await store.sweeps.runs(id))
    expect(rows.map(({ seed, state, number: own }) => [seed, state, own])).toEqual([
      [7, null, null],
      [8, null, null],
      [7, 'done', begun.number],
      [8, null, null]
    ])
    expect(value(await store.sweeps.metrics(id))).toEqual([
      { point: 1, repeat: 0, name: 'rate', population: '', unit: 'Hz', value: 10 }
    ])
    expect(value(await store.sweeps.get(id))).toMatchObject({
      points: 2,
      runs: 4,
      done: 1,
      failed: 0
    })
  })

  it('are found again by their document, the newest first', async () => {
    const store = await newProject()
    value(await store.sweeps.create(sweep()))
    const second = value(await store.sweeps.create(sweep()))
    expect(value(await store.sweeps.find({ name: 'Sweep', kind: 'sweep' }))?.id).toBe(second.id)
    expect(value(await store.sweeps.find({ name: 'Other', kind: 'sweep' }))).toBeNull()
    expect(value(await store.sweeps.list()).map(({ number }) => number)).toEqual([2, 1])
  })

  it('stand still when the project is opened after a crash, and leave their runs when they go', async () => {
    const file = path.join(temporaryFolder(), 'lab.engram')
    const first = await newProject(file)
    const { id } = value(await first.sweeps.create(sweep()))
    const begun = await run(first, id, 0, 0)
    await first.close()
    const store = value(await open(file))
    expect(value(await store.sweeps.get(id)).state).toBe('paused')
    value(await store.sweeps.setState(id, 'cancelled'))
    expect(value(await store.sweeps.get(id)).finishedAt).not.toBeNull()
    value(await store.sweeps.remove(id))
    expect(reason(await store.sweeps.get(id)).key).toBe('failures.store.noSweep')
    expect(value(await store.runs.get(begun.id)).state).toBe('done')
  })

  it('are among what can be saved from a damaged project', async () => {
    const store = await newProject()
    const { id } = value(await store.sweeps.create(sweep()))
    await run(store, id, 0, 1)
    const target = path.join(temporaryFolder(), 'saved.engram')
    const { copied, lost } = value(await store.salvage(target))
    expect(copied).toMatchObject({ sweep: 1, sweep_point: 2, sweep_run: 4 })
    expect(Object.values(lost).every((rows) => rows === 0)).toBe(true)
    const saved = value(await open(target))
    expect(value(await saved.sweeps.get(id))).toMatchObject({ runs: 4, done: 1 })
  })
})
