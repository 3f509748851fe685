import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RateCurve } from '../../src-shared/contract/networks'
import type { Json } from '../../src-shared/experiments/json'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

let open: OpenHost
beforeAll(async () => {
  open = await openTemporaryHost()
})
afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const usual = {
  document: null,
  subject: { model: 'lif-delta' },
  fromPA: 0,
  toPA: 1500,
  points: 16,
  transientMs: 200,
  measureMs: 2000,
  timeStepMs: 0.05
}
const measured = async (request: object): Promise<RateCurve> =>
  value(await open.host.client.call('networks.rateCurve', { id: 'a', ...usual, ...request }))

const network = (populations: Json, more: Record<string, Json> = {}): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'n',
  simulation: { duration: '300 ms', seed: 1 },
  populations,
  ...more
})

it('is the closed form of a leaky neuron, but for whole steps and whole spikes', async () => {
  for (const model of ['lif-delta', 'lif-exp']) {
    const { currents, rates, closed } = await measured({ subject: { model } })
    expect(currents[15]).toBe(1500)
    // C = 250 pF, 10 ms, 15 mV to the threshold: nothing below 375 pA.
    expect(rates[3]).toBe(0)
    expect(closed?.[3]).toBe(0)
    const at = 2 + 10 * Math.log(60 / (60 - 15))
    expect(closed?.[15]).toBeCloseTo(1000 / at, 9)
    currents.forEach((_, i) => {
      const [here = NaN, exact = NaN] = [rates[i], closed?.[i]]
      // A spike more or less in two seconds, and intervals that end with a step.
      expect(Math.abs(here - exact)).toBeLessThan(0.5 + exact * exact * 0.05e-3)
    })
  }
})

it('takes the parameters of a population, and equations of the document', async () => {
  const document = network(
    [
      { name: 'slow', model: 'lif-delta', size: 7, parameters: { tauRef: '20 ms' } },
      { name: 'own', model: 'mine', size: 3 }
    ],
    {
      definitions: [
        {
          id: 'mine',
          parameters: { C: '250 pF', tau: '10 ms' },
          state: { v: { initial: '0 mV' } },
          equations: ['dv/dt = -v / tau + I / C'],
          threshold: 'v >= 15 mV',
          reset: ['v = 0 mV']
        }
      ]
    }
  )
  const slow = await measured({ document, subject: { population: 0 } })
  expect(slow.rates[15]).toBeCloseTo(1000 / (20 + 10 * Math.log(60 / 45)), 0)
  const own = await measured({ document, subject: { population: 1 } })
  expect(own.closed).toBeNull()
  expect(own.rates[15]).toBeCloseTo(1000 / (10 * Math.log(60 / 45)), -1)
})

it('tells how far it is, can be cancelled, and says what is wrong', async () => {
  const { client } = open.host
  const told: number[] = []
  const end = client.subscribe('networks.rateCurveProgress', ({ fraction }) => told.push(fraction))
  await measured({ points: 4 })
  expect(told).toEqual([0.25, 0.5, 0.75, 1])
  end()
  const long = client.call('networks.rateCurve', { id: 'long', ...usual, points: 400 })
  const same = await client.call('networks.rateCurve', { id: 'long', ...usual })
  expect(same).toMatchObject({ ok: false, failure: { key: 'failures.rateCurve.sameId' } })
  value(await client.call('networks.cancelRateCurve', { id: 'long' }))
  expect(await long).toMatchObject({ ok: false, failure: { key: 'failures.rateCurve.cancelled' } })
  const none = await client.call('networks.rateCurve', { id: 'b', ...usual, subject: { model: 'none' } }) // prettier-ignore
  expect(none).toMatchObject({ ok: false, failure: { key: 'failures.run.invalidDocument' } })
  const reversed = await client.call('networks.rateCurve', { id: 'b', ...usual, toPA: -1 })
  expect(reversed.ok).toBe(false)
})

it('beside it: a phase plane of a run has what the equations say', async () => {
  const { client } = open.host
  const document = network([{ name: 'p', model: 'izhikevich', size: 2 }], {
    stimuli: [
      {
        name: 'current',
        model: 'direct-current',
        targets: ['p'],
        parameters: { amplitude: '10 pA' }
      }
    ],
    recorders: [
      {
        name: 'states',
        model: 'state',
        targets: ['p'],
        parameters: { variables: ['v', 'u'], interval: '0.5 ms' }
      }
    ]
  })
  const { id } = value(await client.call('experiments.create', { document }))
  const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
  const [recording] = value(await client.call('runs.get', { id: run })).recordings
  const view = {
    kind: 'phase-plane' as const,
    ...{ fromMs: 0, toMs: 300, x: 'v', y: 'u', row: 1, points: 100, currentPA: null, plane: null }
  }
  const of = { id: run, recording: recording?.id ?? 0 }
  const plane = value(await client.call('runs.view', { ...of, view }))
  if (plane.kind !== 'phase-plane') throw new Error(plane.kind)
  expect(plane).toMatchObject({ neuron: 1, xUnit: 'mV', yUnit: 'mV/ms' })
  expect(plane.x.length).toBeLessThanOrEqual(100)
  expect(plane.flow?.currentPA).toBe(10)
  const [still, slow] = plane.flow?.nullclines ?? []
  still?.x.forEach((v, i) => {
    if (!Number.isNaN(v)) expect(still.y[i]).toBeCloseTo(0.04 * v * v + 5 * v + 150, 4)
  })
  slow?.x.forEach((v, i) => {
    if (!Number.isNaN(v)) expect(slow.y[i]).toBeCloseTo(0.2 * v, 4)
  })
  expect(still?.x.length).toBeGreaterThan(100)
  const unknown = await client.call('runs.view', { ...of, view: { ...view, y: 'none' } })
  expect(unknown).toMatchObject({ ok: false, failure: { key: 'failures.run.noSuchView' } })
  const row = await client.call('runs.view', { ...of, view: { ...view, row: 2 } })
  expect(row.ok).toBe(false)
  const history = { kind: 'weights-history' as const, fromMs: 0, toMs: 300, columns: 5, chosen: [] }
  expect((await client.call('runs.view', { ...of, view: history })).ok).toBe(false)
})
