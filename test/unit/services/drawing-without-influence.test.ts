import { describe, expect, it } from 'vitest'
import { prepareRun } from '../../../src-main/services/prepare-run'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'

const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'drawn',
  simulation: { duration: '10 ms' },
  populations: [{ name: 'E', model: 'lif-exp', size: 10 }],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E'] }]
}
const options = {
  catalogue: { ...describeModels(), ...describeDevices() },
  seed: 1,
  workers: 1,
  freeBytes: 1e10
}

describe('where things are drawn', () => {
  it('is left out of what a run keeps and of its hash', () => {
    const plain = prepareRun(document, options)
    const drawn = prepareRun(
      {
        ...document,
        layout: { E: { x: 10, y: 20 } },
        canvas: {
          recorders: { spikes: { x: 1, y: 2 } },
          groups: [{ name: 'all', populations: ['E'], collapsed: true }]
        }
      },
      options
    )
    expect(plain.ok && plain.value.document).toContain('"populations"')
    expect(drawn.ok && drawn.value.document).toBe(plain.ok && plain.value.document)
  })

  it('a network without populations is refused with its reason', () => {
    const empty = prepareRun({ ...document, populations: [], recorders: [] }, options)
    expect(empty).toMatchObject({ ok: false, failure: { details: { path: 'populations' } } })
  })
})
