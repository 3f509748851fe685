import { describe, expect, test } from 'vitest'
import { weightsOf, moments, mean, deviation, upOf } from './laboratory'

describe('phase-change memory', () => {
  const start = { preset: 'pcram', pre: [1], post: moments(2, 20, 2) }

  test('crystallises step by step, and melts at once', async () => {
    const copies = 4000
    const { at } = await weightsOf({ ...start, copies, parameters: { largest: 1e6 } })
    const wanted = upOf('pcram', copies, 20, { driftScale: 0 })
    for (const pulses of [5, 20]) {
      const found = at(2 * pulses + 1).map((weight) => weight / 1e6)
      const paths = wanted.map((path) => path[pulses - 1] ?? NaN)
      const error = deviation(paths) / Math.sqrt(copies)
      expect(Math.abs(mean(found) - mean(paths))).toBeLessThan(6 * error)
      expect(Math.abs(deviation(found) - deviation(paths))).toBeLessThan(6 * error)
    }
    const molten = await weightsOf({ preset: 'pcram', post: [1], pre: [4], copies, duration: 8 })
    // State 0.01 ± 0.02 of 2, not below 0: mean and deviation of that normal number.
    const [edge, sigma] = [0.5, 0.02]
    const density = Math.exp(-(edge ** 2) / 2) / Math.sqrt(2 * Math.PI)
    const expected = 0.01 * 0.6914624612740131 + sigma * density
    expect(Math.abs(mean(molten.at(7)) - expected)).toBeLessThan((6 * sigma) / Math.sqrt(copies))
  })

  test('drifts as a power of time, with exponents as measured', async () => {
    const copies = 4000
    const years = { ...start, pre: [1], post: [], copies, duration: 5 }
    const aged = async (age: string) =>
      (await weightsOf({ ...years, parameters: { ageBefore: age } })).at(3)
    const [fresh, day, decade] = await Promise.all([aged('0 s'), aged('1 d'), aged('10 yr')])
    expect(fresh.every((weight) => Math.abs(weight - 1) < 1e-4)).toBe(true)
    const exponents = (weights: readonly number[], seconds: number): number[] =>
      weights.map((weight) => -Math.log(weight) / Math.log((seconds + 0.003 + 20) / 20))
    const byDay = exponents(day, 86_400)
    const byDecade = exponents(decade, 315_576_000)
    // Of each synapse the same exponent at both ages; at half of the range mean 0.049, deviation 0.008.
    for (const [i, exponent] of byDay.entries()) {
      expect(Math.abs(exponent - (byDecade[i] ?? NaN))).toBeLessThan(1e-5)
    }
    expect(mean(byDay)).toBeCloseTo(0.049, 3)
    expect(deviation(byDay)).toBeCloseTo(0.008, 3)
  })

  test('is read with 1/f noise that depends on age and conductance', async () => {
    const copies = 4000
    const parameters = { ageBefore: '1 h', readNoise: true }
    const { at, v } = await weightsOf({
      preset: 'pcram',
      pre: [2],
      post: [],
      copies,
      duration: 5,
      parameters
    })
    const still = at(2)
    const read = v.slice(20 * copies, 21 * copies)
    const relative = read.map((value, i) => value / (still[i] ?? NaN) - 1)
    const q = 0.0088 / 0.5 ** 0.65
    const sigma = q * Math.sqrt(Math.log((3620 + 250e-9) / (2 * 250e-9)))
    expect(Math.abs(deviation(relative) / sigma - 1)).toBeLessThan(6 / Math.sqrt(2 * copies))
    expect(Math.abs(mean(relative))).toBeLessThan((6 * sigma) / Math.sqrt(copies))
  })

  test('in pairs: only SET, and both are brought back when one is nearly full', async () => {
    const copies = 300
    const both = { pre: moments(2, 150, 2), post: moments(1, 150, 2) }
    const ups = moments(303, 20, 2)
    const { at } = await weightsOf({
      preset: 'pcram',
      pre: both.pre,
      post: [...both.post, ...ups],
      copies,
      parameters: { arrangement: 'pair' }
    })
    // Each gap had a pulse to both, enough to fill them three times: without refreshing no SET could move them.
    const gained = at(344).map((weight, i) => weight - (at(301)[i] ?? NaN))
    expect(mean(gained)).toBeGreaterThan(0.3)
    for (const time of [100, 200, 344]) {
      for (const weight of at(time)) expect(Math.abs(weight)).toBeLessThanOrEqual(2)
    }
  })
})
