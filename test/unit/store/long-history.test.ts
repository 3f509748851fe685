import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src-shared/contract/experiments'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import type { Json } from '../../../src-shared/experiments/json'
import { setValue } from '../../../src-shared/experiments/network/edits'
import { withEdit, type EditHistory } from '../../../src-renderer/stores/edit-history'
import { newProject, open, value } from './temporary-project'

const steps = 620

const documents: Readonly<Record<string, Json>> = {
  network: {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Steps',
    simulation: { duration: '1 s' },
    populations: [{ name: 'E', model: 'lif-exp', size: 1 }]
  },
  characterisation: {
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'Steps',
    devices: [{ name: 'A', model: 'vteam' }],
    protocols: [{ name: 'loop', model: 'iv-sweep' }]
  },
  crossbar: {
    format: 'engram-experiment',
    version: 1,
    kind: 'crossbar',
    name: 'Steps',
    rows: 2,
    columns: 2,
    wire: { word: '1 ohm', bit: '1 ohm' },
    cells: { from: 'pattern', pattern: 'checkerboard', on: '1 uS', off: '1 nS' }
  }
}

describe.each(Object.keys(documents))('a %s edited hundreds of times', (kind) => {
  it('keeps every step, with its name, across a restart; any of them can be gone to', async () => {
    const store = await newProject()
    const first = documents[kind] ?? null
    const created = value(await store.experiments.create(first))
    let history: EditHistory = { document: first, position: 0, edits: [] }
    const states = [canonicalJson(first)]
    for (let i = 0; i < steps; i++) {
      const next = withEdit(history, setValue(history.document, ['seed'], i, 'Seed'))
      history = next.history
      states.push(canonicalJson(history.document))
      value(await store.experiments.appendEdit(created.id, i, next.edit))
    }
    await store.close()
    const reopened = value(await open(store.file))
    const again = value(await reopened.experiments.get(created.id))
    expect(again.edits).toHaveLength(steps)
    expect(again.position).toBe(steps)
    expect(again.edits.every((edit: Edit) => edit.label === 'networks.edits.set')).toBe(true)
    for (const at of [0, 1, 499, 500, 77, steps]) {
      value(await reopened.experiments.moveTo(created.id, at))
      const moved = value(await reopened.experiments.document(created.id))
      expect(canonicalJson(moved)).toBe(states[at])
    }
  })
})
