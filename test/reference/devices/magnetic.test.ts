import { describe, expect, it } from 'vitest'
import { logNotSwitching, switchingProbability } from '../../../src-main/devices/magnetic/switching'
import { randomStream } from '../../../src-main/devices/random'
import { makePulseDevice, mean } from './make-pulse-device'

const law = { stability: 45, attemptTime: 2e-9, dynamicTime: 0.8e-9 }

describe('magnetic tunnel junction', () => {
  it.each([
    [0.6, 1e-6],
    [0.8, 50e-9],
    [0.9, 10e-9],
    [0, 1e9]
  ])('is thermally activated at x = %d', (x, t) => {
    const expected = 1 - Math.exp(-t / (2e-9 * Math.exp(45 * (1 - x))))
    expect(switchingProbability(law, x, t)).toBeCloseTo(expected, 12)
  })

  it.each([
    [1.1, 3e-9],
    [1.5, 2e-9],
    [2, 1e-9]
  ])('follows the write-error rate at x = %d', (x, t) => {
    const error =
      1 -
      Math.exp(
        ((-(Math.PI ** 2) * 45) / 4) * ((x - 1) / (x * Math.exp((2 * t * (x - 1)) / 0.8e-9) - 1))
      )
    expect(switchingProbability(law, x, t)).toBeCloseTo(1 - error, 12)
  })

  it('joins the two on a straight line of the logarithm', () => {
    const t = 5e-9
    const [a, b] = [logNotSwitching(law, 0.95, t), logNotSwitching(law, 1.05, t)]
    expect(logNotSwitching(law, 0.98, t)).toBeCloseTo(a + 0.3 * (b - a), 12)
  })

  it('switches as often as it should, and only the junctions that can', () => {
    const chance = switchingProbability(
      { stability: 60, attemptTime: 1e-9, dynamicTime: 1e-9 },
      0.9,
      100e-9
    )
    const trials = 20_000
    const found = Array.from({ length: trials }, (_, i) => {
      const device = makePulseDevice('mtj', { junctions: 8 })
      device.pulse({ amplitude: 0.9 * 0.35, width: 100e-9 }, randomStream(2, i))
      return device.state[0] ?? 0
    })
    const sigma = Math.sqrt(8 * chance * (1 - chance))
    expect(Math.abs(mean(found) - 8 * chance)).toBeLessThan((4 * sigma) / Math.sqrt(trials))
    const variance = mean(found.map((k) => (k - 8 * chance) ** 2))
    expect(variance / sigma ** 2).toBeCloseTo(1, 1)
  })

  it('has the resistances of its states at every voltage', () => {
    const device = makePulseDevice('mtj', {
      junctions: 3,
      magnetoresistance: 1.5,
      halfVoltage: 0.4
    })
    const antiparallel = 5e3 * (1 + 1.5 / (1 + (0.3 / 0.4) ** 2))
    expect(device.value(0.3)).toBeCloseTo(3 / antiparallel, 12)
    device.programme(1)
    expect(device.value(0.3)).toBeCloseTo(3 / 5e3, 12)
  })

  it('forgets in the time of its barrier', () => {
    const device = makePulseDevice('mtj', { junctions: 10_000, stability: 20 })
    device.programme(1e9)
    const rate = Math.exp((-20 * 300) / 350) / 1e-9
    device.age(0.3 / rate, 350, randomStream(6))
    const expected = 10_000 * (1 - (1 - Math.exp(-0.6)) / 2)
    expect(Math.abs((device.state[0] ?? 0) - expected)).toBeLessThan(4 * Math.sqrt(10_000 * 0.2))
  })

  it.each([-0.05, 0, 0.02, 0.1])('with a low barrier: a sigmoid of %d V', (volts) => {
    const device = makePulseDevice('mtj-low-barrier', { junctions: 10_000, stability: 9 })
    device.pulse({ amplitude: volts, width: 1 }, randomStream(7))
    const expected = 1 / (1 + Math.exp((-2 * 9 * volts) / 0.35))
    const error = Math.sqrt((expected * (1 - expected)) / 10_000)
    expect(Math.abs((device.state[0] ?? 0) / 10_000 - expected)).toBeLessThan(4 * error + 1e-4)
  })
})
