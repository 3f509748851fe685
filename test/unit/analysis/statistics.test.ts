import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanPairwiseCorrelation } from '../../../src-main/analysis/pairwise-correlation'
import { SpikeStatistics } from '../../../src-main/analysis/spike-statistics'

interface Spike {
  readonly step: number
  readonly neuron: number
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const deviation = (values: readonly number[]): number => {
  const middle = average(values)
  return Math.sqrt(average(values.map((value) => (value - middle) ** 2)))
}

/** What the statistics say, worked out the long way. */
function naive(spikes: readonly Spike[], size: number, warmup: number, end: number, dt: number) {
  const measured = spikes.filter(({ step }) => step > warmup)
  const trains = Array.from({ length: size }, (_, neuron) =>
    measured.filter((spike) => spike.neuron === neuron).map(({ step }) => step)
  )
  const cvs = trains
    .map((train) => train.slice(1).map((step, i) => step - (train[i] ?? 0)))
    .filter((intervals) => intervals.length >= 3)
    .map((intervals) => deviation(intervals) / average(intervals))
  const perBin = Math.max(1, Math.round(5 / dt))
  const bins = Math.floor((end - warmup) / perBin)
  const counts = trains.slice(0, 200).map((train) =>
    Array.from({ length: bins }, (_, bin) => {
      const from = warmup + bin * perBin
      return train.filter((step) => step > from && step <= from + perBin).length
    })
  )
  return {
    spikes: measured.length,
    rateHz: measured.length / size / (((end - warmup) * dt) / 1000),
    cvIsi: cvs.length === 0 ? null : average(cvs),
    correlation: naiveCorrelation(counts)
  }
}

function naiveCorrelation(rows: readonly (readonly number[])[]): number | null {
  const varying = rows.filter((row) => row.length >= 2 && deviation(row) > 0)
  const coefficients: number[] = []
  varying.forEach((a, i) => {
    for (const b of varying.slice(0, i)) {
      const covariance = average(a.map((x, k) => (x - average(a)) * ((b[k] ?? 0) - average(b))))
      coefficients.push(covariance / deviation(a) / deviation(b))
    }
  })
  return coefficients.length === 0 ? null : average(coefficients)
}

const close = (a: number | null, b: number | null): void => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(b)))
}

describe('spike statistics', () => {
  it('gathered spike by spike are those worked out the long way', () => {
    const size = 6
    const spike = fc.record({ step: fc.integer({ min: 1, max: 700 }), neuron: fc.nat(size - 1) })
    const trains = fc.uniqueArray(spike, {
      maxLength: 120,
      selector: ({ step, neuron }) => step * size + neuron
    })
    const dt = fc.constantFrom(0.1, 0.25, 1)
    fc.assert(
      fc.property(trains, dt, fc.nat(300), (unordered, step, warmup) => {
        const spikes = unordered.toSorted((a, b) => a.step - b.step || a.neuron - b.neuron)
        const statistics = new SpikeStatistics({
          dt: step,
          warmupSteps: warmup,
          totalSteps: 700,
          populations: [
            { name: 'other', size: 2 },
            { name: 'E', size }
          ]
        })
        for (const one of spikes) statistics.add(one.step, 1, one.neuron)
        const [other, found] = statistics.results(700)
        const expected = naive(spikes, size, warmup, 700, step)
        expect(found).toMatchObject({ name: 'E', spikes: expected.spikes })
        close(found?.rateHz ?? null, expected.rateHz)
        close(found?.cvIsi ?? null, expected.cvIsi)
        close(found?.correlation ?? null, expected.correlation)
        expect(other).toEqual({
          name: 'other',
          spikes: 0,
          rateHz: 0,
          cvIsi: null,
          lv: null,
          fano: null,
          correlation: null,
          synchrony: null
        })
      }),
      { numRuns: 300 }
    )
  })

  it('of a run that was cut short count only the time that was simulated', () => {
    const options = {
      dt: 1,
      warmupSteps: 100,
      totalSteps: 1100,
      populations: [{ name: 'E', size: 2 }]
    }
    const statistics = new SpikeStatistics(options)
    for (let step = 110; step <= 300; step += 10) statistics.add(step, 0, 0)
    const [found] = statistics.results(300)
    expect(found).toMatchObject({ spikes: 20, rateHz: 20 / 2 / 0.2, cvIsi: 0 })
    expect(statistics.results(50)[0]).toMatchObject({ rateHz: 0, correlation: null })
  })

  it('count a spike at the end of the warm-up to the warm-up', () => {
    const options = {
      dt: 0.1,
      warmupSteps: 10,
      totalSteps: 110,
      populations: [{ name: 'E', size: 1 }]
    }
    const statistics = new SpikeStatistics(options)
    statistics.add(10, 0, 0)
    expect(statistics.results(110)[0]?.spikes).toBe(0)
    statistics.add(11, 0, 0)
    statistics.add(110, 0, 0)
    expect(statistics.results(110)[0]?.spikes).toBe(2)
  })

  it('of a perfectly regular train have no spread, of a Poisson train a CV near one', () => {
    const options = {
      dt: 0.1,
      warmupSteps: 0,
      totalSteps: 1e6,
      populations: [{ name: 'E', size: 2 }]
    }
    const statistics = new SpikeStatistics(options)
    let random = 0
    for (let i = 1, state = 1; i < 8000; i++) {
      state = (state * 48271) % 2147483647
      random += 1 + Math.floor(-100 * Math.log(state / 2147483647))
      statistics.add(random, 0, 1)
    }
    expect(statistics.results(1e6)[0]?.cvIsi).toBeCloseTo(1, 1)
    const regular = new SpikeStatistics(options)
    for (let step = 7; step < 1e5; step += 70) regular.add(step, 0, 0)
    expect(regular.results(1e6)[0]?.cvIsi).toBe(0)
  })
})

describe('the mean pairwise correlation', () => {
  it('is the mean over all pairs of rows that vary', () => {
    const table = fc
      .integer({ min: 2, max: 9 })
      .chain((bins) =>
        fc.array(fc.array(fc.nat(4), { minLength: bins, maxLength: bins }), { maxLength: 6 })
      )
    fc.assert(
      fc.property(table, fc.nat(3), (rows, slack) => {
        const bins = rows[0]?.length ?? 2
        const counts = new Uint16Array(rows.length * (bins + slack)).fill(9)
        rows.forEach((row, i) => counts.set(row, i * (bins + slack)))
        close(
          meanPairwiseCorrelation(counts, rows.length, bins + slack, bins),
          naiveCorrelation(rows)
        )
      }),
      { numRuns: 300 }
    )
  })

  it('is 1 for equal rows, -1 for opposite ones, and none for silent ones', () => {
    expect(meanPairwiseCorrelation(Uint16Array.of(0, 1, 3, 0, 1, 3), 2, 3, 3)).toBeCloseTo(1, 12)
    expect(meanPairwiseCorrelation(Uint16Array.of(0, 1, 2, 2, 1, 0), 2, 3, 3)).toBeCloseTo(-1, 12)
    expect(meanPairwiseCorrelation(Uint16Array.of(0, 0, 0, 1, 0, 2), 2, 3, 3)).toBeNull()
    expect(meanPairwiseCorrelation(Uint16Array.of(1, 2), 2, 1, 1)).toBeNull()
  })
})
