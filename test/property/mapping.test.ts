import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chipLimits } from '../../src-main/chips/map/chip-limits'
import { mapChip } from '../../src-main/chips/map/map-chip'
import { neuronCost } from '../../src-main/chips/map/partition/hypergraph'
import { schemeOf } from '../../src-main/chips/map/target'
import { entries, entry as entryOf, networkOf } from '../unit/chips/map/networks'

const options = { seed: 1, chipWeight: 10, goOn: () => true }
const mappable = entries.filter((one) => schemeOf(one) !== 'none')

const recipes = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 }),
  links: fc.array(
    fc.record({ from: fc.nat(3), to: fc.nat(3), inputs: fc.integer({ min: 1, max: 80 }) }),
    { maxLength: 6 }
  ),
  seed: fc.nat(1000)
})
const chips = fc.constantFrom(...mappable.map(({ id }) => id))
type Recipe = typeof recipes extends fc.Arbitrary<infer Made> ? Made : never

const made = ({ sizes, links, seed }: Recipe) =>
  networkOf({
    sizes,
    seed,
    projections: links.map(
      ({ from, to, inputs }) => [from % sizes.length, to % sizes.length, inputs] as const
    )
  })

test('no mapping breaks a limit of its chip, and none costs more than filling in order', () => {
  fc.assert(
    fc.property(recipes, chips, (recipe, chip) => {
      const [network, entry] = [made(recipe), entryOf(chip)]
      const found = mapChip(network, entry, options)
      if (found.verdict === 'does-not-fit') {
        expect(found.findings.some(({ severity }) => severity === 'refuse')).toBe(true)
        return
      }
      const limits = chipLimits(entry)
      for (const { kind, most, limit } of found.utilisation) {
        expect(most, `${entry.id} ${kind}`).toBeLessThanOrEqual(limit)
      }
      const { partition, placement } = found
      if (!partition || !placement) throw new Error('not placed')
      expect(partition.cost).toBeLessThanOrEqual(partition.sequentialCost)
      expect(placement.cost).toBeLessThanOrEqual(placement.sequentialCost)

      // Everything counted anew, neuron by neuron, from the slices alone.
      const core = new Uint32Array(network.neurons).fill(0xffffffff)
      for (const { population, first, count, core: at } of found.slices) {
        const begin = (network.populations[population]?.first ?? 0) + first
        for (let i = begin; i < begin + count; i++) {
          expect(core[i]).toBe(0xffffffff)
          core[i] = at
        }
      }
      expect(core.includes(0xffffffff)).toBe(false)
      const held = new Map<number, number>()
      const sources = new Map<number, Set<number>>()
      let cost = 0
      for (let neuron = 0; neuron < network.neurons; neuron++) {
        const own = core[neuron] ?? 0
        held.set(own, (held.get(own) ?? 0) + 1)
        const reached = new Set<number>()
        for (let k = network.starts[neuron] ?? 0; k < (network.starts[neuron + 1] ?? 0); k++) {
          const at = core[network.targets[k] ?? 0] ?? 0
          reached.add(at)
          sources.set(at, (sources.get(at) ?? new Set()).add(neuron))
        }
        reached.delete(own)
        cost += (network.spikes[neuron] ?? 0) * reached.size
      }
      expect(partition.cost).toBe(cost)
      if (limits.scheme === 'circuits' || limits.scheme === 'layers') return
      for (const count of held.values()) expect(count).toBeLessThanOrEqual(limits.capacity.neurons)
      for (const set of sources.values()) {
        expect(set.size).toBeLessThanOrEqual(limits.capacity.axonsIn)
      }
    }),
    { numRuns: 120 }
  )
}, 120_000)

test('the same network and seed give the same mapping', () => {
  fc.assert(
    fc.property(recipes, chips, (recipe, chip) => {
      const [network, entry] = [made(recipe), entryOf(chip)]
      const of = () => ({ ...mapChip(network, entry, options), seconds: 0 })
      expect(of()).toEqual(of())
    }),
    { numRuns: 25 }
  )
}, 120_000)

test('the cost is that of counting cores spike by spike', () => {
  fc.assert(
    fc.property(recipes, fc.array(fc.nat(7), { minLength: 1 }), (recipe, random) => {
      const network = made(recipe)
      const parts = Uint32Array.from(
        { length: network.neurons },
        (_, i) => random[i % random.length] ?? 0
      )
      let cost = 0
      for (let neuron = 0; neuron < network.neurons; neuron++) {
        const targets = network.targets.subarray(network.starts[neuron], network.starts[neuron + 1])
        const reached = new Set([...targets].map((target) => parts[target]))
        reached.delete(parts[neuron])
        cost += (network.spikes[neuron] ?? 0) * reached.size
      }
      expect(neuronCost({ ...network, sizes: null, groupOf: () => 0 }, parts)).toBe(cost)
    }),
    { numRuns: 50 }
  )
})
