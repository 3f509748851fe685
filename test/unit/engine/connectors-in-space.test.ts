import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { compileDocument } from '../../setup/simulate'
import { builtSynapses, degrees, wiringDocument, type Synapse } from './built-synapses'
import { mean, only } from './kernel-room'

const rule = (parameters: { readonly [name: string]: Json }): Json => ({
  model: 'distance-dependent',
  parameters
})
const grid = (parameters: { readonly [name: string]: Json } = {}): Json => ({
  model: 'grid',
  parameters
})
const random = (parameters: { readonly [name: string]: Json } = {}): Json => ({
  model: 'random',
  parameters
})

/** Distance of two neurons of a square grid on a sheet of 1 mm, mm. */
function apart(columns: number, a: number, b: number, periodic: boolean): number {
  const along = (i: number, j: number): number => {
    const steps = Math.abs(i - j)
    return (periodic ? Math.min(steps, columns - steps) : steps) / columns
  }
  const rows = (index: number): number => Math.floor(index / columns)
  return Math.hypot(along(a % columns, b % columns), along(rows(a), rows(b)))
}

const kernels: Readonly<Record<string, (x: number) => number>> = {
  gaussian: (x) => Math.exp((-x * x) / 2),
  exponential: (x) => Math.exp(-x),
  linear: (x) => Math.max(0, 1 - x),
  box: (x) => (x <= 1 + 1e-9 ? 1 : 0)
}

describe('on a grid', () => {
  const columns = 40
  const size = columns ** 2

  const cases = Object.keys(kernels).flatMap((kernel) =>
    [true, false].map((periodic) => [kernel, periodic] as const)
  )
  it.each(cases)('%s connects by distance (periodic %s)', (kernel, periodic) => {
    const scale = 0.1
    const peak = 0.7
    const parameters = { kernel, probability: peak, scale: `${scale} mm`, periodic }
    const synapses = builtSynapses({
      connector: rule(parameters),
      sources: size,
      positions: grid()
    })
    // Pairs and synapses by distance.
    const bins = 200
    const found = new Float64Array(bins)
    const expected = new Float64Array(bins)
    const spread = new Float64Array(bins)
    const binOf = (distance: number): number => Math.min(bins - 1, Math.floor(distance * 100))
    for (const { source, target } of synapses) {
      const bin = binOf(apart(columns, source, target, periodic))
      found[bin] = (found[bin] ?? 0) + 1
    }
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const distance = apart(columns, a, b, periodic)
        const p = peak * (kernels[kernel]?.(distance / scale) ?? NaN)
        const bin = binOf(distance)
        expected[bin] = (expected[bin] ?? 0) + p
        spread[bin] = (spread[bin] ?? 0) + p * (1 - p)
      }
    }
    expect(synapses.length).toBeGreaterThan(10_000)
    found.forEach((count, bin) => {
      const deviation = Math.sqrt(spread[bin] ?? 0)
      // Where next to none are expected, one or two may still be there.
      expect(Math.abs(count - (expected[bin] ?? 0))).toBeLessThanOrEqual(5 * deviation + 2)
    })
    const pairs = new Set(synapses.map(({ source, target }) => source * size + target))
    expect(pairs.size).toBe(synapses.length)
  })

  it('a box of probability one connects exactly the neighbours within its radius', () => {
    const parameters = { kernel: 'box', probability: 1, scale: '0.1 mm', autapses: false }
    const wiring = { connector: rule(parameters), sources: 400, positions: grid() }
    // A grid of 0.05 mm: twelve others lie within two cells.
    expect(new Set(degrees(builtSynapses(wiring), 'target', 400))).toEqual(new Set([12]))
    const open = rule({ ...parameters, periodic: false })
    const atEdges = degrees(builtSynapses({ ...wiring, connector: open }), 'target', 400)
    expect(atEdges[0]).toBe(5)
    expect(atEdges[210]).toBe(12)
  })

  it.each([1, 3])('works in %d dimensions', (dimensions) => {
    const n = dimensions === 1 ? 100 : 10
    const parameters = { kernel: 'box', probability: 1, scale: `${1 / n} mm` }
    const wiring = {
      connector: rule(parameters),
      sources: n ** dimensions,
      positions: grid({ dimensions })
    }
    // Itself and the nearest along each axis.
    const counts = degrees(builtSynapses(wiring), 'target', n ** dimensions)
    expect(new Set(counts)).toEqual(new Set([1 + 2 * dimensions]))
  })

  it('lays two populations of different sizes on the same sheet', () => {
    const parameters = { kernel: 'box', probability: 1, scale: '0.05 mm' }
    const connector = rule(parameters)
    const synapses = builtSynapses({ connector, sources: 100, targets: 400, positions: grid() })
    // Sources lie 0.1 mm apart, between four targets at 0.0354 mm each.
    expect(new Set(degrees(synapses, 'target', 400))).toEqual(new Set([1]))
    expect(new Set(degrees(synapses, 'source', 100))).toEqual(new Set([4]))
  })
})

describe('at random places', () => {
  const connector = rule({ probability: 0.5, scale: '0.06 mm' })
  const wiring = { connector, sources: 1500, positions: random() }

  it('makes as many synapses as the space has on average', () => {
    const synapses = builtSynapses(wiring)
    const { expected } = only(compileDocument(wiringDocument(wiring)).projections)
    expect(expected).toBeCloseTo(1500 * 1500 * 0.5 * 2 * Math.PI * 0.06 ** 2, -2)
    expect(Math.abs(synapses.length / expected - 1)).toBeLessThan(0.05)
  })

  it('a neuron has the same place in every projection: pairs within a small box are mutual', () => {
    const box = rule({ kernel: 'box', probability: 1, scale: '0.03 mm' })
    const synapses = builtSynapses({ ...wiring, connector: box })
    const key = ({ source, target }: Synapse): number => source * 1500 + target
    const pairs = new Set(synapses.map(key))
    for (const { source, target } of synapses) {
      expect(pairs.has(target * 1500 + source)).toBe(true)
    }
    expect(degrees(synapses, 'target', 1500).every((count) => count >= 1)).toBe(true)
    expect(
      Math.abs(mean(degrees(synapses, 'target', 1500)) - (1 + 1499 * Math.PI * 0.0009))
    ).toBeLessThan(0.4)
  })
})

it.each([
  ['grid', grid()],
  ['random', random({ dimensions: 3 })]
])('builds the same synapses on any number of threads (%s)', (_name, positions) => {
  const wiring = {
    connector: rule({ kernel: 'exponential', probability: 0.6, scale: '0.1 mm', autapses: false }),
    sources: 300,
    seed: 4,
    weight: { distribution: 'uniform', low: '1 mV', high: '2 mV' },
    positions
  }
  const one = builtSynapses(wiring)
  expect(one.length).toBeGreaterThan(100)
  expect(one.every(({ source, target }) => source !== target)).toBe(true)
  for (const workers of [2, 3, 4]) expect(builtSynapses(wiring, workers)).toEqual(one)
})

it('nobody is connected with probability 0', () => {
  const connector = rule({ probability: 0 })
  expect(builtSynapses({ connector, sources: 50, positions: grid() })).toEqual([])
})
