import { describe, expect, it } from 'vitest'
import { newProject, reason, someRun, value, document, open } from './temporary-project'

const png = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array<number>(40).fill(7)
])

async function withRuns(count: number) {
  const store = await newProject()
  const experiment = value(await store.experiments.create(document)).id
  const runs = []
  for (let seed = 0; seed < count; seed++) {
    const { id } = value(await store.runs.start(someRun({ seed, experimentId: experiment })))
    value(await store.runs.finish(id, { state: 'done' }))
    runs.push(id)
  }
  return { store, experiment, runs }
}

describe('the trash', () => {
  it('takes runs off every list and puts them back as they were', async () => {
    const { store, experiment, runs } = await withRuns(3)
    const [first, second] = runs
    if (!first || !second) throw new Error('runs were expected')
    value(await store.runs.annotate(first, { tags: ['kept'], note: 'unusual word' }))
    expect(value(await store.trash.put({ runs: [first, second], experiments: [] }))).toEqual({
      runs: 2,
      experiments: 0,
      reports: 0
    })
    expect(value(await store.runs.list({})).total).toBe(1)
    expect(value(await store.runs.list({ text: 'unusual' })).total).toBe(0)
    expect(value(await store.runs.list({ text: 'brunel' })).total).toBe(1)
    expect(value(await store.runs.tags())).toEqual([])
    expect(value(await store.project()).runs).toBe(1)
    expect(value(await store.experiments.get(experiment)).runs).toBe(1)
    const listed = value(await store.trash.list())
    expect(listed.size).toMatchObject({ runs: 2, experiments: 0 })
    expect(listed.entries.map(({ number }) => number)).toEqual([2, 1])

    value(await store.trash.restore({ runs: [first], experiments: [] }))
    expect(value(await store.runs.list({ text: 'unusual' })).runs).toMatchObject([
      { id: first, tags: ['kept'] }
    ])
  })

  it('keeps what is in it across a restart, until it is emptied', async () => {
    const { store, runs } = await withRuns(2)
    value(await store.notes.addPicture({ of: 'run', id: runs[0] ?? never() }, 'Rate', png.slice()))
    value(await store.trash.put({ runs, experiments: [] }))
    await store.close()
    const again = value(await open(store.file))
    expect(value(await again.trash.list()).size).toEqual({
      runs: 2,
      experiments: 0,
      reports: 0,
      bytes: png.length
    })
    expect(value(await again.emptyTrash({}))).toEqual({
      runs: 2,
      experiments: 0,
      reports: 0,
      bytes: png.length
    })
    expect(value(await again.trash.list()).entries).toEqual([])
    expect(await again.runs.get(runs[0] ?? never())).toMatchObject({ ok: false })
    expect(value(await again.check()).counts).toMatchObject({ runs: 0, documents: 0 })
  })

  it('empties only what is named, or what is older than a time', async () => {
    const { store, runs } = await withRuns(3)
    value(await store.trash.put({ runs, experiments: [] }))
    const only = { runs: runs.slice(0, 1), experiments: [] }
    expect(value(await store.emptyTrash({ only })).runs).toBe(1)
    expect(value(await store.emptyTrash({ before: '2020-01-01T00:00:00.000Z' })).runs).toBe(0)
    expect(value(await store.emptyTrash({ before: '2999-01-01T00:00:00.000Z' })).runs).toBe(2)
  })

  it('refuses a run that is under way', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    const refused = await store.trash.put({ runs: [id], experiments: [] })
    expect(reason(refused)).toMatchObject({ key: 'failures.trash.running', details: { number: 1 } })
    expect(value(await store.runs.list({})).total).toBe(1)
  })

  it('hides an experiment with its steps and brings it back', async () => {
    const { store, experiment } = await withRuns(1)
    const trashed = { runs: [], experiments: [experiment] }
    value(await store.trash.put(trashed))
    expect(value(await store.experiments.list())).toEqual([])
    expect(reason(await store.experiments.document(experiment)).key).toBe(
      'failures.store.noExperiment'
    )
    value(await store.trash.restore(trashed))
    expect(value(await store.experiments.get(experiment))).toMatchObject({
      name: 'Brunel',
      runs: 1
    })
  })
})

describe('notes', () => {
  it('are found by a search, of runs, and keep pictures', async () => {
    const { store, runs, experiment } = await withRuns(1)
    const subject = { of: 'run' as const, id: runs[0] ?? never() }
    value(await store.notes.set(subject, 'Erstaunlich: $\\tau$'))
    expect(value(await store.runs.list({ text: 'erstaun' })).total).toBe(1)
    const { id } = value(await store.notes.addPicture(subject, 'Rate', png.slice()))
    expect(value(await store.notes.get(subject))).toEqual({
      text: 'Erstaunlich: $\\tau$',
      pictures: [{ id, title: 'Rate', bytes: png.length }]
    })
    expect(value(await store.notes.picture(id))).toMatchObject({ title: 'Rate', png })
    value(await store.notes.set({ of: 'experiment', id: experiment }, 'Why'))
    expect(value(await store.notes.get({ of: 'experiment', id: experiment })).text).toBe('Why')
  })

  it('take no picture that is none', async () => {
    const { store, runs } = await withRuns(1)
    const subject = { of: 'run' as const, id: runs[0] ?? never() }
    const refused = await store.notes.addPicture(subject, 'x', new Uint8Array(100))
    expect(reason(refused).key).toBe('failures.note.notAPicture')
  })
})

function never(): never {
  throw new Error('a run was expected')
}
