import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { populationSynchrony } from '../../../src-main/analysis/population-synchrony'
import { SpikeStatistics } from '../../../src-main/analysis/spike-statistics'
import { poissonTrain, randomNumbers } from './trains'

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const varianceOf = (values: readonly number[]): number =>
  average(values.map((value) => (value - average(values)) ** 2))

const statisticsOf = (
  trains: readonly (readonly number[])[],
  warmupSteps: number,
  end: number,
  cut = end
) => {
  const statistics = new SpikeStatistics({
    dt: 0.1,
    warmupSteps,
    totalSteps: end,
    populations: [{ name: 'E', size: trains.length }],
    binMs: 5,
    windowMs: 10
  })
  const spikes = trains.flatMap((train, neuron) => train.map((step) => ({ step, neuron })))
  spikes.sort((a, b) => a.step - b.step || a.neuron - b.neuron)
  for (const { step, neuron } of spikes) if (step <= cut) statistics.add(step, 0, neuron)
  const [found] = statistics.results(cut)
  if (!found) throw new Error('no statistics')
  return found
}

const steps = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 40 })
const trains = fc.array(
  steps.map((list) => list.toSorted((a, b) => a - b)),
  { minLength: 1, maxLength: 5 }
)

const near = (found: number | null, expected: number | null): void => {
  if (expected === null || found === null) expect(found).toBe(expected)
  else expect(found).toBeCloseTo(expected, 9)
}

describe('local variation and Fano factor, gathered spike by spike', () => {
  it('are those worked out the long way', () => {
    fc.assert(
      fc.property(trains, fc.nat(300), fc.integer({ min: 400, max: 2000 }), (all, warmup, cut) => {
        const measured = all.map((train) => train.filter((step) => step > warmup && step <= cut))
        const lvs = measured
          .map((train) => train.slice(1).map((step, i) => step - (train[i] ?? 0)))
          .filter((intervals) => intervals.length >= 3)
          .map((intervals) => {
            const terms = intervals.slice(1).map((next, i) => {
              const one = intervals[i] ?? 0
              return ((one - next) / (one + next)) ** 2
            })
            return 3 * average(terms)
          })
        const windows = Math.floor((cut - warmup) / 100)
        const fanos = measured.flatMap((train) => {
          const counts = Array.from(
            { length: windows },
            (_, k) =>
              train.filter((s) => s > warmup + 100 * k && s <= warmup + 100 * (k + 1)).length
          )
          const mean = average(counts)
          const unbiased = (varianceOf(counts) * windows) / (windows - 1)
          return mean > 0 ? [unbiased / mean] : []
        })
        const found = statisticsOf(all, warmup, 2000, cut)
        near(found.lv, lvs.length === 0 ? null : average(lvs))
        near(found.fano, windows < 2 || fanos.length === 0 ? null : average(fanos))
      }),
      { numRuns: 300 }
    )
  })

  it('of a Poisson process are both one, of a regular train both zero', () => {
    const random = randomNumbers(5)
    const many = Array.from({ length: 50 }, () => poissonTrain(random, 0.01, 200_000))
    const poisson = statisticsOf(many, 0, 200_000)
    expect(poisson.lv).toBeCloseTo(1, 1)
    expect(poisson.fano).toBeCloseTo(1, 1)
    expect(poisson.cvIsi).toBeCloseTo(1, 1)
    const regular = Array.from({ length: 5000 }, (_, i) => 20 * (i + 1))
    expect(statisticsOf([regular], 0, 100_000)).toMatchObject({ lv: 0, fano: 0, cvIsi: 0 })
  })

  it('of intervals that alternate between a and b: LV is 3 ((a-b)/(a+b))²', () => {
    const train: number[] = []
    for (let step = 0; step < 10_000; step += train.length % 2 ? 30 : 10) train.push(step + 1)
    expect(statisticsOf([train], 0, 10_000).lv).toBeCloseTo(3 * (20 / 40) ** 2, 9)
  })

  it('LV does not see a slow change of the rate that the CV sees', () => {
    const random = randomNumbers(9)
    const slow = poissonTrain(random, 0.0005, 1_000_000)
    const fast = poissonTrain(random, 0.01, 1_000_000).map((step) => step + 1_000_000)
    const { lv, cvIsi } = statisticsOf([[...slow, ...fast]], 0, 2_000_000)
    expect(lv).toBeCloseTo(1, 1)
    expect(cvIsi).toBeGreaterThan(1.5)
  })
})

describe('synchrony', () => {
  const naive = (rows: readonly (readonly number[])[]): number | null => {
    const variances = average(rows.map(varianceOf))
    if (rows.length < 2 || (rows[0]?.length ?? 0) < 2 || variances === 0) return null
    const means = (rows[0] ?? []).map((_, bin) => average(rows.map((row) => row[bin] ?? 0)))
    return Math.sqrt(varianceOf(means) / variances)
  }

  it('is the deviation of the mean over the mean deviation', () => {
    const table = fc.integer({ min: 1, max: 9 }).chain((bins) =>
      fc.array(fc.array(fc.nat(4), { minLength: bins, maxLength: bins }), {
        minLength: 1,
        maxLength: 6
      })
    )
    fc.assert(
      fc.property(table, fc.nat(3), (rows, slack) => {
        const bins = rows[0]?.length ?? 0
        const counts = new Uint16Array(rows.length * (bins + slack)).fill(7)
        rows.forEach((row, i) => counts.set(row, i * (bins + slack)))
        near(populationSynchrony(counts, rows.length, bins + slack, bins), naive(rows))
      })
    )
  })

  it('is 1 for equal rows and 1/√N for N that know nothing of each other', () => {
    expect(populationSynchrony(Uint16Array.of(0, 2, 1, 0, 2, 1), 2, 3, 3)).toBeCloseTo(1, 12)
    const random = randomNumbers(3)
    const alone = Array.from({ length: 100 }, () => poissonTrain(random, 0.02, 100_000))
    expect(statisticsOf(alone, 0, 100_000).synchrony).toBeCloseTo(0.1, 1)
    const shared = poissonTrain(random, 0.02, 100_000)
    expect(statisticsOf([shared, shared], 0, 100_000).synchrony).toBeCloseTo(1, 9)
  })
})
