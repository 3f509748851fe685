import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newComparison } from '../../src-shared/compare/schema'
import { pinBaseline } from '../../src-shared/compare/edits'
import type { Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'
import { runId, type RunId } from '../../src-shared/ids'
import { openTemporaryHost, runToEnd, smallNetwork, value, type OpenHost } from './host'

let open: OpenHost
const runs: RunId[] = []

const withCurrent = (current: string): Json => ({
  ...(smallNetwork as object),
  simulation: { duration: '300 ms' },
  populations: [{ name: 'n', model: 'lif-exp', size: 20, parameters: { current } }],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['n'],
      weight: '60 pA',
      parameters: { rate: '2 kHz' }
    }
  ]
})

beforeAll(async () => {
  open = await openTemporaryHost()
  const { client } = open.host
  for (const current of ['600 pA', '900 pA']) {
    const { id } = value(
      await client.call('experiments.create', { document: withCurrent(current) })
    )
    for (const seed of [1, 2, 3]) {
      runs.push(
        await runToEnd(open.host, () => client.call('runs.start', { id, seed, threads: 1 }))
      )
    }
  }
})

afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const compare = async (document = newComparison('c', runs)) =>
  value(await open.host.client.call('comparisons.compare', { document }))

describe('runs of two currents and three seeds', () => {
  it('differ in the current and the seed alone, and are two groups', async () => {
    const compared = await compare()
    const differing = compared.parameters.filter((row) => !row.isEqual && !row.isIgnored)
    expect(differing.map((row) => row.path.join('/'))).toEqual([
      'populations/n/parameters/current',
      'seed'
    ])
    const [current] = differing
    expect(current?.label?.en).not.toBe('')
    expect(current?.cells[5]).toMatchObject({
      text: '900 pA',
      change: { absolute: 300, relative: 0.5 }
    })
    expect(compared.groups.map((group) => group.runs)).toEqual([
      [0, 1, 2],
      [3, 4, 5]
    ])
  })

  it('have their rates with deviation and effect size, worked out again here', async () => {
    const compared = await compare()
    const rates = await Promise.all(
      runs.map(async (id) => {
        const run = value(await open.host.client.call('runs.get', { id }))
        return (
          run.metrics.find((one) => one.name === 'rate' && one.population === 'n')?.value ?? NaN
        )
      })
    )
    const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length
    const variance = (list: number[]): number =>
      list.reduce((sum, one) => sum + (one - mean(list)) ** 2, 0) / (list.length - 1)
    const [low, high] = [rates.slice(0, 3), rates.slice(3)]
    const column = compared.columns.find((one) => one.name === 'rate' && one.population === 'n')
    expect(column?.values).toEqual(rates)
    const group = column?.groups[1]
    expect(group?.mean).toBeCloseTo(mean(high), 10)
    expect(group?.sd).toBeCloseTo(Math.sqrt(variance(high)), 10)
    const pooled = Math.sqrt((variance(low) + variance(high)) / 2)
    expect(group?.effect?.d).toBeCloseTo((mean(high) - mean(low)) / pooled, 8)
    expect(group?.effect?.low).toBeLessThan(group?.effect?.d ?? 0)
  })

  it('say which are gone', async () => {
    const gone = runId('00000000-0000-7000-8000-000000000001')
    const compared = await compare(newComparison('c', [...runs.slice(0, 2), gone]))
    expect(compared.missing).toEqual([gone])
    expect(compared.runs).toHaveLength(2)
  })

  it('can be of any kind', async () => {
    const { client } = open.host
    const opened = value(
      await client.call('experiments.create', {
        document: {
          format: 'engram-experiment',
          version: 1,
          kind: 'crossbar',
          name: 'Array',
          rows: 4,
          columns: 4,
          wire: { word: '1 ohm', bit: '1 ohm' },
          cells: { from: 'pattern', pattern: 'checkerboard', on: '100 uS', off: '1 uS' },
          inputs: { voltage: '0.2 V' }
        }
      })
    )
    const crossbar = await runToEnd(open.host, () => client.call('runs.start', { id: opened.id }))
    const compared = await compare(newComparison('c', [...runs.slice(0, 1), crossbar]))
    expect(compared.groups).toHaveLength(2)
    const power = compared.columns.find((one) => one.name === 'power')
    expect(power?.values[0]).toBeNull()
    expect(power?.values[1]).toBeGreaterThan(0)
  })
})

describe('a kept comparison', () => {
  it('is there again with its steps after the project was closed', async () => {
    const { client } = open.host
    const document = newComparison('To keep', runs.slice(0, 2))
    const created = value(await client.call('comparisons.create', { document }))
    const edit = pinBaseline(document, runs[1] ?? '', '#2')
    const { value: after, inverse } = applyPatch(document as unknown as Json, edit.patch)
    const mutable = (patch: typeof edit.patch) =>
      patch.map((step) => ({ ...step, path: [...step.path] }))
    value(
      await client.call('comparisons.save', {
        id: created.id,
        document: after as never,
        position: 1,
        edits: [
          {
            label: edit.label,
            details: { ...edit.details },
            patch: mutable(edit.patch),
            inverse: mutable(inverse)
          }
        ]
      })
    )
    await open.close()
    open = await openTemporaryHost(path.dirname(open.project))
    const again = value(await open.host.client.call('comparisons.get', { id: created.id }))
    expect(again.document.baseline).toBe(runs[1])
    expect(again.edits.map(({ label }) => label)).toEqual(['compare.edits.pinBaseline'])
    const [first] = value(await open.host.client.call('comparisons.list', {}))
    expect(first).toMatchObject({ id: created.id, name: 'To keep', runs: 2 })
  })

  it('can be removed and put back, and refuses what is none', async () => {
    const { client } = open.host
    const [first] = value(await client.call('comparisons.list', {}))
    const id = first?.id ?? ''
    value(await client.call('comparisons.remove', { id }))
    expect(value(await client.call('comparisons.list', {})).map((one) => one.id)).not.toContain(id)
    value(await client.call('comparisons.restore', { id }))
    expect(value(await client.call('comparisons.list', {}))[0]?.id).toBe(id)
    const other = await client.call('comparisons.get', {
      id: '00000000-0000-7000-8000-000000000009'
    })
    expect(other).toMatchObject({ ok: false, failure: { key: 'failures.store.noComparison' } })
  })
})
