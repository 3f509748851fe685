import { describe, expect, it } from 'vitest'
import { changeAt } from '../../../src-main/devices/behaviour/change-table'
import { fieldAfter, tunnellingThrough } from '../../../src-main/devices/floating-gate/tunnelling'
import { randomStream } from '../../../src-main/devices/random'
import { makePulseDevice } from './make-pulse-device'

const random = randomStream(1)
const up = { amplitude: 1, width: 1e-3 }
const down = { amplitude: -1, width: 1e-3 }

describe('ionic transistor', () => {
  it('steps linearly up and down', () => {
    const device = makePulseDevice('ecram', { stepUp: 0.003, stepDown: 0.001, stepNoise: 0 })
    let weight = 0
    for (let n = 0; n < 50; n++) {
      device.pulse(up, random)
      weight += 0.003 * (1 - (0.1153 * weight) / 1.1724)
      expect(device.state[0]).toBeCloseTo(weight, 12)
    }
    for (let n = 0; n < 300; n++) {
      device.pulse(down, random)
      weight -= 0.001 * (1 - (0.5085 * weight) / -0.8276)
      expect(device.state[0]).toBeCloseTo(weight, 12)
    }
  })

  it('decays towards its bias point, and the fast share with its own time', () => {
    const device = makePulseDevice('ecram', {
      stepNoise: 0, stepUp: 0.1, gammaUp: 0, biasPoint: -0.2, decayTime: 500, shortTermShare: 0.25
    }) // prettier-ignore
    device.pulse(up, random)
    device.age(0.05, 300, random)
    const lasting = -0.2 + (0.075 + 0.2) * Math.exp(-0.05 / 500)
    expect(device.state[0]).toBeCloseTo(lasting, 12)
    expect(device.state[1]).toBeCloseTo(0.025 * Math.exp(-0.5), 12)
  })

  it('spends the charge of its gate alone', () => {
    const device = makePulseDevice('ecram', { gateCapacitance: 3e-12 })
    expect(device.pulse({ amplitude: 2, width: 1 }, random).energy).toBeCloseTo(12e-12, 20)
  })
})

describe('step laws', () => {
  const quiet = { stepNoise: 0, stepSize: 0.01 }
  it('soft bounds approach the bound geometrically', () => {
    const device = makePulseDevice('step-soft-bounds', quiet)
    for (let n = 0; n < 200; n++) device.pulse(up, random)
    expect(device.state[0]).toBeCloseTo(1 - 0.99 ** 200, 12)
  })

  it('constant steps with an excess upward, up to the bound', () => {
    const device = makePulseDevice('step-constant', { ...quiet, asymmetry: 0.2 })
    device.pulse(up, random)
    expect(device.state[0]).toBeCloseTo(0.012, 12)
    device.pulse(down, random)
    expect(device.state[0]).toBeCloseTo(0.004, 12)
    for (let n = 0; n < 200; n++) device.pulse(up, random)
    expect(device.state[0]).toBe(1)
  })

  it('exponential steps at a weight', () => {
    const device = makePulseDevice('step-exponential', quiet)
    const conductanceAt = (weight: number): number => 1e-6 + 49e-6 * ((weight + 1) / 2)
    for (const [weight, pulse, sign, amplitude] of [
      [0.4, up, 1, -1.18445],
      [-0.3, down, -1, -0.081404]
    ] as const) {
      device.programme(conductanceAt(weight))
      device.pulse(pulse, random)
      const z = -0.5 * weight - 0.5
      const step = 0.01 * Math.max(0, 1 - amplitude * Math.exp(sign * 5 * z))
      expect(device.state[0]).toBeCloseTo(weight + sign * step, 12)
    }
  })

  it('power and table', () => {
    const power = makePulseDevice('step-power', { ...quiet, gammaUp: 2, gammaDown: 3 })
    power.pulse(up, random)
    expect(power.state[0]).toBeCloseTo(0.01 * 0.25, 12)
    const table = makePulseDevice('step-piecewise', { ...quiet, factorsUp: [3, 1, 0.5] })
    table.programme(1e-6 + 49e-6 * 0.75)
    table.pulse(up, random)
    expect(table.state[0]).toBeCloseTo(0.5 + 0.01 * 0.75, 12)
  })

  it('write noise hides the weight, and does not move it', () => {
    const device = makePulseDevice('step-constant', { ...quiet, writeNoise: 20 })
    for (let n = 0; n < 30; n++) device.pulse(up, random)
    expect(device.state[0]).toBeCloseTo(0.3, 12)
    expect(device.state[1]).not.toBeCloseTo(0.3, 6)
  })
})

describe('memcapacitor', () => {
  it('Q = C V: pinched at zero, a line in each state, nothing below the switching voltage', () => {
    const device = makePulseDevice('memcapacitor', { linear: 0.1, quadratic: 0.02 })
    expect(device.current(0)).toBe(0)
    device.programme(4e-15)
    for (const v of [-0.8, -0.1, 0.4, 0.99]) {
      device.pulse({ amplitude: v, width: 1 }, random)
      expect(device.current(v)).toBeCloseTo(4e-15 * (1 + 0.1 * v + 0.02 * v * v) * v, 25)
    }
  })

  it('runs a pinched loop', () => {
    const device = makePulseDevice('memcapacitor', { switchingTime: 1e-3 })
    const loop: { v: number; q: number }[] = []
    for (let i = 1; i <= 400; i++) {
      const v = 2 * Math.sin((2 * Math.PI * i) / 400)
      device.pulse({ amplitude: v, width: 1e-4 }, random)
      loop.push({ v, q: device.current(v) })
    }
    const at = (i: number): number => loop[i - 1]?.q ?? NaN
    expect(at(160)).toBeGreaterThan(1.05 * at(40))
    expect(Math.abs(at(200))).toBeLessThan(1e-28)
    expect(Math.abs(at(400))).toBeLessThan(1e-28)
  })

  it('switches as the closed form of its law', () => {
    const device = makePulseDevice('memcapacitor')
    device.pulse({ amplitude: 1.5, width: 4e-6 }, random)
    expect(device.state[0]).toBeCloseTo(1 - Math.exp(-0.5 * 0.4), 12)
  })

  it('ferroelectric: the capacitance is the slope of the charge and shows the state', () => {
    const device = makePulseDevice('memcapacitor-ferroelectric')
    device.programme(0)
    const low = device.value(0.05)
    device.programme(1)
    const high = device.value(0.05)
    expect(high).toBeGreaterThan(1.1 * low)
    device.programme((low + high) / 2)
    expect(device.value(0.05) / ((low + high) / 2)).toBeCloseTo(1, 3)
  })
})

describe('NOR flash', () => {
  it('has the textbook coefficients of silicon dioxide', () => {
    const { prefactor, slope } = tunnellingThrough(3.1, 0.42)
    // 1.54e-6 / (m* φ) A/V² and 6.83e7 √m* φ^1.5 V/cm
    expect(prefactor / (1.54e-6 / (0.42 * 3.1))).toBeCloseTo(1, 2)
    expect(slope / (6.83e9 * Math.sqrt(0.42) * 3.1 ** 1.5)).toBeCloseTo(1, 2)
  })

  it('its closed form solves the differential equation', () => {
    const law = tunnellingThrough(3.2, 0.5)
    const perCharge = 0.4 / 3.45e-11
    let field = 1.15e9
    const steps = 20_000
    const time = 2e-5
    const rate = (e: number): number =>
      -perCharge * law.prefactor * e * e * Math.exp(-law.slope / e)
    for (let i = 0; i < steps; i++) {
      const h = time / steps
      const half = field + (h / 2) * rate(field)
      field += h * rate(half)
    }
    expect(fieldAfter(law, 1.15e9, perCharge, time) / field).toBeCloseTo(1, 7)
  })

  it('one long pulse is as many short ones; shifts grow with the logarithm of time', () => {
    const quiet = { stepNoise: 0, thresholdMax: 50 }
    const [one, many] = [makePulseDevice('nor-flash', quiet), makePulseDevice('nor-flash', quiet)]
    one.pulse({ amplitude: 15, width: 1e-4 }, random)
    for (let n = 0; n < 100; n++) many.pulse({ amplitude: 15, width: 1e-6 }, random)
    expect(many.state[0]).toBeCloseTo(one.state[0] ?? 0, 9)
    const shiftTo = (width: number): number => {
      const device = makePulseDevice('nor-flash', quiet)
      device.pulse({ amplitude: 18, width }, random)
      return device.state[0] ?? 0
    }
    const decades = [1e-3, 1e-2, 1e-1].map(shiftTo)
    const [a = 0, b = 0, c = 0] = decades
    expect((c - b) / (b - a)).toBeGreaterThan(0.8)
    expect((c - b) / (b - a)).toBeLessThan(1)
  })

  it('is programmed by positive and erased by negative pulses', () => {
    const device = makePulseDevice('nor-flash')
    const before = device.value(0.1)
    device.pulse({ amplitude: 16, width: 1e-5 }, random)
    expect(device.value(0.1)).toBeLessThan(before)
    for (let n = 0; n < 10; n++) device.pulse({ amplitude: -16, width: 1e-4 }, random)
    expect(device.value(0.1)).toBeGreaterThan(before)
  })
})

describe('look-up table', () => {
  const table = { nodes: [1, 3], changes: [0, 1, 4, 10, 11, 14], quantiles: 3 }
  it.each([
    [1, 0, 0],
    [1, 0.75, 2.5],
    [2, 0.5, 6],
    [9, 1, 14]
  ])('at %d for %d: %d', (conductance, probability, change) => {
    expect(changeAt(table, conductance, probability)).toBeCloseTo(change, 12)
  })

  it('draws what it was measured with', () => {
    const values = {
      conductanceMin: 0, conductanceMax: 1, quantiles: 2,
      conductances: [0, 1], changesUp: [0.1, 0.3, 0.1, 0.3], changesDown: [-0.1, -0.1, -0.1, -0.1]
    } // prettier-ignore
    const found = Array.from({ length: 10_000 }, (_, i) => {
      const device = makePulseDevice('look-up-table', values)
      device.pulse(up, randomStream(8, i))
      return device.value(0.1)
    })
    const middle = found.reduce((sum, value) => sum + value, 0) / found.length
    expect(Math.abs(middle - 0.2)).toBeLessThan((4 * 0.2) / Math.sqrt(12 * found.length))
  })
})

describe('counted levels', () => {
  it('skyrmions: linear and symmetric', () => {
    const device = makePulseDevice('skyrmion', { places: 10 })
    const values = Array.from({ length: 20 }, (_, n) => {
      device.pulse(n < 10 ? up : down, random)
      return device.value(0.1)
    })
    expect(values[4]).toBeCloseTo(1.5e-6, 15)
    expect(values[14]).toBeCloseTo(1.5e-6, 15)
  })

  it('more levels are read wrongly more often, as the error function says', () => {
    const wrong = (levels: number): number => {
      const device = makePulseDevice('multi-level', { levels, levelSpread: 0.03, readSpread: 0.04 })
      const span = 49e-6
      let errors = 0
      const trials = 20_000
      for (let i = 0; i < trials; i++) {
        const stream = randomStream(9, levels, i)
        device.programme(1e-6 + span / (levels - 1))
        device.pulse(up, stream)
        const level = Math.round(((device.read(0.1, stream) - 1e-6) / span) * (levels - 1))
        errors += level === 2 ? 0 : 1
      }
      return errors / trials
    }
    // erfc(1 / (2 √2 (L - 1) σ)) with σ = 0.05, by the Python standard library
    expect(Math.abs(wrong(8) - 0.1531)).toBeLessThan(4 * Math.sqrt(0.13 / 20_000))
    expect(Math.abs(wrong(12) - 0.3633)).toBeLessThan(4 * Math.sqrt(0.24 / 20_000))
  })
})
