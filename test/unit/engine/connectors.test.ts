import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { connectorModels } from '../../../src-main/engine/connectors'
import type { Ends, RuleValues } from '../../../src-main/engine/connectors/connector-model'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { drawSources, mean, variance, type Rule } from './kernel-room'

const nowhere = { population: 0, name: 'n', space: null }
const ends = (sources: number, targets: number, recurrent: boolean): Ends => ({
  ...{ sources, targets, recurrent },
  ...{ from: nowhere, to: nowhere }
})

function rule(
  id: string,
  values: RuleValues,
  sources: number,
  targets: number,
  recurrent = true
): Rule {
  const model = modelWithId(connectorModels, id)
  const { expected: _, ...lowered } = model.lower(values, ends(sources, targets, recurrent))
  return { kernel: model.id.replaceAll('-', '_'), ...lowered }
}

const hasDuplicates = (list: readonly number[]): boolean => new Set(list).size < list.length

describe('fixed in-degree', () => {
  const size = fc.integer({ min: 2, max: 60 })

  it('gives every target exactly its number of sources, all of them real', () => {
    fc.assert(
      fc.property(size, fc.nat(150), fc.boolean(), fc.nat(1e6), (n, inDegree, autapses, seed) => {
        const values = { inDegree, autapses, multapses: true }
        const drawn = drawSources(rule('fixed-in-degree', values, n, n), n, n, seed)
        drawn.forEach((list, target) => {
          expect(list).toHaveLength(inDegree)
          expect(list.every((source) => source < n)).toBe(true)
          if (!autapses) expect(list).not.toContain(target)
        })
      }),
      { numRuns: 40 }
    )
  })

  it('without multapses draws no source twice, up to the last one there is', () => {
    fc.assert(
      fc.property(size, fc.nat(60), fc.boolean(), fc.nat(1e6), (n, wanted, autapses, seed) => {
        const inDegree = Math.min(wanted, autapses ? n : n - 1)
        const values = { inDegree, autapses, multapses: false }
        const drawn = drawSources(rule('fixed-in-degree', values, n, n), n, n, seed)
        drawn.forEach((list, target) => {
          expect(list).toHaveLength(inDegree)
          expect(hasDuplicates(list)).toBe(false)
          if (!autapses) expect(list).not.toContain(target)
        })
      }),
      { numRuns: 40 }
    )
  })

  it('with multapses and autapses has both, as often as chance would', () => {
    const n = 100
    const drawn = drawSources(rule('fixed-in-degree', { inDegree: 50 }, n, 400), n, 400)
    expect(drawn.filter(hasDuplicates).length).toBeGreaterThan(350)
    const own = drawn
      .slice(0, n)
      .reduce((sum, list, i) => sum + list.filter((s) => s === i).length, 0)
    // Binomial with 5,000 draws of 1 %: 50 ± 7.
    expect(Math.abs(own - 50)).toBeLessThan(5 * 7.04)
  })

  it('switches off autapses only where a neuron could meet itself', () => {
    const values = { inDegree: 3, autapses: false, multapses: false }
    const drawn = drawSources(rule('fixed-in-degree', values, 3, 3, false), 3, 3)
    drawn.forEach((list) => expect(list.toSorted()).toEqual([0, 1, 2]))
  })

  it.each([true, false])('chooses every source equally often (autapses %s)', (autapses) => {
    const n = 50
    const values = { inDegree: 20, autapses, multapses: true }
    const drawn = drawSources(rule('fixed-in-degree', values, n, n), n, n, 3).flat()
    const counts = new Float64Array(n)
    for (const source of drawn) counts[source] = (counts[source] ?? 0) + 1
    // Chi-square with 49 degrees of freedom: mean 49, deviation 9.9.
    const chi2 = counts.reduce((sum, count) => sum + (count - 20) ** 2 / 20, 0)
    expect(chi2).toBeGreaterThan(49 - 4 * 9.9)
    expect(chi2).toBeLessThan(49 + 5 * 9.9)
  })
})

describe('fixed probability', () => {
  test.each([
    [0.02, true],
    [0.02, false],
    [0.3, true],
    [0.9, false]
  ])('%d connects each pair independently (autapses %s)', (probability, autapses) => {
    const n = 600
    const drawn = drawSources(rule('fixed-probability', { probability, autapses }, n, n), n, n)
    const available = autapses ? n : n - 1
    const degrees = drawn.map((list) => list.length)
    const expected = probability * available
    const spread = Math.sqrt(expected * (1 - probability))
    expect(Math.abs(mean(degrees) - expected)).toBeLessThan((5 * spread) / Math.sqrt(n))
    // The variance of n binomial numbers has a relative deviation of about sqrt(2 / n).
    expect(Math.abs(variance(degrees) / spread ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
    const outDegrees = new Float64Array(n)
    for (const source of drawn.flat()) outDegrees[source] = (outDegrees[source] ?? 0) + 1
    expect(Math.abs(variance(outDegrees) / spread ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
    drawn.forEach((list, target) => {
      expect(hasDuplicates(list)).toBe(false)
      expect(list).toEqual(list.toSorted((a, b) => a - b))
      if (!autapses) expect(list).not.toContain(target)
    })
    if (autapses) {
      const own = drawn.filter((list, target) => list.includes(target)).length
      expect(Math.abs(own - n * probability)).toBeLessThan(5 * Math.sqrt(n * probability))
    }
  })

  it('0 connects nobody, 1 everybody', () => {
    const nobody = drawSources(rule('fixed-probability', { probability: 0 }, 9, 5), 9, 5)
    expect(nobody.flat()).toEqual([])
    const values = { probability: 1, autapses: false }
    const everybody = drawSources(rule('fixed-probability', values, 4, 4), 4, 4)
    expect(everybody).toEqual([[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]]) // prettier-ignore
  })

  it('as small as it may be, still ends', () => {
    const drawn = drawSources(rule('fixed-probability', { probability: 1e-15 }, 1000, 50), 1000, 50)
    expect(drawn.flat()).toEqual([])
  })
})

describe('the rules without chance', () => {
  it('all to all connects every pair, but for autapses where they are off', () => {
    const all = drawSources(rule('all-to-all', { autapses: true }, 3, 2), 3, 2)
    expect(all).toEqual([[0, 1, 2], [0, 1, 2]]) // prettier-ignore
    const others = drawSources(rule('all-to-all', { autapses: false }, 3, 3), 3, 3)
    expect(others).toEqual([[1, 2], [0, 2], [0, 1]]) // prettier-ignore
  })

  it('one to one connects each with its own number', () => {
    expect(drawSources(rule('one-to-one', {}, 3, 3), 3, 3)).toEqual([[0], [1], [2]])
  })
})

it.each([
  ['all-to-all', 0],
  ['fixed-in-degree', 0],
  ['fixed-probability', 200],
  ['one-to-one', 0]
])('%s expects as many synapses as it makes', (id, most) => {
  const values = { inDegree: 7, probability: 0.5, autapses: false }
  const { expected } = modelWithId(connectorModels, id).lower(values, ends(80, 80, true))
  const made = drawSources(rule(id, values, 80, 80), 80, 80).flat().length
  expect(Math.abs(made - expected)).toBeLessThanOrEqual(most)
})
