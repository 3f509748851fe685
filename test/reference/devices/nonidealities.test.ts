import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import type { DeviceValues } from '../../../src-main/devices/models/device-model'
import { nonidealities } from '../../../src-main/devices/nonidealities'
import { arrheniusTime } from '../../../src-main/devices/nonidealities/laws/arrhenius'
import {
  cmoRelaxation,
  wanRelaxation
} from '../../../src-main/devices/nonidealities/laws/reram-relaxation'
import {
  filledAfter,
  telegraphSpectrum,
  telegraphTrace
} from '../../../src-main/devices/nonidealities/laws/telegraph'
import { makeRealDevice } from '../../../src-main/devices/nonidealities/make-real-device'
import { randomStream } from '../../../src-main/devices/random'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { defaultsOf } from './make-device'
import { deviation, mean } from './make-pulse-device'

const random = randomStream(1)

/** A device of constant steps with one effect, its defaults where nothing is said. */
function withEffect(id: string, values: DeviceValues, index = 0, scale = 1) {
  const { parameters } = modelWithId(nonidealities, id)
  const defaults = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      'default' in parameter && parameter.default !== undefined ? [[name, parameter.default]] : []
    )
  )
  const making = {
    model: modelWithId(deviceModels, 'step-constant'),
    values: { ...defaultsOf('step-constant'), stepNoise: 0 },
    effects: [{ id, scale, values: { ...defaults, ...values } }]
  }
  return makeRealDevice(making, 21, index)
}

const populationOf = (count: number, read: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => read(i))

describe('random telegraph noise', () => {
  const times = { capture: 3e-3, emission: 1e-3 }

  it('has its analytic spectrum', () => {
    const interval = 1e-4
    const length = 512
    const segments = 3000
    const frequencies = [1, 3, 10, 30].map((k) => k / (length * interval))
    const power = frequencies.map(() => 0)
    for (let s = 0; s < segments; s++) {
      const trace = telegraphTrace(times, interval, length, randomStream(3, s))
      frequencies.forEach((f, k) => {
        let [re, im] = [0, 0]
        trace.forEach((filled, n) => {
          const angle = 2 * Math.PI * f * n * interval
          // The mean is taken off, and a Hann window keeps the steep flank from leaking.
          const x = (filled - 0.25) * (1 - Math.cos((2 * Math.PI * n) / length))
          re += x * Math.cos(angle)
          im -= x * Math.sin(angle)
        })
        power[k] =
          (power[k] ?? 0) + ((re * re + im * im) * 2 * interval) / (1.5 * length) / segments
      })
    }
    frequencies.forEach((f, k) => {
      // Sampling folds the spectrum back; the first alias is added.
      const folded =
        telegraphSpectrum(times, 1, f) +
        [1, 2, 3, 4].reduce(
          (sum, m) =>
            sum +
            telegraphSpectrum(times, 1, m / interval - f) +
            telegraphSpectrum(times, 1, m / interval + f),
          0
        )
      const tolerance = k === 0 ? 0.25 : 0.1
      expect(Math.abs((power[k] ?? 0) / folded - 1)).toBeLessThan(tolerance)
    })
  })

  it('its spectrum integrates to the variance', () => {
    let sum = 0
    const df = 0.5
    for (let f = df / 2; f < 2e5; f += df) sum += telegraphSpectrum(times, 2, f) * df
    expect(sum).toBeCloseTo(4 * 0.25 * 0.75, 2)
  })

  it('passes time exactly: two waits are one', () => {
    const once = filledAfter(times, true, 2e-3)
    const first = filledAfter(times, true, 1e-3)
    const twice =
      first * filledAfter(times, true, 1e-3) + (1 - first) * filledAfter(times, false, 1e-3)
    expect(twice).toBeCloseTo(once, 14)
  })

  it('a cell shows two levels', () => {
    const device = withEffect('telegraph-noise', { share: 1, amplitude: 0.1, amplitudeSpread: 0 })
    const reads = new Set<string>()
    for (let i = 0; i < 200; i++) {
      device.age(5e-3, 300, random)
      reads.add((device.read(0.1, random) / device.value(0.1)).toFixed(9))
    }
    expect([...reads].sort()).toEqual(['0.900000000', '1.000000000'])
  })
})

describe('retention', () => {
  it('Arrhenius: the activation energy comes back', () => {
    const [cold, hot] = [arrheniusTime(1e6, 0.9, 330, 358), arrheniusTime(1e6, 0.9, 400, 358)]
    const energy = (Math.log(cold / hot) * 8.617333262e-5) / (1 / 330 - 1 / 400)
    expect(energy).toBeCloseTo(0.9, 9)
    expect(arrheniusTime(1e6, 0.9, 358, 358)).toBe(1e6)
  })

  it('fades as a stretched exponential, whatever the pieces of time', () => {
    for (const pieces of [1, 7]) {
      const device = withEffect('retention', {
        activationEnergy: 1,
        stretching: 0.6,
        endShare: 0.1
      })
      device.programme(40e-6)
      for (let i = 0; i < pieces; i++) device.age(3e4 / pieces, 400, random)
      const tau = 1e6 * Math.exp((1 / 8.617333262e-5) * (1 / 400 - 1 / 358))
      const end = 1e-6 + 0.1 * 49e-6
      const expected = end + (40e-6 - end) * Math.exp(-((3e4 / tau) ** 0.6))
      expect(device.value(0.1) / expected).toBeCloseTo(1, 8)
    }
  })

  it('a pulse goes on from what is left', () => {
    const device = withEffect('retention', {})
    device.programme(40e-6)
    device.age(1e6, 358, random)
    const left = device.value(0.1)
    device.pulse({ amplitude: 1, width: 1e-6 }, random)
    expect(device.value(0.1) - left).toBeCloseTo((0.001 / 2) * 49e-6, 12)
  })
})

describe('endurance', () => {
  const life = { failureCycles: 1e6, failureShape: 2, stuckOn: 0.3, windowCycles: 1e30 }

  it('fails by a Weibull distribution, stuck on and off in the given shares', () => {
    const count = 20_000
    const ends = populationOf(count, (i) => {
      const device = withEffect('endurance', life, i)
      device.programme(20e-6)
      device.wear?.(8e5)
      return device.value(0.1)
    })
    const failed = ends.filter((value) => Math.abs(value - 20e-6) > 1e-9)
    const chance = 1 - Math.exp(-(0.8 ** 2))
    const error = Math.sqrt((chance * (1 - chance)) / count)
    expect(Math.abs(failed.length / count - chance)).toBeLessThan(4 * error)
    const on = failed.filter((value) => value > 49e-6).length / failed.length
    expect(Math.abs(on - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / failed.length))
  })

  it('narrows the window', () => {
    const device = withEffect('endurance', {
      windowCycles: 1e4,
      windowExponent: 0.5,
      failureCycles: 1e30
    })
    device.wear?.(4e4)
    device.programme(1)
    const high = device.value(0.1)
    device.programme(0)
    expect(high - device.value(0.1)).toBeCloseTo(49e-6 * Math.exp(-2), 12)
  })
})

describe('statistics of the other effects', () => {
  const count = 20_000
  const near = (found: number, wanted: number): void => {
    expect(Math.abs(found / wanted - 1)).toBeLessThan(4 / Math.sqrt(2 * count))
  }

  it('read noise: white, and growing with time', () => {
    const device = withEffect('read-noise', { sigma: 0.03 })
    device.programme(20e-6)
    near(deviation(populationOf(count, () => device.read(0.1, random))), 0.03 * 20e-6)
    const flicker = withEffect('read-noise', { spectrum: 'flicker', sigma: 0.01 })
    flicker.programme(20e-6)
    flicker.age(100, 300, random)
    const growth = Math.sqrt(Math.log(100 / 500e-9))
    near(deviation(populationOf(count, () => flicker.read(0.1, random))), 0.01 * 20e-6 * growth)
  })

  it('scale multiplies, and zero is off', () => {
    const twice = withEffect('read-noise', { sigma: 0.03 }, 0, 2)
    twice.programme(20e-6)
    near(deviation(populationOf(count, () => twice.read(0.1, random))), 0.06 * 20e-6)
    const off = withEffect('read-noise', { sigma: 0.03 }, 0, 0)
    off.programme(20e-6)
    expect(off.read(0.1, random)).toBeCloseTo(20e-6, 15)
  })

  it('cycle-to-cycle spread, programming error', () => {
    const spread = populationOf(count, (i) => {
      const device = withEffect('cycle-spread', { sigma: 0.02 }, i)
      device.programme(25e-6)
      device.pulse({ amplitude: 1, width: 1e-6 }, randomStream(2, i))
      return device.value(0.1)
    })
    near(deviation(spread), 0.02 * 49e-6)
    const programmed = populationOf(count, (i) => {
      const device = withEffect('programming-error', { sigma: 0.05 }, i)
      device.programme(25e-6)
      return device.value(0.1)
    })
    near(deviation(programmed), 0.05 * 25e-6)
  })

  it('stuck cells', () => {
    const values = populationOf(count, (i) => {
      const device = withEffect('stuck-at', { on: 0.1, off: 0.05 }, i)
      device.programme(25e-6)
      device.pulse({ amplitude: 1, width: 1 }, random)
      return device.value(0.1)
    })
    const on = values.filter((value) => value > 49e-6).length / count
    const off = values.filter((value) => value < 1.1e-6).length / count
    expect(Math.abs(on - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / count))
    expect(Math.abs(off - 0.05)).toBeLessThan(4 * Math.sqrt(0.0475 / count))
  })

  it('drift: one exponent for each programming', () => {
    const values = populationOf(count, (i) => {
      const device = withEffect('drift', { exponent: 0.06, exponentSpread: 0.01 }, i)
      device.programme(25e-6)
      device.age(20 * 99, 300, random)
      return -Math.log(device.value(0.1) / 25e-6) / Math.log(100)
    })
    near(deviation(values), 0.01)
    expect(Math.abs(mean(values) - 0.06)).toBeLessThan((4 * 0.01) / Math.sqrt(count))
  })

  it('relaxation of ReRAM as it was fitted', () => {
    const hour = 3600
    expect(cmoRelaxation(hour).shift / 1e-6).toBeCloseTo(-0.08900206 * Math.log(hour), 9)
    const values = populationOf(count, (i) => {
      const device = withEffect('reram-relaxation', {}, i)
      device.programme(25e-6)
      device.age(hour, 300, random)
      return device.value(0.1)
    })
    const size = 50 / 88.19
    near(deviation(values), (0.04201137 * Math.log(hour) + 0.41183342) * 1e-6 * size)
    const sum = 0.348 + 16.03 * 0.5 - 43.853 * 0.25 + 45.393 * 0.125 - 16.815 * 0.0625
    expect(wanRelaxation(1, 0.5).deviation / 1e-6).toBeCloseTo(sum, 9)
  })

  it('the nonlinear current meets the linear one at the read voltage', () => {
    const device = withEffect('current-nonlinearity', { voltageScale: 0.25 })
    device.programme(25e-6)
    expect(device.current(0.1)).toBeCloseTo(2.5e-6, 15)
    const expected = (2.5e-6 * Math.sinh(2)) / Math.sinh(0.4)
    expect(device.current(0.5)).toBeCloseTo(expected, 12)
    expect(device.current(0)).toBe(0)
  })

  it('device-to-device spread is cut off at three standard deviations', () => {
    const making = {
      model: modelWithId(deviceModels, 'step-constant'),
      values: { ...defaultsOf('step-constant'), stepNoise: 0 },
      effects: [{ id: 'device-spread', scale: 1, values: { distribution: 'normal', limit: 3 } }],
      spread: { stepSize: 0.2 }
    }
    const steps = populationOf(count, (i) => {
      const device = makeRealDevice(making, 21, i)
      device.pulse({ amplitude: 1, width: 1e-6 }, random)
      return (device.state[0] ?? 0) / 0.001
    })
    expect(Math.max(...steps.map((step) => Math.abs(step - 1)))).toBeLessThanOrEqual(0.6 + 1e-9)
    // A normal law cut at three standard deviations has 98.66 % of its deviation left.
    near(deviation(steps), 0.2 * 0.98658)
  })
})
