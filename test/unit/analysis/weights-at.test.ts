import { describe, expect, it } from 'vitest'
import { weightsAt } from '../../../src-main/analysis/views/weights-at'

/** Three synapses, two samples: from 0 to 10, from 5 to 10, from 5 to 12. */
const state = {
  samples: Float64Array.of(1, 2, 3, 2, 2, 8),
  variables: 1,
  neurons: 3,
  firstMs: 10,
  intervalMs: 10
}
const synapses = { sources: Uint32Array.of(0, 5, 5), targets: Uint32Array.of(10, 10, 12) }
const options = { atMs: 25, bins: 7, columns: 64, rows: 64 }

describe('the weights of a time', () => {
  it('are those of the last sample by then, with mean and deviation', () => {
    const early = weightsAt(state, synapses, { ...options, atMs: 19.9 })
    expect(early).toMatchObject({ atMs: 10, synapses: 3, mean: 2 })
    expect(early.sd).toBeCloseTo(Math.sqrt(2 / 3), 12)
    const late = weightsAt(state, synapses, options)
    expect(late).toMatchObject({ atMs: 20, mean: 4 })
    expect(late.sd).toBeCloseTo(Math.sqrt((4 + 4 + 16) / 3), 12)
  })

  it('are counted between the ends of the whole recording, so that times compare', () => {
    const { least, most, counts } = weightsAt(state, synapses, options)
    expect([least, most]).toEqual([1, 8])
    expect([...counts]).toEqual([0, 2, 0, 0, 0, 0, 1])
  })

  it('stand at their source and target, and nothing where there is no synapse', () => {
    const view = weightsAt(state, synapses, options)
    expect(view).toMatchObject({ columns: 6, rows: 3, fromSource: 0, toSource: 6 })
    expect(view).toMatchObject({ fromTarget: 10, toTarget: 13 })
    const none = NaN
    expect([...view.matrix]).toEqual([
      ...[2, none, none, none, none, 2],
      ...[none, none, none, none, none, none],
      ...[none, none, none, none, none, 8]
    ])
  })

  it('are means of cells where there are more neurons than cells', () => {
    const view = weightsAt(state, synapses, { ...options, columns: 2, rows: 1 })
    expect([...view.matrix]).toEqual([2, 5])
  })

  it('leave out what a damaged chunk has lost', () => {
    const lost = { ...state, samples: Float64Array.of(1, 2, 3, 2, NaN, 8) }
    expect(weightsAt(lost, synapses, options)).toMatchObject({ mean: 5, least: 1, most: 8 })
  })

  it('are none where there is no synapse', () => {
    const empty = { ...state, samples: new Float64Array(0), neurons: 0 }
    const none = { sources: new Uint32Array(0), targets: new Uint32Array(0) }
    expect(weightsAt(empty, none, options)).toMatchObject({ synapses: 0, mean: null, sd: null })
  })
})
