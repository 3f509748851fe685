import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

let open: OpenHost

beforeAll(async () => {
  open = await openTemporaryHost()
})

afterAll(async () => {
  await open.close()
  expect(open.defects).toEqual([])
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const population: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Two kinds of devices',
  seed: 5,
  devices: [
    { name: 'pulsed', model: 'pulse-exponential', spread: { conductanceMax: '10 %' } },
    { name: 'memristor', model: 'linear-ion-drift', spread: { resistanceOff: '5 %' } }
  ],
  population: { devices: 6, repeats: 2 },
  protocols: [
    { name: 'train', model: 'pulse-train', parameters: { pulsesUp: 20, pulsesDown: 20 } },
    { name: 'loop', model: 'iv-sweep', parameters: { points: 100 } }
  ],
  limits: [{ figure: 'dynamicRange', min: 1 }]
}

async function measured(document: Json, threads: number): Promise<RunDetail> {
  const { client } = open.host
  const { id } = value(await client.call('experiments.create', { document }))
  const run = await runToEnd(open.host, () => client.call('runs.start', { id, threads }))
  return value(await client.call('runs.get', { id: run }))
}

describe('a characterisation', () => {
  it('has no problems', async () => {
    const checked = value(
      await open.host.client.call('experiments.check', { document: population })
    )
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('gives the same on any number of threads, and again when it is verified', async () => {
    const runs = []
    for (const threads of [1, 2, 4]) runs.push(await measured(population, threads))
    const [one] = runs
    expect(one?.failure).toBeNull()
    expect(one?.state).toBe('done')
    expect(new Set(runs.map(({ resultHash }) => resultHash)).size).toBe(1)
    expect(runs.every(({ metrics }) => JSON.stringify(metrics) === JSON.stringify(one?.metrics)))
    const id = one?.id
    if (!id) throw new Error('no run')
    const verified = value(await open.host.client.call('runs.verify', { id }))
    expect(verified.matches).toBe(true)
  })
})
