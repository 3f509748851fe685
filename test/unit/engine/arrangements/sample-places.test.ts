import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../../../../src-main/engine/arrangements/sample-places'

describe('places for a picture', () => {
  it('are the middles of a grid’s cells, the first axis fastest', () => {
    const space = { extent: [2, 1], grid: [4, 2] }
    expect(samplePlaces(space, 8, 100)).toEqual([
      0.25, 0.25, 0.75, 0.25, 1.25, 0.25, 1.75, 0.25, 0.25, 0.75, 0.75, 0.75, 1.25, 0.75, 1.75, 0.75
    ])
  })

  it('are as many as asked for, spread over the whole population', () => {
    const points = samplePlaces({ extent: [1, 1], grid: [100, 100] }, 10_000, 50)
    expect(points).toHaveLength(100)
    expect(Math.max(...points.filter((_, i) => i % 2 === 1))).toBeGreaterThan(0.95)
  })

  it('lie on a line where there is one axis', () => {
    expect(samplePlaces({ extent: [3], grid: [3] }, 3, 10)).toEqual([0.5, 0, 1.5, 0, 2.5, 0])
  })

  it('fill a space of random places evenly, the same each time', () => {
    const space = { extent: [1, 2], grid: null }
    const points = samplePlaces(space, 1000, 1000)
    expect(samplePlaces(space, 1000, 1000)).toEqual(points)
    const [x, y] = [0, 1].map((axis) => points.filter((_, i) => i % 2 === axis))
    const mean = (list: readonly number[] = []) =>
      list.reduce((sum, one) => sum + one, 0) / list.length
    expect(mean(x)).toBeCloseTo(0.5, 1)
    expect(mean(y)).toBeCloseTo(1, 1)
    expect(Math.max(...points)).toBeLessThan(2)
  })
})
