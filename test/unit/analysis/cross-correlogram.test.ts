import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossCorrelogram } from '../../../src-main/analysis/views/cross-correlogram'
import { pairsByLag } from '../../../src-main/analysis/views/pairs-by-lag'
import type { SpikeTrain } from '../../../src-main/analysis/views/spike-range'
import { viewOf } from '../../../src-main/analysis/views/view-of'
import { viewSchema } from '../../../src-shared/contract/views'
import { poissonTrain, randomNumbers } from './trains'

const ascending = (steps: readonly number[]): Uint32Array =>
  Uint32Array.from(steps.toSorted((a, b) => a - b))

const trainOf = (steps: readonly number[], dt = 1): SpikeTrain => ({
  steps: ascending(steps),
  neurons: Uint32Array.from(steps, (_, i) => i % 7),
  dt
})

const spikes = (latest: number) => fc.array(fc.integer({ min: 1, max: latest }), { maxLength: 60 })

describe('pairs by lag', () => {
  it('are those that one finds by looking at every pair', () => {
    // Far beyond a block of the transform, so that pairs across its ends are among them.
    const far = spikes(20_000)
    fc.assert(
      fc.property(far, far, fc.integer({ min: 0, max: 900 }), (a, b, farthest) => {
        const near = b.concat(a.map((step, i) => step + (i % 5)))
        const expected = new Float64Array(2 * farthest + 1)
        for (const x of a) {
          for (const y of near) {
            const lag = y - x
            if (Math.abs(lag) <= farthest) {
              expected[lag + farthest] = (expected[lag + farthest] ?? 0) + 1
            }
          }
        }
        expect(pairsByLag(ascending(a), ascending(near), farthest)).toEqual(expected)
      }),
      { numRuns: 100 }
    )
  })
})

describe('a cross-correlogram of populations', () => {
  /** Pairs in bins, each looked at; a pair on an edge counts half to each side. */
  const naive = (a: readonly number[], b: readonly number[], half: number, per: number) => {
    const counts = new Float64Array(2 * half + 1)
    for (const x of a) {
      for (const y of b) {
        for (const edge of [-1e-6, 1e-6]) {
          const bin = Math.round((y - x) / per + edge) + half
          if (bin >= 0 && bin <= 2 * half) counts[bin] = (counts[bin] ?? 0) + 0.5
        }
      }
    }
    return [...counts]
  }

  it('counts every pair of spikes of the range at its lag, once', () => {
    const range = fc.record({ from: fc.nat(60), length: fc.integer({ min: 5, max: 140 }) })
    const half = fc.integer({ min: 1, max: 8 })
    fc.assert(
      fc.property(
        spikes(200),
        spikes(200),
        half,
        fc.integer({ min: 1, max: 4 }),
        range,
        (a, b, h, per, { from, length }) => {
          const to = from + length
          const inside = (list: readonly number[]) => list.filter((s) => s > from && s <= to)
          const found = crossCorrelogram(
            trainOf(a),
            trainOf(b),
            7,
            { fromMs: from, toMs: to },
            h * per,
            2 * h + 1
          )
          expect([...found.counts]).toEqual(naive(inside(a), inside(b), h, per))
          expect(found).toMatchObject({
            fromMs: -h * per,
            binMs: per,
            referenceSpikes: inside(a).length,
            otherSpikes: inside(b).length
          })
        }
      ),
      { numRuns: 200 }
    )
  })

  it('of a population with itself leaves out each spike with itself', () => {
    fc.assert(
      fc.property(spikes(100), (list) => {
        const range = { fromMs: 0, toMs: 100 }
        const found = crossCorrelogram(trainOf(list), null, 7, range, 6, 13)
        const expected = naive(list, list, 6, 1)
        expected[6] = (expected[6] ?? 0) - list.length
        expect([...found.counts]).toEqual(expected)
        expect(found.coefficient).toBeNull()
      })
    )
  })

  it('of Poisson trains of which some spikes are copied 3 ms later has their number at that lag', () => {
    const random = randomNumbers(21)
    const steps = 1_500_000
    const dt = 0.1
    const a = poissonTrain(random, 0.004, steps)
    const copied = a.filter(() => random() < 0.3).map((step) => step + 30)
    const b = poissonTrain(random, 0.002, steps).concat(copied)
    const range = { fromMs: 0, toMs: steps * dt }
    const { counts, chance, rateHz, meanHz, peak } = crossCorrelogram(
      trainOf(a, dt),
      trainOf(b, dt),
      20,
      range,
      10,
      201
    )
    const at = (lagMs: number): number => Math.round(lagMs / 0.1) + 100
    const expected = (a.length * b.length) / steps
    counts.forEach((count, i) => {
      const extra = i === at(3) ? copied.length : 0
      expect(chance[i]).toBeCloseTo(expected, -1)
      expect(Math.abs(count - extra - expected)).toBeLessThan(5 * Math.sqrt(expected + extra))
    })
    expect(meanHz).toBeCloseTo(b.length / 20 / 150, 9)
    // Beside the copies a neuron of the twenty fires at its mean rate, whatever the reference does.
    const beside = rateHz.filter((_, i) => i !== at(3))
    const mean = beside.reduce((sum, rate) => sum + rate, 0) / beside.length
    expect(mean / meanHz).toBeCloseTo(1, 1)
    expect(peak?.lagMs).toBeCloseTo(3, 9)
    expect(peak?.ratio).toBeCloseTo((expected + copied.length) / expected, 0)
    // From the other side the same pairs come before.
    const turned = crossCorrelogram(trainOf(b, dt), trainOf(a, dt), 20, range, 10, 201)
    expect([...turned.counts]).toEqual([...counts].toReversed())
    expect(turned.peak?.lagMs).toBeCloseTo(-3, 9)
  })

  it('has the share of common spikes as the correlation of counts', () => {
    // Two trains of rate r that have a share c of their spikes in common: ρ = c.
    const random = randomNumbers(5)
    const common = poissonTrain(random, 0.003, 3_000_000)
    const own = () => poissonTrain(random, 0.007, 3_000_000)
    const [a, b] = [trainOf([...common, ...own()], 0.1), trainOf([...common, ...own()], 0.1)]
    const range = { fromMs: 0, toMs: 300_000 }
    const { coefficient } = crossCorrelogram(a, b, 1, range, 20, 9)
    expect(coefficient).toBeCloseTo(0.3, 1)
    expect(Math.abs((coefficient ?? 0) - 0.3)).toBeLessThan(0.02)
  })

  it('of silent populations, of no time and of endless lags is empty, not wrong', () => {
    const range = { fromMs: 0, toMs: 100 }
    const empty = crossCorrelogram(trainOf([]), trainOf([3]), 2, range, 5, 11)
    expect(empty).toMatchObject({ peak: null, coefficient: null, referenceSpikes: 0 })
    expect([...empty.rateHz]).toEqual(Array(11).fill(0))
    const none = crossCorrelogram(trainOf([3]), trainOf([3]), 2, { fromMs: 9, toMs: 9 }, 5, 11)
    expect([...none.counts, ...none.chance]).toEqual(Array(22).fill(0))
    const wide = crossCorrelogram(trainOf([1, 50]), trainOf([90]), 2, range, 10_000, 3)
    expect([...wide.counts]).toEqual([0, 2, 0])
  })
})

describe('the view of two recordings', () => {
  const span = { fromMs: 0, toMs: 50 }
  const request = {
    kind: 'cross-correlogram',
    ...span,
    against: 2,
    maxLagMs: 10,
    bins: 21
  } as const
  const spikesOf = (train: SpikeTrain) => ({ kind: 'spikes', train, neurons: 7 }) as const
  const [a, b] = [trainOf([3, 9, 14]), trainOf([5, 20])]

  it('keeps to the contract, with another or with itself', () => {
    for (const against of [spikesOf(b), null]) {
      const view = viewOf(spikesOf(a), request, against)
      expect(viewSchema.parse(view)).toEqual(view)
    }
    expect(viewOf(spikesOf(a), request, spikesOf(a))).toEqual(viewOf(spikesOf(a), request, null))
  })

  it('is none where the steps differ', () => {
    expect(viewOf(spikesOf(a), request, spikesOf(trainOf([5], 0.1)))).toBeNull()
  })
})
