import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { simulate, spikeSteps } from '../../setup/simulate'
import { builtSynapses, degrees } from '../../unit/engine/built-synapses'

const size = fc.integer({ min: 2, max: 70 })
const threads = fc.integer({ min: 1, max: 4 })
const runs = { numRuns: 30 }
const rule = (model: string, parameters: { readonly [name: string]: Json }): Json => ({
  model,
  parameters
})

describe('rules of any size on any number of threads', () => {
  const wishes = fc.record({
    n: size,
    wanted: fc.nat(150),
    autapses: fc.boolean(),
    multapses: fc.boolean(),
    seed: fc.nat(1e6),
    workers: threads
  })

  it('fixed out-degree is exact', () => {
    fc.assert(
      fc.property(wishes, ({ n, wanted, autapses, multapses, seed, workers }) => {
        const outDegree = multapses ? wanted : Math.min(wanted, autapses ? n : n - 1)
        const connector = rule('fixed-out-degree', { outDegree, autapses, multapses })
        const synapses = builtSynapses({ connector, sources: n, seed }, workers)
        expect(new Set(degrees(synapses, 'source', n))).toEqual(new Set([outDegree]))
        check(synapses, n, autapses, multapses)
      }),
      runs
    )
  })

  it('fixed total number is exact', () => {
    fc.assert(
      fc.property(wishes, fc.nat(5000), (wish, many) => {
        const { n, autapses, multapses, seed, workers } = wish
        const total = multapses ? many : Math.min(many, n * (autapses ? n : n - 1))
        const connector = rule('fixed-total-number', { total, autapses, multapses })
        const synapses = builtSynapses({ connector, sources: n, seed }, workers)
        expect(synapses).toHaveLength(total)
        check(synapses, n, autapses, multapses)
      }),
      runs
    )
  })

  it('distance dependent connects no pair twice, and all within a box of probability one', () => {
    const trial = fc.record({
      n: size,
      dimensions: fc.integer({ min: 1, max: 3 }),
      width: fc.double({ min: 0.2, max: 3, noNaN: true }),
      scale: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      periodic: fc.boolean(),
      workers: threads
    })
    fc.assert(
      fc.property(trial, ({ n, dimensions, width, scale, periodic, workers }) => {
        const connector = rule('distance-dependent', {
          ...{ kernel: 'box', probability: 1, scale: `${scale} mm`, periodic, autapses: false }
        })
        const parameters = { dimensions, width: `${width} mm` }
        const positions = { model: 'random', parameters }
        const synapses = builtSynapses({ connector, sources: n, positions }, workers)
        check(synapses, n, false, false)
        const pairs = new Set(synapses.map(({ source, target }) => source * n + target))
        for (const { source, target } of synapses) expect(pairs).toContain(target * n + source)
      }),
      runs
    )
  })

  function check(
    synapses: ReturnType<typeof builtSynapses>,
    n: number,
    autapses: boolean,
    multapses: boolean
  ): void {
    expect(synapses.every(({ source, target }) => source < n && target < n)).toBe(true)
    if (!autapses) expect(synapses.some(({ source, target }) => source === target)).toBe(false)
    if (multapses) return
    const pairs = synapses.map(({ source, target }) => source * n + target)
    expect(new Set(pairs).size).toBe(pairs.length)
  }
})

it('a network of all these rules gives the same bits on one to four threads', async () => {
  const project = (connector: Json, weight: Json): Json => ({
    ...{ source: 'n', target: 'n', connector, weight },
    delay: { distribution: 'uniform', low: '0.5 ms', high: '4 ms' }
  })
  const noise = { distribution: 'normal', mean: '0.5 mV', sd: '0.1 mV' }
  const document: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Rules',
    simulation: { duration: '200 ms', seed: 5 },
    populations: [
      {
        ...{ name: 'n', model: 'lif-delta', size: 203 },
        parameters: { vRest: '0 mV', vThreshold: '15 mV', vReset: '0 mV' },
        initial: { v: { distribution: 'uniform', low: '0 mV', high: '15 mV' } },
        positions: { model: 'random' }
      }
    ],
    stimuli: [
      {
        ...{ name: 'p', model: 'poisson', targets: ['n'], weight: '0.5 mV' },
        parameters: { rate: '3 kHz' }
      }
    ],
    projections: [
      project(rule('fixed-out-degree', { outDegree: 20 }), noise),
      project(rule('fixed-total-number', { total: 3000 }), noise),
      project(rule('distance-dependent', { probability: 0.5 }), '-0.8 mV'),
      project(rule('list', { connections: [[3, 9], [8, 2, '4 mV'], [1, 1, null, '9 ms']] }), noise) // prettier-ignore
    ],
    recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
  }
  const one = await simulate(document, 1)
  expect(spikeSteps(one.blocks, 0).length).toBeGreaterThan(100)
  for (const workers of [2, 3, 4]) {
    expect((await simulate(document, workers)).result.hash).toBe(one.result.hash)
  }
})
