import { describe, expect, it } from 'vitest'
import {
  curvatureOf,
  curveAt,
  gapOf,
  labelOf
} from '../../../src-main/devices/behaviour/nonlinearity'
import { randomStream } from '../../../src-main/devices/random'
import { makePulseDevice } from './make-pulse-device'
import reference from './pulse_nonlinearity.json'

const random = randomStream(5)

describe('the exponential pulse response', () => {
  it.each(reference.rows)('label $nl: curvature and gap', ({ nl, a_norm, max_gap_from_line }) => {
    if (a_norm === null) return expect(curvatureOf(nl)).toBe(Infinity)
    expect(Math.abs(curvatureOf(nl) / a_norm - 1)).toBeLessThan(1e-9)
    expect(gapOf(Math.abs(curvatureOf(nl)))).toBeCloseTo(Math.abs(max_gap_from_line), 10)
  })

  it.each(reference.rows)('label $nl: every pulse up and down', ({ nl, g_ltp, g_ltd }) => {
    const device = makePulseDevice('pulse-exponential', {
      conductanceMin: reference.g_min,
      conductanceMax: reference.g_max,
      levelsUp: reference.n_pulses,
      levelsDown: reference.n_pulses,
      nonlinearityUp: nl,
      nonlinearityDown: nl,
      cycleSpread: 0
    })
    const run = (amplitude: number): number[] => [
      device.value(0.5),
      ...Array.from({ length: reference.n_pulses }, () => {
        device.pulse({ amplitude, width: 1e-6 }, random)
        return device.value(0.5)
      })
    ]
    const errors = (found: number[], wanted: readonly number[]): number =>
      Math.max(...found.map((value, i) => Math.abs(value / (wanted[i] ?? 0) - 1)))
    expect(errors(run(1), g_ltp)).toBeLessThan(1e-9)
    expect(errors(run(-1), g_ltd)).toBeLessThan(1e-9)
  })

  it.each([
    [1, 1.251653],
    [2, 0.609035],
    [3, 0.38683],
    [4, 0.269089],
    [5, 0.192406],
    [6, 0.135619]
  ])('label %d has the published |A| of %d', (label, curvature) => {
    expect(curvatureOf(label)).toBeCloseTo(curvature, 6)
    expect(curvatureOf(-label)).toBeCloseTo(-curvature, 6)
  })

  it.each([1e-6, 1e-3, 0.3, 2.4, -4.88, 7.7, 9, -9])('label %d comes back', (label) => {
    expect(labelOf(curvatureOf(label)) / label).toBeCloseTo(1, 9)
  })

  it('is farthest from the line by the label’s definition, found by trying', () => {
    for (const label of [0.5, 3.3, 8]) {
      const curvature = curvatureOf(label)
      let gap = 0
      for (let i = 0; i <= 1e5; i++) gap = Math.max(gap, curveAt(i / 1e5, curvature) - i / 1e5)
      expect(gap).toBeCloseTo(0.07 * Math.SQRT2 * label, 7)
    }
  })

  it('leaves the flat end of a strongly bent branch', () => {
    const device = makePulseDevice('pulse-exponential', {
      conductanceMin: 1e-6,
      conductanceMax: 2e-6,
      levelsDown: 200,
      nonlinearityDown: 9,
      cycleSpread: 0
    })
    device.programme(1)
    for (let i = 0; i < 200; i++) device.pulse({ amplitude: -1, width: 1e-6 }, random)
    expect(device.value(0.5)).toBeCloseTo(1e-6, 15)
  })

  it('has the spread of a step that was asked for', () => {
    const steps = Array.from({ length: 20_000 }, (_, i) => {
      const device = makePulseDevice('pulse-exponential', { cycleSpread: 0.02 })
      device.programme(2e-8)
      device.pulse({ amplitude: 1, width: 1e-6 }, randomStream(3, i))
      return device.value(0.5)
    })
    const middle = steps.reduce((sum, step) => sum + step, 0) / steps.length
    const spread = Math.sqrt(
      steps.reduce((sum, step) => sum + (step - middle) ** 2, 0) / steps.length
    )
    const wanted = 0.02 * (3.8462e-8 - 3.0769e-9)
    expect(Math.abs(spread / wanted - 1)).toBeLessThan(4 / Math.sqrt(2 * steps.length))
  })
})
