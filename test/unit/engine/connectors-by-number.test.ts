import { describe, expect, it } from 'vitest'
import { builtSynapses, chiSquareDeviations, degrees } from './built-synapses'
import { mean, variance } from './kernel-room'

const outDegree = (parameters: object) => ({
  model: 'fixed-out-degree',
  parameters: { ...parameters }
})
const total = (parameters: object) => ({
  model: 'fixed-total-number',
  parameters: { ...parameters }
})

describe('fixed out-degree', () => {
  it('gives every source exactly its number of targets, each target as often as chance would', () => {
    const connector = outDegree({ outDegree: 300 })
    const synapses = builtSynapses({ connector, sources: 400, targets: 250 })
    expect(new Set(degrees(synapses, 'source', 400))).toEqual(new Set([300]))
    const counts = degrees(synapses, 'target', 250)
    expect(Math.abs(chiSquareDeviations(counts, (400 * 300) / 250))).toBeLessThan(5)
  })

  it('chooses targets independently of the source', () => {
    const connector = outDegree({ outDegree: 20 })
    const synapses = builtSynapses({ connector, sources: 50, targets: 50 })
    // Pairs: 1,000 draws over 2,500; the number of empty ones is known within its deviation.
    const pairs = new Set(synapses.map(({ source, target }) => source * 50 + target)).size
    const filled = 2500 * (1 - (1 - 1 / 50) ** 20)
    expect(Math.abs(pairs - filled)).toBeLessThan(5 * 12)
  })

  it('without multapses and autapses reaches all others, and none twice', () => {
    const parameters = { outDegree: 29, multapses: false, autapses: false }
    const synapses = builtSynapses({ connector: outDegree(parameters), sources: 30 })
    expect(synapses).toHaveLength(30 * 29)
    const pairs = new Set(synapses.map(({ source, target }) => source * 30 + target))
    expect(pairs.size).toBe(30 * 29)
    expect(synapses.every(({ source, target }) => source !== target)).toBe(true)
  })

  it('chooses most of the targets as evenly as few', () => {
    const parameters = { outDegree: 45, multapses: false, autapses: false }
    const synapses = builtSynapses({ connector: outDegree(parameters), sources: 60 })
    const counts = degrees(synapses, 'target', 60)
    expect(mean(counts)).toBe(45)
    // Each of 59 sources leaves a target out with probability 14/59.
    const spread = 59 * (45 / 59) * (14 / 59)
    expect(Math.abs(variance(counts) / spread - 1)).toBeLessThan(5 * Math.sqrt(2 / 60))
  })

  it('draws weights and delays from their laws', () => {
    const synapses = builtSynapses({
      connector: outDegree({ outDegree: 100 }),
      sources: 200,
      targets: 300,
      weight: { distribution: 'normal', mean: '2 mV', sd: '0.5 mV' },
      delay: { distribution: 'uniform', low: '0.5 ms', high: '40 ms' }
    })
    const n = synapses.length
    expect(Math.abs(mean(synapses.map(({ weight }) => weight)) - 2)).toBeLessThan(
      2.5 / Math.sqrt(n)
    )
    expect(Math.abs(mean(synapses.map(({ delay }) => delay)) - 202.5)).toBeLessThan(
      (5 * 114) / Math.sqrt(n)
    )
    expect(Math.min(...synapses.map(({ delay }) => delay))).toBeLessThanOrEqual(7)
    expect(Math.max(...synapses.map(({ delay }) => delay))).toBeGreaterThan(390)
  })
})

describe('fixed total number', () => {
  it.each([1, 2, 7, 1000, 123_457])('makes exactly %d synapses', (wanted) => {
    const connector = total({ total: wanted })
    expect(builtSynapses({ connector, sources: 37, targets: 53 })).toHaveLength(wanted)
  })

  it('shares them over sources and targets as a multinomial law does', () => {
    const connector = total({ total: 200_000 })
    const synapses = builtSynapses({ connector, sources: 300, targets: 500 })
    const incoming = degrees(synapses, 'target', 500)
    const outgoing = degrees(synapses, 'source', 300)
    expect(Math.abs(chiSquareDeviations(incoming, 400))).toBeLessThan(5)
    expect(Math.abs(chiSquareDeviations(outgoing, 200_000 / 300))).toBeLessThan(5)
    const halves = incoming.slice(0, 250).reduce((sum, count) => sum + count, 0)
    expect(Math.abs(halves - 100_000)).toBeLessThan(5 * Math.sqrt(50_000))
  })

  it('splits small and uneven shares without bias: means over seeds', () => {
    const seeds = 600
    const sums = [0, 0, 0, 0, 0]
    const squares = [0, 0, 0, 0, 0]
    for (let seed = 0; seed < seeds; seed++) {
      const connector = total({ total: 12 })
      degrees(builtSynapses({ connector, sources: 2, targets: 5, seed }), 'target', 5).forEach(
        (count, i) => {
          sums[i] = (sums[i] ?? 0) + count
          squares[i] = (squares[i] ?? 0) + (count - 2.4) ** 2
        }
      )
    }
    const spread = 12 * 0.2 * 0.8
    for (const sum of sums) {
      expect(Math.abs(sum / seeds - 2.4)).toBeLessThan(5 * Math.sqrt(spread / seeds))
    }
    for (const square of squares) {
      expect(Math.abs(square / seeds / spread - 1)).toBeLessThan(5 * Math.sqrt(2.2 / seeds))
    }
  })

  it('without multapses connects no pair twice, and all of them if so many are asked for', () => {
    const parameters = { multapses: false, autapses: false }
    const some = builtSynapses({ connector: total({ ...parameters, total: 700 }), sources: 40 })
    expect(some).toHaveLength(700)
    expect(new Set(some.map(({ source, target }) => source * 40 + target)).size).toBe(700)
    expect(some.every(({ source, target }) => source !== target)).toBe(true)
    const every = builtSynapses({ connector: total({ ...parameters, total: 1560 }), sources: 40 })
    expect(new Set(every.map(({ source, target }) => source * 40 + target)).size).toBe(1560)
  })

  it('without multapses spreads less than with them: a hypergeometric law', () => {
    const connector = total({ total: 15_000, multapses: false })
    const counts = degrees(builtSynapses({ connector, sources: 100, targets: 200 }), 'target', 200)
    // 15,000 of 20,000 pairs: 75 of each target's 100, with a quarter of the binomial's deviation.
    const spread = 75 * 0.25 * (200 / 201)
    expect(mean(counts)).toBe(75)
    expect(Math.abs(variance(counts) / spread - 1)).toBeLessThan(5 * Math.sqrt(2 / 200))
  })
})

describe('any number of threads', () => {
  it.each([
    outDegree({ outDegree: 90 }),
    outDegree({ outDegree: 23, multapses: false, autapses: false }),
    total({ total: 5000, autapses: false }),
    total({ total: 2000, multapses: false })
  ])('builds the same synapses: $model $parameters', (connector) => {
    const wiring = {
      connector,
      sources: 61,
      seed: 9,
      weight: { distribution: 'normal', mean: '1 mV', sd: '0.2 mV' },
      delay: { distribution: 'uniform', low: '1 ms', high: '9 ms' }
    }
    const one = builtSynapses(wiring)
    for (const workers of [2, 3, 4]) expect(builtSynapses(wiring, workers)).toEqual(one)
  })
})
