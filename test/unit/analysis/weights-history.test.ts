import { describe, expect, it } from 'vitest'
import { weightsHistory } from '../../../src-main/analysis/views/weights-history'

// 21 synapses whose weights are 0, 1, … 20 times the number of the sample.
const width = 21
const state = {
  samples: Float64Array.from({ length: width * 5 }, (_, i) => (i % width) * Math.floor(i / width)),
  variables: 1,
  neurons: width,
  firstMs: 100,
  intervalMs: 10
}
const synapses = {
  sources: Uint32Array.from({ length: width }, (_, i) => i % 7),
  targets: Uint32Array.from({ length: width }, (_, i) => Math.floor(i / 7))
}
const request = { fromMs: 0, toMs: 1000, columns: 100, chosen: [] }

describe('weights in the course of time', () => {
  it('have mean and quantiles at each sample', () => {
    const history = weightsHistory(state, synapses, request)
    expect([...history.timesMs]).toEqual([100, 110, 120, 130, 140])
    expect([...history.mean]).toEqual([0, 10, 20, 30, 40])
    // Of 0 … 20 evenly apart: the level times 20, times the number of the sample.
    expect(history.quantiles.map((values) => values[2])).toEqual([2, 10, 20, 30, 38])
  })

  it('keep the first and the last sample where they are thinned', () => {
    const history = weightsHistory(state, synapses, { ...request, columns: 3 })
    expect([...history.timesMs]).toEqual([100, 120, 140])
    const part = weightsHistory(state, synapses, { ...request, fromMs: 110, toMs: 130 })
    expect([...part.timesMs]).toEqual([110, 120, 130])
  })

  it('follow chosen synapses, and leave out those that are not recorded', () => {
    const chosen = [
      { source: 3, target: 1 },
      { source: 6, target: 6 }
    ]
    const history = weightsHistory(state, synapses, { ...request, chosen })
    expect(history.chosen).toHaveLength(1)
    expect(history.chosen[0]).toMatchObject({ source: 3, target: 1 })
    expect([...(history.chosen[0]?.weights ?? [])]).toEqual([0, 10, 20, 30, 40])
  })

  it('leave out what a damaged chunk has lost, and are empty without synapses', () => {
    const lost = { ...state, samples: state.samples.with(width, NaN) }
    expect(weightsHistory(lost, synapses, request).mean[1]).toBeCloseTo(10.5, 12)
    const none = { ...state, samples: new Float64Array(0), neurons: 0 }
    expect(weightsHistory(none, synapses, request)).toMatchObject({ synapses: 0, chosen: [] })
  })
})
