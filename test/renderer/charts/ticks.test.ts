import { describe, expect, it } from 'vitest'
import { niceTicks } from '../../../src-renderer/charts/ticks'

describe('ticks', () => {
  it('are round numbers inside the span', () => {
    expect(niceTicks({ from: 0, to: 1000 }, 5)).toEqual([0, 200, 400, 600, 800, 1000])
    expect(niceTicks({ from: 0.1234, to: 0.7 }, 6)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  it('are whole where things are counted', () => {
    expect(niceTicks({ from: 0, to: 2 }, 8, true)).toEqual([0, 1, 2])
  })

  it('are none of an empty or endless span', () => {
    expect(niceTicks({ from: 3, to: 3 }, 5)).toEqual([])
    expect(niceTicks({ from: 0, to: Number.POSITIVE_INFINITY }, 5)).toEqual([])
  })
})
