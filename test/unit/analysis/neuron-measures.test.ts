import { describe, expect, it } from 'vitest'
import {
  measureHistogram,
  type NeuronMeasure
} from '../../../src-main/analysis/views/neuron-measures'
import type { SpikeTrain } from '../../../src-main/analysis/views/spike-range'
import { poissonTrain, randomNumbers } from './trains'

/** Neurons' steps as one train in the order of time, 0.1 ms a step. */
function trainOf(neurons: readonly (readonly number[])[]): SpikeTrain {
  const all = neurons
    .flatMap((steps, neuron) => steps.map((step) => ({ step, neuron })))
    .sort((a, b) => a.step - b.step || a.neuron - b.neuron)
  return {
    steps: Uint32Array.from(all, ({ step }) => step),
    neurons: Uint32Array.from(all, ({ neuron }) => neuron),
    dt: 0.1
  }
}

const options = { windowMs: 100, bins: 20 }

describe('measures of single neurons', () => {
  it('are those of a Poisson process: CV, LV and Fano factor of one', () => {
    const random = randomNumbers(7)
    const steps = 2_000_000
    // 20 Hz for 200 s each.
    const train = trainOf(Array.from({ length: 10 }, () => poissonTrain(random, 0.002, steps)))
    const mean = (measure: NeuronMeasure): number =>
      measureHistogram(train, 10, { fromMs: 0, toMs: 200_000 }, measure, options).mean ?? NaN
    expect(mean('rate')).toBeCloseTo(20, 0)
    // Standard errors are about 1 % with 40,000 intervals and 20,000 windows.
    for (const measure of ['cv', 'lv', 'fano'] as const) {
      expect(Math.abs(mean(measure) - 1)).toBeLessThan(0.03)
    }
  })

  it('are zero of a clock, and as calculated by hand of two intervals in turn', () => {
    const clock = Array.from({ length: 100 }, (_, i) => 100 * (i + 1))
    // Intervals of 150 and 50 steps in turn: LV is 3 (100/200)² = 0.75, of a clock 0.
    const pairs = Array.from({ length: 50 }, (_, i) => [200 * i + 50, 200 * i + 200]).flat()
    const train = trainOf([clock, pairs])
    const range = { fromMs: 0, toMs: 1000 }
    const cv = measureHistogram(train, 2, range, 'cv', options)
    expect(cv).toMatchObject({ neurons: 2, from: 0 })
    // 50 intervals of 150 and 49 of 50.
    const exact = (100 * Math.sqrt(50 * 49)) / (50 * 150 + 49 * 50)
    expect(cv.mean).toBeCloseTo(exact / 2, 12)
    expect(measureHistogram(train, 2, range, 'lv', options).mean).toBeCloseTo(0.375, 12)
    expect(measureHistogram(train, 2, range, 'fano', options).mean).toBe(0)
    expect([...cv.counts].reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(cv.counts[0]).toBe(1)
    expect(cv.counts[19]).toBe(1)
  })

  it('count silent neurons with a rate of zero, and leave out those with too few spikes', () => {
    const train = trainOf([[10, 20], [], [5, 15, 30, 40]])
    const range = { fromMs: 0, toMs: 100 }
    const rate = measureHistogram(train, 5, range, 'rate', options)
    expect(rate).toMatchObject({ neurons: 5, median: 0 })
    expect(rate.mean).toBeCloseTo((20 + 40) / 5, 12)
    expect(measureHistogram(train, 5, range, 'cv', options).neurons).toBe(1)
    expect(measureHistogram(train, 5, range, 'fano', options)).toMatchObject({ neurons: 0, mean: null }) // prettier-ignore
    expect(measureHistogram(trainOf([]), 0, range, 'rate', options)).toMatchObject({ median: null })
  })
})
