import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

let open: OpenHost

beforeAll(async () => {
  open = await openTemporaryHost()
})

afterAll(async () => {
  await open.close()
  expect(open.defects).toEqual([])
  fs.rmSync(open.folder, { recursive: true, force: true, maxRetries: 3 })
})

const network = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Small',
  simulation: { duration: '100 ms', timeStep: '1 ms', seed: 3 },
  populations: [{ name: 'E', model: 'lif-exp', size: 80 }],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E'],
      receptor: 'excitatory',
      weight: '200 pA',
      parameters: { rate: '2 kHz' }
    }
  ],
  projections: [
    {
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 8 } },
      receptor: 'excitatory',
      weight: '5 pA',
      delay: '2 ms'
    }
  ]
}
const mapping = (more: { readonly [key: string]: Json } = {}): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'mapping',
  name: 'Chips for Small',
  network,
  activity: { from: 'measure' },
  chips: ['loihi', 'truenorth', 'dynap-se2', 'northpole', 'imec-radar-snn'],
  ...more
})

async function mapped(document: Json) {
  const { client } = open.host
  const { id } = value(await client.call('experiments.create', { document }))
  const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
  return value(await client.call('runs.get', { id: run }))
}

it('a mapping counts spikes, is kept with every chip, verified and exported', async () => {
  const { client } = open.host
  const run = await mapped(mapping())
  expect(run).toMatchObject({ state: 'done', kind: 'mapping', neurons: 80, synapses: 640 })
  const outcome = value(await client.call('mappings.outcome', { id: run.id }))
  expect(outcome.activity).toMatchObject({ basis: 'measured', simulatedMs: 100 })
  const [population] = outcome.activity.populations
  const [projection] = outcome.activity.projections
  expect(population?.spikes).toBeGreaterThan(0)
  expect(projection?.synapses).toBe(640)
  const verdicts = outcome.chips.map(({ id, verdict }) => [id, verdict])
  expect(verdicts).toContainEqual(['loihi', 'fits'])
  expect(verdicts).toContainEqual(['northpole', 'not-a-spiking-target'])
  const loihi = outcome.chips.find(({ id }) => id === 'loihi')
  expect(loihi?.estimate?.energy?.best).toBeGreaterThan(0)
  expect(
    run.metrics.find(({ name, population: chip }) => name === 'mappedCores' && chip === 'loihi')
      ?.value
  ).toBe(1)

  const chip = value(await client.call('mappings.chip', { id: run.id, chip: 'loihi' }))
  expect(chip.mapping.slices).toEqual([{ population: 0, first: 0, count: 80, core: 0 }])
  expect(chip.populations).toEqual(['E'])
  expect(await client.call('mappings.chip', { id: run.id, chip: 'northpole' })).toMatchObject({
    ok: false,
    failure: { key: 'failures.mapping.notPlaced' }
  })
  expect(value(await client.call('runs.verify', { id: run.id })).matches).toBe(true)

  const file = path.join(open.folder, 'counts.csv')
  value(await client.call('mappings.export', { id: run.id, format: 'csv', file }))
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^chip,verdict,quantity[\s\S]*\nloihi,fits,energy,/)
})

it('a rate that is assumed is marked, and grades with it', async () => {
  const run = await mapped(mapping({ activity: { from: 'rate', rate: '10 Hz' } }))
  const outcome = value(await open.host.client.call('mappings.outcome', { id: run.id }))
  expect(outcome.activity.basis).toBe('assumed')
  // 80 neurons for 0.1 s at 10 Hz.
  expect(outcome.activity.populations[0]?.spikes).toBeCloseTo(80, 9)
  expect(outcome.activity.projections[0]?.events).toBeCloseTo(640, 9)
  for (const { estimate } of outcome.chips) {
    if (estimate?.energy) expect(estimate.grade).toBe('C')
  }
})

it('what is wrong with a mapping is named with its place', async () => {
  const { client } = open.host
  const check = async (document: Json) =>
    value(await client.call('experiments.check', { document })).problems
  expect(await check(mapping({ chips: ['liohi'] }))).toMatchObject([
    { path: ['chips', 0], key: 'problems.unknownChipNearest' }
  ])
  expect(await check(mapping({ activity: { from: 'rate', rate: '10 mV' } }))).toMatchObject([
    { path: ['activity', 'rate'], key: 'problems.wrongDimension' }
  ])
  const broken = { ...network, populations: [{ name: 'E', model: 'nothing', size: 80 }] }
  const problems = await check(mapping({ network: broken }))
  expect(problems[0]?.path.slice(0, 2)).toEqual(['network', 'populations'])
})

it('a report on a mapping ranks chips, says what does not fit and why, and names the rest', async () => {
  const { client } = open.host
  const run = await mapped(mapping({ chips: ['loihi', 'loihi2', 'northpole', 'innatera-snp'] }))
  const big = await mapped(
    mapping({
      chips: ['innatera-snp'],
      network: { ...network, populations: [{ name: 'E', model: 'lif-exp', size: 700 }] }
    })
  )
  const file = path.join(open.folder, 'mapping.html')
  value(await client.call('reports.make', { runs: [run.id, big.id], format: 'html', language: 'en', file })) // prettier-ignore
  const text = fs.readFileSync(file, 'utf8').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') // prettier-ignore
  const outcome = value(await client.call('mappings.outcome', { id: run.id }))
  const energy = outcome.chips.find(({ id }) => id === 'loihi')?.estimate?.energy?.best ?? NaN
  const micro = String(Number((energy * 1e6).toPrecision(2)))
  expect(text).toContain('Chips for the network')
  expect(text).toMatch(new RegExp(`Loihi Fits ${micro} µJ \\(B\\)`))
  expect(text).toMatch(/Loihi 2 Fits( with losses)? no estimate/)
  expect(text).toContain('NorthPole')
  expect(text).toMatch(/700 neurons on one chip; it has 500/)
})
