import { describe, expect, it } from 'vitest'
import {
  describeTrains,
  distanceOf,
  pearson
} from '../../../src-main/analysis/spikes/compare-trains'
import { vanRossum } from '../../../src-main/analysis/spikes/van-rossum'

const tau = 10

/** The integral worked out pair by pair: sums of exp(−|difference| / τ) / 2. */
function byPairs(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((at) => [at, 1] as const), ...other.map((at) => [at, -1] as const)]
  return all.reduce(
    (sum, [a, p]) =>
      sum + all.reduce((own, [b, q]) => own + (p * q * Math.exp(-Math.abs(a - b) / tau)) / 2, 0),
    0
  )
}

describe("van Rossum's distance", () => {
  it('is a half for a spike too many, and 1 − exp(−Δ/τ) for one that is late', () => {
    expect(vanRossum([], [], tau)).toBe(0)
    expect(vanRossum([5], [], tau)).toBeCloseTo(0.5, 14)
    expect(vanRossum([5], [5], tau)).toBe(0)
    expect(vanRossum([5], [12], tau)).toBeCloseTo(1 - Math.exp(-0.7), 14)
    expect(vanRossum([5, 5], [], tau)).toBeCloseTo(2, 14)
  })

  it('is the sum over pairs of spikes, whichever train comes first', () => {
    let state = 7
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647
    for (let k = 0; k < 50; k++) {
      const train = () =>
        Array.from({ length: Math.floor(random() * 20) }, () => random() * 200).sort(
          (a, b) => a - b
        )
      const [one, other] = [train(), train()]
      expect(vanRossum(one, other, tau)).toBeCloseTo(byPairs(one, other), 10)
      expect(vanRossum(other, one, tau)).toBeCloseTo(vanRossum(one, other, tau), 12)
    }
  })
})

describe('trains of a population', () => {
  const trains = (times: number[], indices: number[]) => ({
    neurons: 2,
    times: Float64Array.from(times),
    indices: Uint32Array.from(indices)
  })
  // One neuron every 10 ms, the other with intervals of 10 and 30 ms in turn.
  const own = trains([0, 10, 20, 30, 40, 0, 10, 40, 50, 80], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])

  it('have rates and variations of intervals', () => {
    const found = describeTrains(own, 100)
    expect(found.rateHz).toBeCloseTo(50)
    // sd 10 over mean 20 of the second, none of the first.
    expect(found.cv).toBeCloseTo(0.25)
  })

  it('are no distance from themselves, and change by a share of their spikes', () => {
    expect(distanceOf(own, own, 100)).toMatchObject({ spikesChange: 0, distance: 0 })
    const less = trains([0, 10], [0, 1])
    expect(distanceOf(less, own, 100).spikesChange).toBeCloseTo(-0.8)
    expect(distanceOf(less, own, 100).rateCorrelation).toBeNull()
  })

  it('correlate as Pearson has it', () => {
    expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14)
    expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14)
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 14)
  })
})
