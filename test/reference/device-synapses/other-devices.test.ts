import { describe, expect, test } from 'vitest'
import { weightsOf, moments, make, reachOf, follow, mean, deviation, up } from './laboratory'

describe('other devices', () => {
  test('magnetic junctions switch by chance, one by one', async () => {
    const copies = 4000
    const { at } = await weightsOf({ preset: 'mram-synapse', ...up, copies })
    const { low, span } = reachOf('mram-synapse')
    const paths = Array.from({ length: copies }, (_, i) => {
      const device = make('mram-synapse', i)
      device.programme(low + span / 2)
      return follow(device, 'mram-synapse', Array(20).fill(1), i).map((g) => (2 * (g - low)) / span)
    })
    const wanted = paths.map((path) => path[19] ?? NaN)
    const error = deviation(wanted) / Math.sqrt(copies)
    expect(Math.abs(mean(at(41)) - mean(wanted))).toBeLessThan(6 * error)
    expect(Math.abs(deviation(at(41)) - deviation(wanted))).toBeLessThan(6 * error)
    for (const weight of at(41)) expect((weight * 4) % 1).toBeCloseTo(0, 5)
  })

  test('a ferroelectric transistor follows the mean of its domains in trains up and down', async () => {
    const copies = 500
    const { low, span } = reachOf('fefet')
    for (const [trains, direction, largest] of [
      [{ pre: [1], post: moments(2, 8, 2) }, 1, 1e6],
      [{ post: [1], pre: moments(2, 8, 2) }, -1, 1]
    ] as const) {
      const { at } = await weightsOf({
        preset: 'fefet',
        ...trains,
        copies,
        parameters: { largest }
      })
      const paths = Array.from({ length: copies }, (_, i) => {
        const device = make('fefet', i)
        device.programme(direction > 0 ? low : low + span)
        const pulses = Array(8).fill(direction)
        return follow(device, 'fefet', pulses, i).map((g) => (g - low) / span)
      })
      for (const pulses of [1, 2, 4, 8]) {
        const wanted = mean(paths.map((path) => path[pulses - 1] ?? NaN))
        expect(Math.abs(mean(at(2 * pulses + 1)) / largest - wanted)).toBeLessThan(0.06)
      }
    }
  })

  test('a ferroelectric transistor takes back what the pulses before have turned', async () => {
    const copies = 300
    const { low, span } = reachOf('fefet')
    // Pulses of each train, up and down by turns, one every two milliseconds.
    for (const lengths of [
      [1, 1, 1, 1, 1, 1],
      [10, 1, 1, 3, 3, 10, 10],
      [3, 2, 1, 20, 5, 5, 5, 2, 8, 30]
    ]) {
      const directions = lengths.flatMap((count, i) => Array<1 | -1>(count).fill(i % 2 ? -1 : 1))
      const times = directions.map((_, k) => 2 + 2 * k)
      const spikes = (direction: 1 | -1): number[] =>
        times.filter((_, k) => directions[k] === direction)
      const { at } = await weightsOf({
        preset: 'fefet',
        pre: [1, ...spikes(-1)],
        post: spikes(1),
        copies,
        // Full is so many times the weight at the start, which is so at the low end; too little to make targets fire.
        parameters: { largest: 900 }
      })
      const paths = Array.from({ length: copies }, (_, i) => {
        const device = make('fefet', i)
        device.programme(low)
        return follow(device, 'fefet', directions, i).map((g) => (g - low) / span)
      })
      for (const [k, time] of times.entries()) {
        const wanted = paths.map((path) => path[k] ?? NaN)
        const found = at(time + 1).map((weight) => weight / 900)
        const what = `${lengths.join(' ')}, pulse ${k + 1}`
        expect(Math.abs(mean(found) - mean(wanted)), what).toBeLessThan(0.07)
        expect(Math.abs(deviation(found) - deviation(wanted)), what).toBeLessThan(0.03)
      }
    }
  })

  test('an ionic transistor goes back to its bias point', async () => {
    const parameters = { ageBefore: '10000 s' }
    const { at } = await weightsOf({
      preset: 'redox-transistor',
      pre: [1],
      post: [],
      duration: 5,
      parameters
    })
    const [low, high] = [-0.8276, 1.1724]
    const middle = (low + high) / 2
    const left = 2 * ((middle * Math.exp(-1) - low) / (high - low))
    expect(at(2)[0]).toBeCloseTo(left, 6)
  })

  test('retention fades to the low end as a stretched exponential', async () => {
    const parameters = { ageBefore: '1000 s', retentionTime: '500 s', stretching: 0.7 }
    const { at } = await weightsOf({
      preset: 'neurosim-device',
      pre: [1],
      post: [],
      duration: 5,
      parameters
    })
    expect(at(2)[0]).toBeCloseTo(Math.exp(-(2 ** 0.7)), 5)
  })

  test('stuck devices stay at their ends; the share is what was asked for', async () => {
    const copies = 4000
    const parameters = { stuckOn: 0.1, stuckOff: 0.2, stepNoise: 0 }
    const { at } = await weightsOf({ preset: 'neurosim-device', ...up, copies, parameters })
    const last = at(41)
    const share = (value: number): number =>
      last.filter((one) => Math.abs(one - value) < 1e-6).length / copies
    expect(Math.abs(share(2) - 0.1)).toBeLessThan(0.03)
    expect(Math.abs(share(0) - 0.2)).toBeLessThan(0.04)
  })

  test('devices differ as their preset says', async () => {
    const copies = 4000
    const { at } = await weightsOf({
      preset: 'neurosim-device',
      pre: [1],
      post: [2],
      copies,
      parameters: { spread: 1, stepNoise: 0, stuckOn: 0.5, stuckOff: 0.5 }
    })
    const on = at(2).filter((one) => one > 1)
    // Stuck at the highest conductance, which spreads by 5 %, cut at three deviations.
    const [low, high] = [3.0769e-9, 3.8462e-8]
    expect(mean(on)).toBeCloseTo(2, 1)
    expect(deviation(on) / ((2 * 0.05 * 0.9866 * high) / (high - low))).toBeCloseTo(1, 1)
  })
})
