import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordingInfo } from '../../src-shared/contract/runs'
import type { ViewRequest } from '../../src-shared/contract/views'
import type { Json } from '../../src-shared/experiments/json'
import type { RunId } from '../../src-shared/ids'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

// I fires because E does, 2 ms after it: the pairs of both lie there, and nowhere else.
const chain: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Chain',
  simulation: { duration: '400 ms', seed: 3 },
  populations: [
    { name: 'E', model: 'lif-delta', size: 5 },
    { name: 'I', model: 'lif-delta', size: 5 }
  ],
  stimuli: [
    {
      name: 'trains',
      model: 'poisson',
      targets: ['E'],
      weight: '100 mV',
      parameters: { rate: '20 Hz' }
    }
  ],
  projections: [
    {
      source: 'E',
      target: 'I',
      connector: { model: 'one-to-one' },
      weight: '100 mV',
      delay: '2 ms'
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['E', 'I'] },
    { name: 'voltage', model: 'state', targets: ['E'], parameters: { interval: '1 ms' } }
  ]
}

let open: OpenHost
let run: RunId
let recordings: readonly RecordingInfo[]

beforeAll(async () => {
  open = await openTemporaryHost()
  const { client } = open.host
  const { id } = value(await client.call('experiments.create', { document: chain }))
  run = await runToEnd(open.host, () => client.call('runs.start', { id }))
  recordings = value(await client.call('runs.get', { id: run })).recordings
})

afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const idOf = (kind: string, population: string): number =>
  recordings.find((one) => one.kind === kind && one.population === population)?.id ?? -1

const ask = (against: number) => {
  const view: ViewRequest = {
    kind: 'cross-correlogram',
    fromMs: 0,
    toMs: 400,
    against,
    maxLagMs: 5,
    bins: 101
  }
  const request = { id: run, recording: idOf('spikes', 'E'), view }
  return open.host.client.call('runs.view', request)
}

it('compares two recordings of a run', async () => {
  // First both are new to the thread of the views, then both are held by it.
  for (const turn of [1, 2]) {
    const view = value(await ask(idOf('spikes', 'I')))
    if (view.kind !== 'cross-correlogram') throw new Error(view.kind)
    expect(view.referenceSpikes, `turn ${turn}`).toBeGreaterThan(20)
    expect(view.otherSpikes).toBeGreaterThan(view.referenceSpikes - 5)
    expect(view.peak?.lagMs).toBeCloseTo(2, 9)
    // A neuron fires at most once in 2 ms: each spike of I has one of E before it at that lag.
    expect(view.counts[70]).toBeGreaterThanOrEqual(view.otherSpikes)
    const { length } = view.counts
    expect(length).toBe(101)
  }
})

it('compares a recording with itself', async () => {
  const view = value(await ask(idOf('spikes', 'E')))
  if (view.kind !== 'cross-correlogram') throw new Error(view.kind)
  expect([...view.counts]).toEqual([...view.counts].toReversed())
  expect(view.coefficient).toBeNull()
})

it('says what cannot be compared', async () => {
  expect(await ask(idOf('state', 'E'))).toMatchObject({
    failure: { key: 'failures.run.noSuchView' }
  })
  expect(await ask(99_999)).toMatchObject({ failure: { key: 'failures.store.noRecording' } })
  expect(open.defects).toEqual([])
})
