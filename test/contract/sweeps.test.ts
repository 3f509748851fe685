import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId } from '../../src-shared/ids'
import {
  openTemporaryHost,
  runToEnd,
  smallNetwork,
  sweepAtRest,
  sweepToEnd,
  value,
  type OpenHost
} from './host'

let open: OpenHost
let network: ExperimentId
beforeAll(async () => {
  open = await openTemporaryHost()
  const { client } = open.host
  network = value(await client.call('experiments.create', { document: smallNetwork })).id
})
afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const sweep = (experiment: Json, rest: { readonly [key: string]: Json }): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'sweep',
  name: 'Current',
  experiment,
  ...rest
})

const currents = {
  fields: ['populations/n/parameters/current'],
  values: { from: '400 pA', to: '800 pA', count: 3 }
}

const planOf = async (document: Json): Promise<ExperimentId> =>
  value(await open.host.client.call('experiments.create', { document })).id

describe('a sweep of a network', () => {
  it('runs every point with every seed and gives mean and spread', async () => {
    const { client } = open.host
    const plan = await planOf(sweep(network, { axes: [currents], seeds: { repeats: 2, base: 5 } }))
    const id = await sweepToEnd(open.host, plan)
    const detail = value(await client.call('sweeps.get', { id }))
    expect(detail).toMatchObject({ state: 'done', points: 3, runs: 6, done: 6, failed: 0 })
    expect(detail.axes).toMatchObject([
      { unit: 'pA', fields: ['populations/n/parameters/current'] }
    ])
    const { metrics, points } = value(await client.call('sweeps.results', { id }))
    const rate = metrics.findIndex(({ name, population }) => name === 'rate' && population === 'n')
    const rates = points.map(({ mean }) => mean[rate] ?? NaN)
    // More current, more spikes; nothing in this network is random.
    expect(rates[0]).toBeLessThan(rates[1] ?? 0)
    expect(rates[1]).toBeLessThan(rates[2] ?? 0)
    expect(points.map(({ sd }) => sd[rate])).toEqual([0, 0, 0])
    expect(points[0]?.runs.map(({ seed }) => seed)).toEqual([5, 6])
    const run = value(
      await client.call('runs.get', { id: points[2]?.runs[1]?.runId ?? ('' as never) })
    )
    expect(run).toMatchObject({ seed: 6, state: 'done', experimentId: network })
    expect(JSON.stringify(run.document)).toContain('800 pA')
  })

  it('gives the same hashes as the runs one by one', async () => {
    const { client } = open.host
    const plan = await planOf(sweep(network, { axes: [currents], seeds: { list: [9] } }))
    const id = await sweepToEnd(open.host, plan)
    const { points } = value(await client.call('sweeps.results', { id }))
    for (const { runs } of points) {
      const runId = runs[0]?.runId
      if (!runId) throw new Error('a point without a run')
      expect(value(await client.call('runs.verify', { id: runId })).matches).toBe(true)
    }
  })

  it('names the points that cannot run, and leaves them out only when told', async () => {
    const { client } = open.host
    const axis = { fields: ['populations/n/size'], values: { list: [3, 2.5, 4] } }
    const plan = await planOf(sweep(network, { axes: [axis] }))
    const refused = value(await client.call('sweeps.start', { id: plan }))
    expect(refused).toMatchObject({ sweep: null, badCount: 1 })
    expect(refused.bad[0]).toMatchObject({
      point: 1,
      values: [{ text: '2.5' }],
      problems: [{ path: ['populations', 0, 'size'] }]
    })
    expect(
      value(await client.call('sweeps.list', {})).some(({ experimentId }) => experimentId === plan)
    ).toBe(false)
    const started = value(await client.call('sweeps.start', { id: plan, skipBad: true }))
    const id = started.sweep?.id
    if (!id) throw new Error('not started')
    await sweepAtRest(client, id)
    expect(value(await client.call('sweeps.get', { id }))).toMatchObject({
      state: 'done',
      skipped: 1,
      runs: 2,
      done: 2
    })
  })

  it('pauses, and goes on with what is left', async () => {
    const { client } = open.host
    const axis = { ...currents, values: { from: '400 pA', to: '800 pA', count: 40 } }
    const plan = await planOf(sweep(network, { axes: [axis] }))
    const started = value(await client.call('sweeps.start', { id: plan }))
    const id = started.sweep?.id
    if (!id) throw new Error('not started')
    value(await client.call('sweeps.pause', { id }))
    expect(value(await client.call('sweeps.get', { id })).state).toBe('paused')
    expect((await client.call('sweeps.pause', { id })).ok).toBe(false)
    value(await client.call('sweeps.resume', { id }))
    await sweepAtRest(client, id)
    expect(value(await client.call('sweeps.get', { id }))).toMatchObject({
      state: 'done',
      done: 40
    })
  })

  it('keeps what is done when it is cancelled', async () => {
    const { client } = open.host
    const axis = { ...currents, values: { from: '400 pA', to: '800 pA', count: 200 } }
    const plan = await planOf(sweep(network, { axes: [axis] }))
    const { sweep: begun } = value(await client.call('sweeps.start', { id: plan }))
    if (!begun) throw new Error('not started')
    const { id } = begun
    value(await client.call('sweeps.cancel', { id }))
    const after = value(await client.call('sweeps.get', { id }))
    expect(after.state).toBe('cancelled')
    expect(after.done).toBeLessThan(200)
    value(await client.call('sweeps.resume', { id }))
    await sweepAtRest(client, id)
    expect(value(await client.call('sweeps.get', { id }))).toMatchObject({
      state: 'done',
      done: 200
    })
  })

  it('runs failed runs again', async () => {
    const { client } = open.host
    // A weight onto itself without refractoriness: the guard ends it as run away.
    const wild: Json = {
      ...(smallNetwork as object),
      name: 'Wild',
      populations: [
        {
          name: 'n',
          model: 'lif-exp',
          size: 50,
          parameters: { current: '600 pA', tauRef: '0.1 ms' }
        }
      ],
      projections: [
        {
          source: 'n',
          target: 'n',
          connector: { model: 'fixed-probability', parameters: { probability: 0.5 } },
          weight: '1 pA',
          delay: '1 ms'
        }
      ],
      simulation: { duration: '200 ms' }
    }
    const axis = { fields: ['projections/0/weight'], values: { list: ['1 pA', '100000 pA'] } }
    const id = await sweepToEnd(open.host, await planOf(sweep(wild, { axes: [axis] })))
    expect(value(await client.call('sweeps.get', { id }))).toMatchObject({
      state: 'done',
      done: 1,
      failed: 1
    })
    const before = value(await client.call('sweeps.results', { id })).points[1]?.runs[0]
    expect(before?.failure?.key).toBe('failures.run.runaway')
    expect(value(await client.call('sweeps.retry', { id }))).toEqual({ runs: 1 })
    await sweepAtRest(client, id)
    const after = value(await client.call('sweeps.results', { id })).points[1]?.runs[0]
    expect(after?.state).toBe('failed')
    expect(after?.number).toBeGreaterThan(before?.number ?? 0)
  })
})

it('gives way to a run that somebody asks for, without a change in its results', async () => {
  const { client } = open.host
  const noisy: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Noisy',
    simulation: { duration: '3 s', seed: 4 },
    populations: [{ name: 'n', model: 'lif-delta', size: 200 }],
    stimuli: [
      {
        name: 'noise',
        model: 'poisson',
        targets: ['n'],
        weight: '1 mV',
        parameters: { rate: '5 kHz' }
      }
    ]
  }
  const axis = {
    fields: ['stimuli/noise/parameters/rate'],
    values: { from: '4 kHz', to: '9 kHz', count: 24 }
  }
  const plan = await planOf(sweep(noisy, { axes: [axis] }))
  const order: string[] = []
  const stop = client.subscribe('runs.changed', ({ id, state }) => {
    if (state === 'done') order.push(id)
  })
  const { sweep: begun } = value(await client.call('sweeps.start', { id: plan }))
  if (!begun) throw new Error('not started')
  const mine = await runToEnd(open.host, () => client.call('runs.start', { id: network }))
  const place = order.indexOf(mine)
  await sweepAtRest(client, begun.id)
  stop()
  expect(place).toBeLessThan(20)
  expect(order).toHaveLength(25)
  const { points } = value(await client.call('sweeps.results', { id: begun.id }))
  const first = points[0]?.runs[0]?.runId
  if (!first) throw new Error('a point without a run')
  // The first of them was under way, and stood still meanwhile.
  expect(value(await client.call('runs.verify', { id: first })).matches).toBe(true)
})

it('sweeps devices and crossbars, too', async () => {
  const { client } = open.host
  const crossbar: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'crossbar',
    name: 'Array',
    rows: 8,
    columns: 8,
    wire: { word: '1 Ohm', bit: '1 Ohm' },
    cells: { from: 'distribution', conductance: '50 uS' },
    inputs: { voltage: '0.2 V' }
  }
  const base = value(await client.call('experiments.create', { document: crossbar })).id
  const axis = { fields: ['wire/word'], values: { list: ['1 Ohm', '10 Ohm'] } }
  const id = await sweepToEnd(open.host, await planOf(sweep(base, { axes: [axis] })))
  const { metrics, points } = value(await client.call('sweeps.results', { id }))
  const error = metrics.findIndex(({ name }) => name === 'meanColumnError')
  expect(points[1]?.mean[error]).toBeGreaterThan(points[0]?.mean[error] ?? Infinity)
})

it('writes its results as a table', async () => {
  const { client } = open.host
  const plan = await planOf(sweep(network, { axes: [{ ...currents, name: 'I, in' }] }))
  const id = await sweepToEnd(open.host, plan)
  const file = path.join(open.folder, 'table.csv')
  value(await client.call('sweeps.export', { id, file }))
  const lines = fs.readFileSync(file, 'utf8').split('\r\n')
  expect(lines[0]).toContain('"I, in (pA)"')
  expect(lines[1]).toMatch(/^1,400,1,/)
  expect(lines).toHaveLength(5)
})

describe('what is wrong with a sweep is named', () => {
  const problemsOf = async (document: Json) =>
    value(await open.host.client.call('sweeps.preview', { document })).problems

  it.each([
    [
      'an unknown field',
      { axes: [{ ...currents, fields: ['populations/n/parameters/curent'] }] },
      'unknownFieldNearest',
      ['axes', 0, 'fields', 0]
    ],
    [
      'a field that is no number',
      { axes: [{ ...currents, fields: ['populations/n/model'] }] },
      'notANumber',
      ['axes', 0, 'fields', 0]
    ],
    [
      'an axis without values',
      { axes: [{ ...currents, values: { list: [] } }] },
      'emptyAxis',
      ['axes', 0, 'values', 'list']
    ],
    [
      'too many points',
      { axes: [{ ...currents, values: { from: '1 pA', to: '2 pA', count: 1e9 } }] },
      'tooManyPoints',
      ['axes', 0, 'values', 'count']
    ],
    [
      'a seed that stands twice',
      { axes: [], seeds: { list: [1, 2, 1] } },
      'seedTwice',
      ['seeds', 'list', 2]
    ],
    ['nothing to sweep', { axes: [] }, 'nothingToSweep', ['axes']]
  ] as const)('%s', async (_, rest, key, place) => {
    const [first] = await problemsOf(sweep(network, rest as never))
    expect(first).toMatchObject({ key: `sweeps.problems.${key}`, path: place })
  })

  it('a wrong unit and no number', async () => {
    const wrong = { axes: [{ ...currents, values: { list: ['1 mV'] } }] }
    expect((await problemsOf(sweep(network, wrong)))[0]?.key).toBe('problems.wrongDimension')
    const none = { axes: [{ ...currents, values: { list: ['NaN'] } }] }
    expect((await problemsOf(sweep(network, none)))[0]?.key).toBe('problems.notFinite')
  })

  it('an experiment that is not there', async () => {
    const gone = '00000000-0000-7000-8000-000000000000'
    const [first] = await problemsOf(sweep(gone, { axes: [currents] }))
    expect(first).toMatchObject({ key: 'sweeps.problems.experimentMissing', path: ['experiment'] })
  })
})
