import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import { makeRealDevice } from '../../../src-main/devices/nonidealities/make-real-device'
import {
  driftExponent,
  driftFactor,
  pcmStatistics,
  programmingDeviation,
  readDeviation
} from '../../../src-main/devices/pcm/statistics'
import { randomStream } from '../../../src-main/devices/random'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { defaultsOf } from './make-device'
import { deviation, makePulseDevice, mean } from './make-pulse-device'
import reference from './pcm_statistics.json'

const micro = 1e-6
const law = pcmStatistics.nandakumar
const samples = 40_000

/** Standard errors of mean and deviation, taken together with those of the reference's 400,000 samples. */
const error = (sigma: number): number => sigma * Math.sqrt(1 / samples + 1 / reference.samples)

function population(target: number, times: readonly number[]): readonly number[][] {
  const making = {
    model: modelWithId(deviceModels, 'pcm-accumulation'),
    values: defaultsOf('pcm-accumulation'),
    effects: [{ id: 'programming-error', scale: 1, values: { law: 'nandakumar', sigma: 0 } }]
  }
  return Array.from({ length: samples }, (_, i) => {
    const device = makeRealDevice(making, 11, i)
    const random = randomStream(12, i)
    device.programme(target)
    let before = 0
    return [
      device.value(0.2),
      ...times.map((time) => {
        device.age(time - before, 300, random)
        before = time
        return device.read(0.2, random)
      })
    ]
  })
}

describe('phase-change memory', () => {
  it.each(reference.rows)('formulas at $g_target_uS µS', (row) => {
    const target = row.g_target_uS * micro
    expect(programmingDeviation(law, target, 25e-6) / micro).toBeCloseTo(row.sigma_prog_uS, 9)
    const drawn = Array.from({ length: 200_000 }, (_, i) =>
      driftExponent(law, target, 25e-6, randomStream(1, i).normal())
    )
    expect(Math.abs(mean(drawn) - row.nu_mean)).toBeLessThan(
      4 * row.nu_std * Math.sqrt(1 / 2e5) + 1e-4
    )
    for (const { t_s, sigma_read_rel } of row.formula_at_t) {
      expect(readDeviation(law, target, 25e-6, t_s + 20)).toBeCloseTo(sigma_read_rel, 9)
    }
  })

  it.each(reference.rows)('a population programmed to $g_target_uS µS', (row) => {
    const times = row.monte_carlo.map(({ t_s }) => t_s)
    const found = population(row.g_target_uS * micro, times)
    const columnOf = (k: number): number[] => found.map((reads) => (reads[k] ?? 0) / micro)
    const { prog_mean, prog_std } = row.monte_carlo_programmed
    expect(Math.abs(mean(columnOf(0)) - prog_mean)).toBeLessThan(4 * error(prog_std))
    expect(Math.abs(deviation(columnOf(0)) - prog_std)).toBeLessThan(4 * error(prog_std))
    row.monte_carlo.forEach(({ mean_uS, std_uS }, k) => {
      expect(Math.abs(mean(columnOf(k + 1)) - mean_uS)).toBeLessThan(4 * error(std_uS))
      expect(Math.abs(deviation(columnOf(k + 1)) - std_uS)).toBeLessThan(4 * error(std_uS))
    })
  })

  it.each([
    [1, 9.98, 1.09],
    [3600, 7.76, 0.95],
    [86_400, 6.65, 0.91],
    [31_536_000, 5, 0.85]
  ])('10 µS after %d s is %d ± %d µS', (time, middle, spread) => {
    const reads = population(10 * micro, [time]).map((values) => (values[1] ?? 0) / micro)
    expect(mean(reads)).toBeCloseTo(middle, 1)
    expect(deviation(reads)).toBeCloseTo(spread, 1)
  })

  it.each(reference.deterministic_drift)('drifts to $g µS', ({ g0, nu, t0, t, g }) => {
    expect(g0 * driftFactor(t, t0, nu)).toBeCloseTo(g, 9)
  })

  it('drifts in a device as the law says', () => {
    const device = makePulseDevice('pcm-accumulation')
    device.programme(10 * micro)
    device.age(3580, 300, randomStream(1))
    const exponent = device.state[1] ?? 0
    expect(device.value(0.2) / micro).toBeCloseTo(10 * (3600 / 20) ** -exponent, 9)
  })

  it('HERMES: statistics of one and two devices a weight', () => {
    const { hermesOne, hermesTwo, joshi } = pcmStatistics
    // 0.15781817 + 2.32443916 r - 2.16310839 r² + 0.68841818 r³ at r = 1/2
    expect(programmingDeviation(hermesOne, 5.175e-6, 10.35e-6) / micro).toBeCloseTo(0.86531292, 7)
    expect(programmingDeviation(hermesTwo, 10.35e-6, 20.7e-6) / micro).toBeCloseTo(0.99101321, 7)
    // -0.00178767 G² + 0.07585724 G + 0.28638599 at 10 µS
    expect(programmingDeviation(joshi, 10e-6, 25e-6) / micro).toBeCloseTo(0.86619139, 7)
    expect(hermesOne.drift(0.5).mean).toBeCloseTo(-0.0436 / 4 - 0.0063 + 0.0736, 12)
    expect(hermesOne.drift(0.05).mean).toBeCloseTo(-0.0387 * Math.log(0.05) - 0.0182, 12)
  })

  it('accumulates with steps of the exponential law, and loses everything at once', () => {
    const device = makePulseDevice('pcm-accumulation', { stepNoise: 0, resetNoise: 0 })
    let weight = 0.01
    for (let n = 0; n < 20; n++) {
      device.pulse({ amplitude: 1, width: 5e-8 }, randomStream(1))
      weight += 0.01 * Math.max(1 + 27.235 * Math.exp((2.5 * (-2 * weight)) / 2), 0)
      expect(device.state[0]).toBeCloseTo(Math.min(2, weight), 12)
    }
    device.pulse({ amplitude: -1, width: 5e-8 }, randomStream(1))
    expect(device.value(0.2)).toBeCloseTo((0.01 / 2) * 25e-6, 12)
  })
})

describe('crystallisation by heat', () => {
  const make = () => makePulseDevice('pcm-crystallisation', { growthSpread: 0 })
  const random = randomStream(1)

  it('climbs a staircase that saturates, as its closed form', () => {
    const device = make()
    // At 1 V and 5 kΩ the cell is at 700 K, the best temperature: the rate is 1/τ.
    for (let n = 1; n <= 30; n++) {
      device.pulse({ amplitude: 1, width: 10e-9 }, random)
      expect(device.state[0]).toBeCloseTo(1 - Math.exp((-n * 10e-9) / 100e-9), 9)
    }
  })

  it('melts above the melting temperature', () => {
    const device = make()
    device.programme(20e-6)
    device.pulse({ amplitude: 1.6, width: 10e-9 }, random)
    expect(device.state[0]).toBe(0)
  })

  it('switches on at the threshold and off below the holding voltage', () => {
    const device = make()
    const sweep = (voltage: number): number => {
      device.pulse({ amplitude: voltage, width: 1e-12 }, random)
      return device.current(voltage)
    }
    expect(sweep(0.75)).toBeLessThan(1e-5)
    expect(sweep(0.81)).toBeCloseTo(0.81 / 5e3, 9)
    expect(sweep(0.4)).toBeCloseTo(0.4 / 5e3, 9)
    expect(sweep(0.25)).toBeLessThan(1e-5)
    expect(sweep(0.4)).toBeLessThan(1e-5)
  })

  it('carries no current at zero voltage', () => expect(make().current(0)).toBe(0))
})
