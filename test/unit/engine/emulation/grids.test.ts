import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clusterCentres,
  fitBases,
  meanSquaredError,
  subsetSums
} from '../../../../src-main/engine/emulation/cluster'
import {
  onGrid,
  shortened,
  type WeightGrid
} from '../../../../src-main/engine/emulation/constraint'
import { delayTable } from '../../../../src-main/engine/emulation/delay-table'
import {
  floatOf,
  gridsFor,
  mantissas,
  nearestOf
} from '../../../../src-main/engine/emulation/weight-grids'
import { quantileOf } from '../../../../src-main/engine/emulation/weight-profile'
import { kernelRoom } from '../kernel-room'

const samples = (values: readonly number[]) => values.map((value) => ({ value, weight: 1 }))

/** What the kernel makes of weights. */
function byKernel(grid: WeightGrid, weights: readonly number[]): number[] {
  const { kernel, arena } = kernelRoom()
  const at = arena.allocate(weights.length * 4)
  arena.singles(at, weights.length).set(weights)
  if (grid.kind === 'grid') {
    kernel.fn('weightsToGrid')(at, weights.length, grid.step, grid.most)
  } else if (grid.kind === 'float') {
    kernel.fn('weightsToFloat')(at, weights.length, grid.bits, grid.least, grid.most)
  } else {
    const levels = arena.allocate(grid.levels.length * 4)
    arena.singles(levels, grid.levels.length).set(grid.levels)
    const edges = arena.allocate(grid.edges.length * 8)
    arena.doubles(edges, grid.edges.length).set(grid.edges)
    kernel.fn('weightsToLevels')(at, weights.length, levels, edges, grid.levels.length)
  }
  return [...arena.singles(at, weights.length)]
}

const singles = fc.array(fc.float({ min: -1000, max: 1000, noNaN: true }), {
  minLength: 1,
  maxLength: 40
})

describe('weights of chips', () => {
  it('lie on the grid, and are the same in the kernel and beside it', () => {
    const rules = [
      { format: 'mantissa', bits: 8, rate: 30 },
      { format: 'mantissa', bits: 4, rate: 30 },
      { format: 'integer', bits: 8, rate: 30 },
      { format: 'rows', bits: 6, rate: 30 },
      { format: 'types', bits: 9, values: 4, rate: 30 },
      { format: 'bases', bits: 4, values: 4, rate: 30 },
      { format: 'ring', bits: 16, rate: 30 },
      { format: 'float', bits: 16, rate: 30 }
    ] as const
    fc.assert(
      fc.property(singles, fc.constantFrom(...rules), (weights, rule) => {
        const incoming = [{ samples: samples(weights), receptor: 0, eventsPerStep: 0.5 }]
        const [grid] = gridsFor(rule, incoming, false).grids
        if (!grid) throw new Error('no grid')
        const found = byKernel(grid, weights)
        found.forEach((one, i) => {
          const wanted = onGrid(grid, weights[i]!)
          expect(one).toBe(Math.fround(wanted))
          // What is on the grid stays where it is.
          if (grid.kind !== 'levels') expect(onGrid(grid, wanted)).toBe(wanted)
          else expect(grid.levels).toContain(wanted)
        })
        const different = new Set(found.map((one) => (one === 0 ? 0 : one))).size
        if (rule.format === 'types') expect(different).toBeLessThanOrEqual(4)
        if (rule.format === 'bases') expect(different).toBeLessThanOrEqual(31)
        if (rule.format === 'rows') expect(different).toBeLessThanOrEqual(127)
      }),
      { numRuns: 200 }
    )
  })

  it('of Loihi are those of whole-number arithmetic, in 10,000 random cases', () => {
    let state = 11
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647
    let cases = 0
    while (cases < 10_000) {
      const bits = 1 + Math.floor(random() * 8)
      const scale = 2 ** Math.floor(random() * 14)
      const isMixed = random() < 0.5
      const weights = Array.from({ length: 100 }, () => {
        const units = Math.floor(random() * 1024 * scale)
        return (isMixed && random() < 0.5 ? -units : units) / 1024
      })
      const grid = mantissas(samples(weights), bits, 1)
      const found = byKernel(grid, weights)
      const most = Math.max(...weights.map(Math.abs))
      const hasBoth = weights.some((w) => w > 0) && weights.some((w) => w < 0)
      const lost = BigInt(Math.min(8, 8 - bits + (hasBoth ? 1 : 0)))
      const largest = (255n >> lost) << lost
      // The least exponent with which the largest weight fits into the mantissa.
      let exponent = -8
      while (exponent < 7 && most > Number(largest === 0n ? 1n : largest) * 2 ** exponent)
        exponent++
      weights.forEach((weight, i) => {
        cases++
        // In 1024ths of 2^-8, where everything is whole.
        const units = BigInt(weight * 1024) * 256n
        const unit = (1024n * 256n * 2n ** BigInt(exponent + 8)) / 256n
        const coarse = unit << lost
        const doubled = 2n * units + coarse
        let steps = doubled / (2n * coarse)
        if (doubled < 0n && doubled % (2n * coarse) !== 0n) steps -= 1n
        let mantissa = steps << lost
        if (mantissa > largest) mantissa = largest
        if (mantissa < -largest) mantissa = -largest
        // An arithmetic shift floors.
        const whole = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent)
        const limit = 2n ** 15n - 1n
        const wanted = whole > limit ? limit : whole < -limit ? -limit : whole
        expect(found[i], `${weight} of ${bits} bits`).toBe(Number(wanted))
      })
    }
  })

  it('of few bits are the nearest numbers that IEEE 754 has', () => {
    const half = floatOf(16)
    expect(half.most).toBe(65504)
    expect(shortened(1 + 2 ** -11, half)).toBe(1)
    expect(shortened(1 + 3 * 2 ** -11, half)).toBe(1 + 2 ** -9)
    expect(shortened(0.1, half)).toBe(0.0999755859375)
    expect(shortened(1e9, half)).toBe(65504)
    expect(shortened(2 ** -24, half)).toBe(2 ** -24)
    expect(shortened(2 ** -26, half)).toBe(0)
  })
})

describe('a step of the neuron of Loihi', () => {
  it('is that of whole-number arithmetic, in 10,000 random cases', () => {
    let state = 5
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647
    const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
    const { kernel, arena } = kernelRoom()
    const count = 100
    const states = arena.allocate(count * 16)
    const hold = arena.allocate(count * 8 + 8)
    const inputs = arena.allocate(count * 4)
    const spikes = arena.allocate(count * 4)
    const constants = arena.allocate(48)
    const update = kernel.fn('loihi_cuba_update')
    const most = 2n ** 23n - 1n
    for (let turn = 0; turn < 100; turn++) {
      const [keepU, keepV] = [between(0, 4096), between(0, 4096)]
      const [threshold, bias] = [64 * between(1, 131_071), between(-500_000, 500_000)]
      arena.doubles(constants, 6).set([keepU, keepV, threshold, bias, 0, 1])
      const v = arena.doubles(states, count)
      const u = arena.doubles(states + count * 8, count)
      const w = arena.singles(inputs, count)
      for (let i = 0; i < count; i++) {
        v[i] = between(-8_388_607, 8_388_607)
        u[i] = between(-8_388_607, 8_388_607)
        w[i] = between(-100_000, 100_000)
      }
      arena.words(hold, count).fill(0)
      const before = [[...v], [...u], [...w]] as const
      update(count, constants, states, count * 8, hold, inputs, count * 4, 0, 1, spikes)
      for (let i = 0; i < count; i++) {
        const [v0, u0, w0] = before.map((list) => BigInt(list[i]!)) as [bigint, bigint, bigint]
        let wanted = (u0 * BigInt(keepU)) / 4096n + 64n * w0
        while (wanted > 2n ** 23n) wanted -= 2n ** 24n
        while (wanted <= -(2n ** 23n)) wanted += 2n ** 24n
        expect(u[i]).toBe(Number(wanted))
        let potential = (v0 * BigInt(keepV)) / 4096n + wanted + BigInt(bias)
        potential = potential > most ? most : potential < -most ? -most : potential
        expect(v[i]).toBe(potential > BigInt(threshold) ? 0 : Number(potential))
      }
    }
  })
})

describe('clusters and base weights', () => {
  it('are the best there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 9 }),
        (values) => {
          const sorted = [...new Set(values)].sort((a, b) => a - b)
          const list = samples(sorted)
          const centres = clusterCentres(list, 2)
          if (sorted.length <= 2) return
          const mean = (part: number[]) => part.reduce((a, b) => a + b, 0) / part.length
          const best = Math.min(
            ...sorted.slice(1).map((_, cut) => {
              const halves = [sorted.slice(0, cut + 1), sorted.slice(cut + 1)]
              return meanSquaredError(list, halves.map(mean))
            })
          )
          expect(meanSquaredError(list, centres)).toBeLessThanOrEqual(best + 1e-9)
        }
      )
    )
  })

  it('find base weights whose sums the weights are', () => {
    const wanted = subsetSums([1, 2, 4, 8])
    const bases = fitBases(samples(wanted), 4)
    expect(meanSquaredError(samples(wanted), subsetSums(bases))).toBeLessThan(1e-3)
    const even = fitBases(samples([3, 3, 3, 3]), 4)
    expect(meanSquaredError(samples([3]), subsetSums(even))).toBeLessThan(1e-3)
  })
})

describe('delays of chips', () => {
  it('stay within the chip, in their order, and as few as it has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        (delays, most) => {
          const free = delayTable({ most }, samples(delays))
          delays.forEach((one) => expect(free[one]).toBe(Math.min(one, most)))
          const few = delayTable({ most, values: 4 }, samples(delays))
          expect(new Set(few).size).toBeLessThanOrEqual(4)
          few.forEach((one, i) => {
            expect(one).toBeGreaterThanOrEqual(1)
            expect(one).toBeLessThanOrEqual(most)
            expect(one).toBeGreaterThanOrEqual(few[i - 1] ?? 0)
          })
        }
      )
    )
  })
})

describe('samples of laws', () => {
  it('are quantiles', () => {
    const ends = { min: -Infinity, max: Infinity }
    expect(quantileOf({ kind: 'uniform', low: 2, high: 4 }, 0.25)).toBe(2.5)
    expect(quantileOf({ kind: 'normal', mean: 3, sd: 2, ...ends }, 0.975)).toBeCloseTo(6.9199, 3)
    // The median of a lognormal law of mean m and deviation s is m² / √(m² + s²).
    const law = { kind: 'lognormal', mean: 3, sd: 4, min: 0, max: Infinity } as const
    expect(quantileOf(law, 0.5)).toBeCloseTo(9 / 5, 6)
    expect(nearestOf([1, 3]).kind).toBe('levels')
  })
})
