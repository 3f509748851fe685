import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fourier } from '../../../src-main/analysis/fourier'
import { hurwitzZeta, powerLawExponent } from '../../../src-main/analysis/power-law'
import { powerSpectrum } from '../../../src-main/analysis/power-spectrum'
import { findAvalanches } from '../../../src-main/analysis/views/avalanches'
import { correlogram } from '../../../src-main/analysis/views/correlogram'
import { peristimulusHistogram } from '../../../src-main/analysis/views/peristimulus'
import { rateSpectrum } from '../../../src-main/analysis/views/rate-spectrum'
import type { SpikeTrain } from '../../../src-main/analysis/views/spike-range'
import { viewOf } from '../../../src-main/analysis/views/view-of'
import { viewSchema, type ViewRequest } from '../../../src-shared/contract/views'
import { poissonTrain, randomNumbers } from './trains'

type Pair = readonly [step: number, neuron: number]

const trainOf = (pairs: readonly Pair[], dt = 1): SpikeTrain => {
  const sorted = pairs.toSorted(([a, x], [b, y]) => a - b || x - y)
  return {
    steps: Uint32Array.from(sorted, ([step]) => step),
    neurons: Uint32Array.from(sorted, ([, neuron]) => neuron),
    dt
  }
}

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat(3)), { maxLength: 60 })

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

describe('the Fourier transform', () => {
  it('is the sum of its definition', () => {
    const signal = fc.constantFrom(1, 2, 4, 8, 32).chain((length) =>
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
        minLength: length,
        maxLength: length
      })
    )
    fc.assert(
      fc.property(signal, (values) => {
        const real = Float64Array.from(values)
        const imaginary = new Float64Array(values.length)
        fourier(real, imaginary)
        values.forEach((_, k) => {
          const angle = (n: number): number => (-2 * Math.PI * k * n) / values.length
          const x = values.reduce((sum, value, n) => sum + value * Math.cos(angle(n)), 0)
          const y = values.reduce((sum, value, n) => sum + value * Math.sin(angle(n)), 0)
          expect(real[k]).toBeCloseTo(x, 9)
          expect(imaginary[k]).toBeCloseTo(y, 9)
        })
      })
    )
  })
})

describe('a power spectrum', () => {
  it('holds the power of a sine at its frequency', () => {
    const signal = Float64Array.from({ length: 8192 }, (_, i) => 3 * Math.sin(i * Math.PI * 0.25))
    const { power, stepHz } = powerSpectrum(signal, 1, 1024)
    expect(power.indexOf(Math.max(...power)) * stepHz).toBeCloseTo(125, 9)
    expect(total(power) * stepHz).toBeCloseTo(9 / 2, 2)
  })

  it('of white noise is flat and holds the variance', () => {
    const random = randomNumbers(2)
    const signal = Float64Array.from({ length: 2 ** 17 }, () => random() - 0.5)
    const { power, segments } = powerSpectrum(signal, 1, 256)
    expect(segments).toBe(1023)
    const inner = power.slice(2, -1)
    for (const value of inner) expect(Math.abs(value * 500 * 12 - 1)).toBeLessThan(0.25)
    expect((total(inner) / inner.length) * 500).toBeCloseTo(1 / 12, 2)
  })

  it('of too short a signal is empty', () => {
    expect(powerSpectrum(new Float64Array(3), 1, 64)).toMatchObject({ segments: 0 })
    expect(powerSpectrum(new Float64Array(0), 1, 64).power).toHaveLength(0)
    expect(powerSpectrum(new Float64Array(20), 1, 64).power).toHaveLength(9)
  })

  it('of N Poisson trains of rate r is 2 r / N at every frequency', () => {
    const random = randomNumbers(4)
    const spikes = Array.from({ length: 20 }, (_, neuron) =>
      poissonTrain(random, 0.002, 1_000_000).map((step): Pair => [step, neuron])
    ).flat()
    const train = trainOf(spikes, 0.1)
    const { power, stepHz } = rateSpectrum(train, 20, { fromMs: 0, toMs: 100_000 }, 500, 128)
    expect(stepHz * (power.length - 1)).toBeCloseTo(500, 9)
    const expected = (2 * 20) / 20
    const inner = power.slice(2, -1)
    expect(total(inner) / inner.length / expected).toBeCloseTo(1, 1)
    for (const value of inner) expect(Math.abs(value / expected - 1)).toBeLessThan(0.35)
  })
})

describe('a peristimulus histogram', () => {
  it('is the rate around the moments that lie well within the range', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 220 }), { minLength: 1, maxLength: 6 })
    const span = fc.record({
      before: fc.nat(20),
      after: fc.integer({ min: 1, max: 20 }),
      from: fc.nat(40),
      length: fc.integer({ min: 1, max: 150 })
    })
    fc.assert(
      fc.property(pairs, moments, span, (list, times, { before, after, from, length }) => {
        const to = from + length
        const bins = before + after
        const found = peristimulusHistogram(trainOf(list), 4, {
          times,
          beforeMs: before,
          afterMs: after,
          bins,
          fromMs: from,
          toMs: to
        })
        const whole = times.filter((time) => time - before >= from && time + after <= to)
        const expected = Array.from({ length: bins }, (_, bin) => {
          const counts = whole.map(
            (time) => list.filter(([step]) => step === time - before + bin + 1).length
          )
          const sum = counts.reduce((all, count) => all + count, 0)
          return whole.length === 0 ? 0 : (1000 * sum) / 4 / whole.length
        })
        expect(found.trials).toBe(whole.length)
        found.rateHz.forEach((rate, bin) => expect(rate).toBeCloseTo(expected[bin] ?? NaN, 6))
      }),
      { numRuns: 200 }
    )
  })
})

describe('a correlogram', () => {
  const naive = (list: readonly Pair[], half: number, per: number, pair: Pair | null) => {
    const counts = new Float64Array(2 * half + 1)
    list.forEach(([a, m], i) =>
      list.forEach(([b, n], k) => {
        if (i === k || (pair ? m !== pair[0] || n !== pair[1] : m !== n)) return
        for (const edge of [-1e-6, 1e-6]) {
          const bin = Math.round((b - a) / per + edge) + half
          if (bin >= 0 && bin <= 2 * half) counts[bin] = (counts[bin] ?? 0) + 0.5
        }
      })
    )
    return [...counts]
  }

  it('counts every pair of spikes at its lag, once', () => {
    const pair = fc.option(fc.tuple(fc.nat(3), fc.nat(3)))
    const half = fc.integer({ min: 1, max: 8 })
    fc.assert(
      fc.property(pairs, pair, half, fc.integer({ min: 1, max: 4 }), (list, chosen, h, per) => {
        const range = { fromMs: 0, toMs: 200 }
        const found = correlogram(trainOf(list), range, chosen, h * per, 2 * h + 1)
        expect([...found.counts]).toEqual(naive(list, h, per, chosen))
        expect(found.fromMs).toBe(-h * per)
      }),
      { numRuns: 300 }
    )
  })

  it('of independent trains is what chance gives, and of a copy shows its delay', () => {
    const random = randomNumbers(8)
    const a = poissonTrain(random, 0.02, 400_000)
    const b = poissonTrain(random, 0.01, 400_000)
    const list = [...a.map((s): Pair => [s, 0]), ...b.map((s): Pair => [s, 1])]
    const copied = [...list, ...a.map((s): Pair => [s + 3, 2])]
    const range = { fromMs: 0, toMs: 400_000 }
    const independent = correlogram(trainOf(list), range, [0, 1], 20, 41)
    independent.counts.forEach((count, i) => {
      const chance = independent.chance[i] ?? NaN
      expect(chance).toBeCloseTo((a.length * b.length) / 400_000, -1)
      expect(Math.abs(count - chance)).toBeLessThan(5 * Math.sqrt(chance))
    })
    const delayed = correlogram(trainOf(copied), range, [0, 2], 10, 21)
    expect(delayed.counts.indexOf(Math.max(...delayed.counts))).toBe(13)
    expect(delayed.counts[13]).toBeGreaterThanOrEqual(a.length)
    // Of each neuron with itself: a Poisson train has no dip but that of the spike itself.
    const own = correlogram(trainOf(list), range, null, 5, 11)
    expect(own.counts[5]).toBe(0)
    expect(Math.abs((own.counts[2] ?? 0) - (own.chance[2] ?? 0))).toBeLessThan(
      5 * Math.sqrt(own.chance[2] ?? 0)
    )
  })
})

describe('avalanches', () => {
  it('are runs of bins with spikes between empty ones', () => {
    const range = fc.record({ from: fc.nat(30), length: fc.integer({ min: 5, max: 170 }) })
    fc.assert(
      fc.property(pairs, range, fc.integer({ min: 1, max: 5 }), (list, { from, length }, width) => {
        const bins = Math.floor(length / width)
        const counts = Array.from(
          { length: bins },
          (_, k) => list.filter(([s]) => s > from + k * width && s <= from + (k + 1) * width).length
        )
        const runs = counts.map((count) => (count > 0 ? String.fromCharCode(count + 64) : ' '))
        const whole = [...runs.join('').matchAll(/(?<= )[^ ]+(?= )/g)].map(([run]) =>
          [...run].reduce((sum, letter) => sum + letter.charCodeAt(0) - 64, 0)
        )
        const found = findAvalanches(trainOf(list), { fromMs: from, toMs: from + length }, width)
        expect(found.avalanches).toBe(whole.length)
        const sizes = [...found.sizes].flatMap((size, i) =>
          Array.from({ length: found.counts[i] ?? 0 }, () => size)
        )
        expect(sizes).toEqual(whole.toSorted((a, b) => a - b))
        // The likeliest power law, drawn beside them, has as many in all sizes together.
        const { exponent, expected } = found
        const law = exponent === null ? [] : [...found.sizes].map((size) => size ** -exponent)
        const scale = exponent === null ? 0 : whole.length / hurwitzZeta(exponent, 1)
        law.forEach((share, i) => expect(expected[i]).toBeCloseTo(share * scale, 6))
        expect(expected).toHaveLength(law.length)
      }),
      { numRuns: 300 }
    )
  })

  it('of a Poisson process in bins of the mean interval have sizes of a known law', () => {
    // With rate 1 a bin: a run of n bins comes with (1-q) q^(n-1), q = 1 - 1/e; its mean length is e.
    const spikes = poissonTrain(randomNumbers(6), 0.01, 2_000_000).map((s): Pair => [s, 0])
    const found = findAvalanches(trainOf(spikes), { fromMs: 0, toMs: 2_000_000 }, null)
    expect(found.binMs).toBe(Math.round(2_000_000 / spikes.length))
    const mean = found.sizes.reduce((sum, size, i) => sum + size * (found.counts[i] ?? 0), 0)
    expect(mean / found.avalanches / (Math.E / (1 - 1 / Math.E))).toBeCloseTo(1, 1)
  })

  it('of sizes drawn from a power law have its exponent', () => {
    const random = randomNumbers(12)
    const alpha = 1.7
    const norm = hurwitzZeta(alpha, 1)
    const often = new Map<number, number>()
    for (let i = 0; i < 30_000; i++) {
      let left = random() * norm
      let size = 1
      for (; left > size ** -alpha && size < 20_000; size++) left -= size ** -alpha
      often.set(size, (often.get(size) ?? 0) + 1)
    }
    expect(powerLawExponent([...often])).toBeCloseTo(alpha, 1)
    expect(powerLawExponent([[1, 5]])).toBeNull()
    expect(hurwitzZeta(2, 1)).toBeCloseTo(Math.PI ** 2 / 6, 8)
    expect(hurwitzZeta(1.5, 3)).toBeCloseTo(2.612375348685488 - 1 - 2 ** -1.5, 8)
  })
})

describe('views of spikes', () => {
  const spikes = trainOf([[3, 10], [9, 10], [14, 12], [20, 10], [31, 10], [44, 12]]) // prettier-ignore
  const recording = { kind: 'spikes', train: spikes, neurons: 2 } as const
  const span = { fromMs: 0, toMs: 50 }

  const requests: readonly ViewRequest[] = [
    { kind: 'spectrum', ...span, maxHz: 100, points: 4 },
    { kind: 'psth', ...span, times: [10, 30], beforeMs: 5, afterMs: 5, bins: 10 },
    { kind: 'correlogram', ...span, pair: [10, 12], maxLagMs: 10, bins: 21 },
    { kind: 'avalanches', ...span, binMs: null },
    { kind: 'measures', ...span, windowMs: 10, binMs: 5 }
  ]

  it.each(requests)('$kind keeps to the contract', (request) => {
    const view = viewOf(recording, request)
    expect(viewSchema.parse(view)).toEqual(view)
    expect(view?.kind).toBe(request.kind)
  })

  it('measure chosen neurons whose indices lie beyond their number', () => {
    const view = viewOf(recording, { kind: 'measures', ...span, windowMs: 10, binMs: 5 })
    expect(view).toMatchObject({ spikes: 6, rateHz: 6 / 2 / 0.05 })
  })
})
