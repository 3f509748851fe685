import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Edit } from '../../../src-shared/contract/experiments'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import type { ExperimentId } from '../../../src-shared/ids'
import { experimentId } from '../../../src-shared/ids'
import type { Store } from '../../../src-main/store'
import { document, newProject, open, reason, someRun, value } from './temporary-project'

const rename = (name: string): Edit => ({
  label: 'edit.rename',
  details: { name },
  patch: [{ op: 'set', path: ['name'], value: name }],
  inverse: [{ op: 'set', path: ['name'], value: '' }]
})

const nameNow = async (store: Store, id: ExperimentId): Promise<string> =>
  value(await store.experiments.get(id)).name

describe('experiments', () => {
  it('keeps a document and lists it by its name and kind', async () => {
    const store = await newProject()
    const created = value(await store.experiments.create(document))
    expect(created).toMatchObject({
      kind: 'network',
      name: 'Brunel',
      position: 0,
      edits: [],
      runs: 0
    })
    expect(value(await store.experiments.document(created.id))).toEqual(document)
    expect(value(await store.experiments.list()).map(({ id }) => id)).toEqual([created.id])
  })

  it('replays its edits after the project was opened anew', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    for (let i = 0; i < 120; i++) {
      expect(value(await store.experiments.appendEdit(id, i, rename(`n${i + 1}`)))).toEqual({
        position: i + 1
      })
    }
    await store.close()

    const again = value(await open(store.file))
    const experiment = value(await again.experiments.get(id))
    expect(experiment.document).toEqual({ ...document, name: 'n120' })
    expect(experiment.position).toBe(120)
    expect(experiment.edits).toHaveLength(120)
    expect(experiment.edits[7]?.label).toBe('edit.rename')
  })

  it('undoes and redoes over snapshots, and keeps the place', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    for (let i = 0; i < 60; i++)
      value(await store.experiments.appendEdit(id, i, rename(`n${i + 1}`)))
    value(await store.experiments.moveTo(id, 3))
    expect(await nameNow(store, id)).toBe('n3')
    await store.close()

    const again = value(await open(store.file))
    expect(await nameNow(again, id)).toBe('n3')
    value(await again.experiments.moveTo(id, 60))
    expect(await nameNow(again, id)).toBe('n60')
    value(await again.experiments.moveTo(id, 0))
    expect(await nameNow(again, id)).toBe('Brunel')
  })

  it('drops the steps that could have been redone when a new edit comes, also behind a snapshot', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    for (let i = 0; i < 55; i++)
      value(await store.experiments.appendEdit(id, i, rename(`n${i + 1}`)))
    value(await store.experiments.moveTo(id, 20))
    value(await store.experiments.appendEdit(id, 20, rename('other')))
    await store.close()

    const again = value(await open(store.file))
    const experiment = value(await again.experiments.get(id))
    expect(experiment).toMatchObject({ name: 'other', position: 21 })
    expect(experiment.edits).toHaveLength(21)
    expect(reason(await again.experiments.moveTo(id, 22)).key).toBe('failures.store.noSuchStep')
    value(await again.experiments.moveTo(id, 20))
    expect(await nameNow(again, id)).toBe('n20')
  })

  it('stores an inverse that works, whatever the caller sent', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    value(await store.experiments.appendEdit(id, 0, rename('new')))
    value(await store.experiments.moveTo(id, 0))
    expect(value(await store.experiments.document(id))).toEqual(document)
  })

  it('refuses an edit made for another position, and one that does not fit', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    value(await store.experiments.appendEdit(id, 0, rename('a')))
    const late = reason(await store.experiments.appendEdit(id, 0, rename('b')))
    expect(late).toMatchObject({ code: 'conflict', key: 'failures.store.movedOn' })
    const bad: Edit = { ...rename('c'), patch: [{ op: 'remove', path: ['nothing'] }] }
    expect(reason(await store.experiments.appendEdit(id, 1, bad)).key).toBe(
      'failures.store.badEdit'
    )
    expect(value(await store.experiments.get(id))).toMatchObject({ name: 'a', position: 1 })
  })

  it('removes an experiment and leaves its runs', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    const run = value(await store.runs.start(someRun({ experimentId: id })))
    expect(value(await store.experiments.get(id)).runs).toBe(1)
    value(await store.experiments.remove(id))
    expect(value(await store.runs.get(run.id)).experimentId).toBeNull()
    expect(reason(await store.experiments.get(id)).key).toBe('failures.store.noExperiment')
  })

  it('says that an unknown experiment is not there', async () => {
    const store = await newProject()
    const nobody = experimentId('00000000-0000-7000-8000-000000000000')
    expect(reason(await store.experiments.get(nobody)).code).toBe('not-found')
    expect(reason(await store.experiments.appendEdit(nobody, 0, rename('a'))).code).toBe(
      'not-found'
    )
  })

  it('keeps the last thousand steps of a very long journal', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    const edits = Array.from({ length: 2_010 }, (_, i) => rename(`n${i + 1}`))
    await Promise.all(edits.map((edit, i) => store.experiments.appendEdit(id, i, edit)))
    await store.close()

    const again = value(await open(store.file))
    const experiment = value(await again.experiments.get(id))
    expect(experiment).toMatchObject({ position: 1_000, name: 'n2010' })
    expect(experiment.edits).toHaveLength(1_000)
    value(await again.experiments.moveTo(id, 0))
    expect(await nameNow(again, id)).toBe('n1010')
    expect(value(await again.check()).ok).toBe(true)
  })

  it('is the same as replaying in memory, for any sequence of edits, undos and restarts', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ do: fc.constant('edit'), key: fc.nat(3), to: fc.nat(99) })
      },
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('move'), key: fc.nat(40), to: fc.nat() })
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('restart'), key: fc.nat(0), to: fc.nat(0) })
      }
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let store = await newProject()
        const { id } = value(await store.experiments.create({ kind: 'k', name: 'n' }))
        let states: Json[] = [{ kind: 'k', name: 'n' }]
        let position = 0
        for (const { do: what, key, to } of steps) {
          if (what === 'edit') {
            const patch = [{ op: 'set' as const, path: [`p${key}`], value: to }]
            const edit: Edit = { label: 'l', details: {}, patch, inverse: [] }
            value(await store.experiments.appendEdit(id, position, edit))
            const next = applyPatch(states[position] ?? null, patch).value
            states = [...states.slice(0, position + 1), next]
            position += 1
          } else if (what === 'move') {
            position = key % states.length
            value(await store.experiments.moveTo(id, position))
          } else {
            await store.close()
            store = value(await open(store.file))
          }
          expect(value(await store.experiments.document(id))).toEqual(states[position])
        }
        await store.close()
      }),
      { numRuns: 8 }
    )
  })
})
