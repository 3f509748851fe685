import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binRaster } from '../../../src-main/analysis/views/bin-raster'
import { binRate } from '../../../src-main/analysis/views/bin-rate'
import { isiHistogram } from '../../../src-main/analysis/views/isi-histogram'
import { listSpikes } from '../../../src-main/analysis/views/list-spikes'
import { firstSpikeAfter, type SpikeTrain } from '../../../src-main/analysis/views/spike-range'
import type { ViewRequest } from '../../../src-shared/contract/views'
import { thinTrace } from '../../../src-main/analysis/views/thin-trace'
import { viewOf, type LoadedRecording } from '../../../src-main/analysis/views/view-of'

type Pair = readonly [step: number, neuron: number]

const trainOf = (pairs: readonly Pair[], dt: number): SpikeTrain => ({
  steps: Uint32Array.from(pairs, ([step]) => step),
  neurons: Uint32Array.from(pairs, ([, neuron]) => neuron),
  dt
})

const pairs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(9)), { maxLength: 80 })
  .map((list) => list.toSorted(([a, x], [b, y]) => a - b || x - y))
const dt = fc.constantFrom(0.1, 0.25, 0.3, 1)
/** A range on the grid: where an edge falls between two steps is another test's. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, bins]) => ({ from, bins }))

describe('spikes of a range', () => {
  it('are those after its start up to and with its end', () => {
    fc.assert(
      fc.property(pairs, dt, fc.nat(410), (list, step, at) => {
        const expected = list.filter(([when]) => when <= at).length
        expect(firstSpikeAfter(trainOf(list, step), at * step)).toBe(expected)
      })
    )
  })

  it('are listed with exact times, no more than asked for, and counted all', () => {
    fc.assert(
      fc.property(pairs, fc.nat(200), fc.nat(200), fc.nat(20), (list, from, length, limit) => {
        const inside = list.filter(([step]) => step > from && step <= from + length)
        const found = listSpikes(trainOf(list, 0.1), from * 0.1, (from + length) * 0.1, limit)
        expect(found.total).toBe(inside.length)
        const first = inside.slice(0, limit)
        expect([...found.timesMs]).toEqual(first.map(([step]) => Number((step / 10).toFixed(1))))
        expect([...found.neurons]).toEqual(first.map(([, neuron]) => neuron))
      })
    )
  })
})

describe('a raster image', () => {
  it('counts each spike in the cell where it is', () => {
    const rows = fc.constantFrom([0, 10, 10], [2, 7, 5], [0, 10, 5], [0, 20, 40])
    fc.assert(
      fc.property(
        pairs,
        dt,
        range,
        fc.constantFrom(1, 2, 4),
        rows,
        (list, step, span, per, box) => {
          const [fromNeuron = 0, toNeuron = 1, height = 1] = box
          const { from, bins: width } = span
          const to = from + width * per
          const image = binRaster(trainOf(list, step), {
            fromMs: from * step,
            toMs: to * step,
            fromNeuron,
            toNeuron,
            width,
            height
          })
          const expected = new Uint16Array(width * height)
          const inside = list.filter(
            ([when, neuron]) =>
              when > from && when <= to && neuron >= fromNeuron && neuron < toNeuron
          )
          for (const [when, neuron] of inside) {
            const row = Math.floor(((neuron - fromNeuron) * height) / (toNeuron - fromNeuron))
            const at = row * width + Math.ceil((when - from) / per) - 1
            expected[at] = (expected[at] ?? 0) + 1
          }
          expect(image.spikes).toBe(inside.length)
          expect([...image.counts]).toEqual([...expected])
        }
      ),
      { numRuns: 300 }
    )
  })

  it('keeps every spike of its window, wherever the edges fall', () => {
    const anywhere = fc.tuple(
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.double({ min: 0.01, max: 30, noNaN: true })
    )
    fc.assert(
      fc.property(
        pairs,
        anywhere,
        fc.integer({ min: 1, max: 50 }),
        (list, [from, length], width) => {
          const window = {
            fromMs: from,
            toMs: from + length,
            fromNeuron: 0,
            toNeuron: 10,
            width,
            height: 3
          }
          const image = binRaster(trainOf(list, 0.1), window)
          expect(image.counts.reduce((sum, count) => sum + count, 0)).toBe(image.spikes)
          expect(image.spikes).toBe(listSpikes(trainOf(list, 0.1), from, from + length, 1).total)
        }
      )
    )
  })

  it('does not count beyond what a cell holds', () => {
    const many = trainOf(
      Array.from({ length: 70_000 }, () => [5, 0] as const),
      1
    )
    const window = { fromMs: 0, toMs: 10, fromNeuron: 0, toNeuron: 1, width: 1, height: 1 }
    expect(binRaster(many, window)).toMatchObject({
      counts: Uint16Array.of(65_535),
      spikes: 70_000
    })
  })
})

describe('a rate', () => {
  it('is the spikes of each bin over neurons and time', () => {
    fc.assert(
      fc.property(
        pairs,
        dt,
        range,
        fc.integer({ min: 1, max: 5 }),
        (list, step, { from, bins }, per) => {
          const to = from + bins * per
          const rates = binRate(trainOf(list, step), 10, from * step, to * step, bins)
          const expected = Array.from({ length: bins }, (_, bin) => {
            const start = from + bin * per
            const spikes = list.filter(([when]) => when > start && when <= start + per).length
            return (spikes / 10 / (per * step)) * 1000
          })
          rates.forEach((rate, i) => expect(rate).toBeCloseTo(expected[i] ?? NaN, 6))
          expect(rates).toHaveLength(bins)
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('a histogram of intervals', () => {
  const intervalsOf = (list: readonly Pair[]): number[] =>
    Array.from({ length: 10 }, (_, neuron) => {
      const train = list.filter(([, who]) => who === neuron).map(([step]) => step)
      return train.slice(1).map((step, i) => step - (train[i] ?? 0))
    }).flat()

  it('counts every interval once, those beyond its end apart', () => {
    fc.assert(
      fc.property(pairs, range, fc.integer({ min: 1, max: 9 }), (list, { from, bins }, per) => {
        const unique = [...new Map(list.map((pair) => [pair.join(), pair])).values()]
        const train = trainOf(unique, 0.1)
        const inside = unique.filter(([step]) => step > from)
        const intervals = intervalsOf(inside)
        const found = isiHistogram(train, from * 0.1, 1000, bins, bins * per * 0.1)
        expect(found.intervals).toBe(intervals.length)
        expect(found.binMs).toBeCloseTo(per * 0.1, 9)
        const expected = new Float64Array(bins)
        for (const interval of intervals) {
          const bin = interval === bins * per ? bins - 1 : Math.floor(interval / per)
          if (bin < bins) expected[bin] = (expected[bin] ?? 0) + 1
        }
        expect([...found.counts]).toEqual([...expected])
        if (intervals.length === 0) expect(found.meanMs).toBeNull()
        else {
          const mean = intervals.reduce((sum, one) => sum + one, 0) / intervals.length
          expect(found.meanMs).toBeCloseTo(mean * 0.1, 9)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('finds an end by itself that leaves hardly any interval out', () => {
    const regular = trainOf(
      Array.from({ length: 1000 }, (_, i) => [10 * i + 1, 0] as const),
      0.1
    )
    const found = isiHistogram(regular, 0, 1e6, 50, null)
    expect(found).toMatchObject({ intervals: 999, cv: 0 })
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(999)
    expect(found.meanMs).toBeCloseTo(1, 9)
  })

  it('of an empty range has no mean', () => {
    expect(isiHistogram(trainOf([], 0.1), 0, 100, 4, null)).toMatchObject({
      intervals: 0,
      meanMs: null,
      cv: null,
      counts: new Float64Array(4)
    })
  })
})

describe('a thinned trace', () => {
  const samples = fc.array(fc.double({ min: -90, max: 40, noNaN: true }), { maxLength: 300 })
  const state = (values: readonly number[], variables: number, neurons: number) => {
    const count = Math.floor(values.length / variables / neurons)
    return {
      samples: Float64Array.from(values.slice(0, count * variables * neurons)),
      variables,
      neurons,
      firstMs: 200.1,
      intervalMs: 0.1
    }
  }

  it('shows every sample of the range where there is room', () => {
    fc.assert(
      fc.property(
        samples,
        fc.nat(1),
        fc.nat(2),
        fc.nat(40),
        fc.nat(40),
        (values, variable, row, from, length) => {
          const loaded = state(values, 2, 3)
          const count = loaded.samples.length / 6
          const trace = thinTrace(
            loaded,
            variable,
            [row],
            200.1 + from * 0.1,
            200.1 + (from + length) * 0.1,
            1000
          )
          const indices = Array.from({ length: count }, (_, i) => i).filter(
            (i) => i >= from && i <= from + length
          )
          expect([...trace.timesMs]).toEqual(
            indices.map((i) => Number((200.1 + i * 0.1).toFixed(1)))
          )
          expect([...(trace.curves[0]?.min ?? [])]).toEqual(
            indices.map((i) => loaded.samples[i * 6 + variable * 3 + row])
          )
          expect(trace.curves[0]?.max).toEqual(trace.curves[0]?.min)
        }
      ),
      { numRuns: 200 }
    )
  })

  it('loses neither the highest nor the lowest sample where there is none', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 20 }), (values, width) => {
        const loaded = state(values, 1, 1)
        fc.pre(loaded.samples.length > 2 * width)
        const { timesMs, curves } = thinTrace(loaded, 0, [0], 0, 1e6, width)
        const [curve] = curves
        expect(timesMs).toHaveLength(width)
        expect(Math.min(...(curve?.min ?? []))).toBe(Math.min(...loaded.samples))
        expect(Math.max(...(curve?.max ?? []))).toBe(Math.max(...loaded.samples))
        // Each column holds the extremes of its own share of the samples, and all have one.
        const total = loaded.samples.length
        for (let column = 0; column < width; column++) {
          const share = loaded.samples.subarray(
            Math.floor((column * total) / width),
            Math.floor(((column + 1) * total) / width)
          )
          expect(curve?.min[column]).toBe(Math.min(...share))
          expect(curve?.max[column]).toBe(Math.max(...share))
        }
      }),
      { numRuns: 200 }
    )
  })

  it('outside of the recording is empty', () => {
    const loaded = state([1, 2, 3], 1, 1)
    for (const [from, to] of [
      [0, 100],
      [300, 400],
      [250, 210]
    ] as const) {
      // prettier-ignore
      expect(thinTrace(loaded, 0, [0], from, to, 10).timesMs).toHaveLength(0)
    }
  })
})

describe('a view', () => {
  const spikes: LoadedRecording = { kind: 'spikes', train: trainOf([[1, 0], [2, 1]], 1), neurons: 2 } // prettier-ignore
  const traces: LoadedRecording = {
    kind: 'state',
    state: {
      samples: Float64Array.of(1, 2, 3, 4),
      variables: 1,
      neurons: 2,
      firstMs: 1,
      intervalMs: 1
    },
    variables: [{ name: 'v', unit: 'mV' }],
    selection: [7, 9]
  }
  const span = { fromMs: 0, toMs: 10 }

  it('of the other kind of recording is none', () => {
    expect(viewOf(traces, { kind: 'rate', ...span, bins: 3 })).toBeNull()
    expect(
      viewOf(spikes, { kind: 'trace', ...span, variable: 'v', neurons: [0], width: 9 })
    ).toBeNull()
    expect(
      viewOf(traces, { kind: 'trace', ...span, variable: 'w', neurons: [0], width: 9 })
    ).toBeNull()
  })

  it('of a chosen neuron names it by its place in the population', () => {
    const request: ViewRequest = {
      kind: 'trace',
      ...span,
      variable: 'v',
      neurons: [1, 5],
      width: 9
    }
    expect(viewOf(traces, request)).toEqual({
      kind: 'trace',
      unit: 'mV',
      timesMs: Float64Array.of(1, 2),
      curves: [{ neuron: 9, min: Float64Array.of(2, 4), max: Float64Array.of(2, 4) }]
    })
  })
})
