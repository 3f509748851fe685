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

  it('is checked with an estimate of its curves, memory and time', async () => {
    const check = async (devices: number) => {
      const document = { ...population, population: { devices, repeats: 2 } }
      return value(await open.host.client.call('experiments.check', { document }))
    }
    const { estimate } = await check(6)
    expect(estimate?.measured).toMatchObject({ devices: 12, curves: 48 })
    expect(estimate?.memoryMB).toBeGreaterThan(10)
    expect(estimate?.seconds).toBeGreaterThan(0)
    const many = await check(1_000_000)
    expect(many.estimate?.seconds).toBeGreaterThan(1000)
    expect(many.problems.map(({ key, severity }) => [key, severity])).toContainEqual([
      expect.stringMatching(/^problems\.measuringTakes(Minutes|Hours)$/),
      'warning'
    ])
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

  it('can be looked at: single curves, bands, distributions, figures', async () => {
    const { client } = open.host
    const run = await measured(population, 2)
    expect(run.curves).toHaveLength(8)
    const train = run.curves.find(
      (set) => set.device === 'pulsed' && set.protocol === 'train' && set.content === 'curves'
    )
    const figures = run.curves.find(
      (set) => set.device === 'pulsed' && set.protocol === 'train' && set.content === 'figures'
    )
    if (!train || !figures) throw new Error('no such set')
    expect([train.curves, train.points]).toEqual([12, 12 * 41])
    const axes = { x: 'pulse', y: 'conductance', points: 400 }
    const curves = value(
      await client.call('curves.view', {
        id: run.id,
        set: train.id,
        view: { kind: 'curves', ...axes, most: 100, devices: [2] }
      })
    )
    if (curves.kind !== 'curves') throw new Error(curves.kind)
    expect(curves.curves.map(({ device, repeat }) => [device, repeat])).toEqual([
      [2, 0],
      [2, 1]
    ])
    const bands = value(
      await client.call('curves.view', {
        id: run.id,
        set: train.id,
        view: { kind: 'bands', ...axes, quantiles: [0, 0.5, 1] }
      })
    )
    if (bands.kind !== 'bands') throw new Error(bands.kind)
    expect(bands.at).toHaveLength(41)
    const [low, middle, high] = bands.values.map((values) => values[20] ?? NaN)
    expect(low).toBeLessThan(middle ?? 0)
    expect(middle).toBeLessThan(high ?? 0)
    const spread = value(
      await client.call('curves.view', {
        id: run.id,
        set: figures.id,
        view: { kind: 'distribution', column: 'gMax', points: 100 }
      })
    )
    if (spread.kind !== 'distribution') throw new Error(spread.kind)
    expect([spread.count, spread.missing]).toEqual([6, 0])
    expect(Array.from(spread.values)).toEqual(Array.from(spread.values).sort((a, b) => a - b))
    const rows = value(await client.call('curves.figures', { id: run.id }))
    const gMax = rows.find(({ device, figure }) => device === 'pulsed' && figure === 'gMax')
    expect(gMax?.mean).toBeCloseTo(spread.mean ?? 0, 18)
    expect(
      rows.find(({ device, figure }) => device === 'pulsed' && figure === 'yield')?.value
    ).toBe(1)
    const metric = run.metrics.find(
      ({ name, population: of }) => name === 'gMax' && of === 'pulsed · train'
    )
    expect(metric?.value).toBe(gMax?.value)
  })

  it('can be reported on, and its project checked', async () => {
    const { client } = open.host
    const { runs } = value(await client.call('runs.list', { limit: 1 }))
    const id = runs[0]?.id
    if (!id) throw new Error('no run')
    for (const format of ['html', 'bundle'] as const) {
      const file = `${open.folder}/report-${format}`
      const report = await client.call('reports.make', { runs: [id], format, language: 'en', file })
      expect(report.ok, format).toBe(true)
    }
    const checked = value(await client.call('projects.check', {}))
    expect(checked.ok).toBe(true)
    expect(checked.counts['curveSets']).toBeGreaterThan(0)
  })
})
