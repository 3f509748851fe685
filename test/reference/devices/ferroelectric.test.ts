import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../src-main/devices/random'
import { makePulseDevice } from './make-pulse-device'

const random = randomStream(1)
const layer = { saturation: 0.27, remanence: 0.19, coerciveField: 1.2e8, thickness: 1e-8 }
const steepness = Math.log((0.27 + 0.19) / (0.27 - 0.19)) / (2 * 1.2e8)
const branch = (field: number, upward: boolean): number =>
  0.27 * Math.tanh(steepness * (field - (upward ? 1.2e8 : -1.2e8)))

/** A capacitor without a dielectric share: its charge is A P. */
const capacitor = () =>
  makePulseDevice('feram', { ...layer, area: 1, permittivity: 1e-9, senseVoltage: 1 })
const polarisation = (device: ReturnType<typeof capacitor>): number => device.state[0] ?? NaN

describe('Preisach loop', () => {
  it('follows the saturated branches and comes back to the remanence', () => {
    const device = capacitor()
    expect(polarisation(device)).toBeCloseTo(-0.19, 12)
    for (let v = 0.1; v < 6; v += 0.1) {
      device.pulse({ amplitude: v, width: 1 }, random)
      expect(device.current(v)).toBeCloseTo(branch(v / 1e-8, true), 9)
    }
    // Once wholly saturated, the way down is the descending branch.
    device.pulse({ amplitude: 60, width: 1 }, random)
    expect(polarisation(device)).toBeCloseTo(0.19, 9)
    for (let v = -0.1; v > -6; v -= 0.1) {
      device.pulse({ amplitude: v, width: 1 }, random)
      expect(device.current(v)).toBeCloseTo(branch(v / 1e-8, false), 9)
    }
  })

  it('a minor loop ends where it began, and is forgotten when it is passed', () => {
    const [there, straight] = [capacitor(), capacitor()]
    there.pulse({ amplitude: 1.3, width: 1 }, random)
    const before = polarisation(there)
    there.pulse({ amplitude: -0.7, width: 1 }, random)
    for (const amplitude of [0.4, -0.2, 0.3, -0.1]) there.pulse({ amplitude, width: 1 }, random)
    there.pulse({ amplitude: 1.3, width: 1 }, random)
    expect(polarisation(there)).toBeCloseTo(before, 12)
    there.pulse({ amplitude: 1.6, width: 1 }, random)
    straight.pulse({ amplitude: 1.6, width: 1 }, random)
    expect(polarisation(there)).toBeCloseTo(polarisation(straight), 12)
    for (const amplitude of [-0.9, 0.8, -1.4]) {
      there.pulse({ amplitude, width: 1 }, random)
      straight.pulse({ amplitude, width: 1 }, random)
      expect(polarisation(there)).toBeCloseTo(polarisation(straight), 12)
    }
  })

  it('a branch passes through the last two turning points', () => {
    const device = capacitor()
    device.pulse({ amplitude: 1.4, width: 1 }, random)
    const [top, bottom] = [branch(1.4e8, true), -0.27]
    // From (1.4 V, top) towards negative saturation.
    const scaled = (field: number): number =>
      top +
      ((bottom - top) * (branch(field, false) - branch(1.4e8, false))) /
        (-0.27 - branch(1.4e8, false))
    expect(polarisation(device)).toBeCloseTo(scaled(0), 12)
    expect(device.current(-0.6)).toBeCloseTo(scaled(-0.6e8), 9)
  })

  it('identical pulses do nothing more; growing ones do', () => {
    const device = makePulseDevice('fefet-preisach')
    device.pulse({ amplitude: 2.85, width: 1e-7 }, random)
    const first = device.value(0.1)
    device.pulse({ amplitude: 2.85, width: 1e-7 }, random)
    expect(device.value(0.1)).toBe(first)
    let before = first
    for (let n = 1; n < 20; n++) {
      device.pulse({ amplitude: 2.85 + 0.05 * n, width: 1e-7 }, random)
      expect(device.value(0.1)).toBeGreaterThan(before)
      before = device.value(0.1)
    }
  })

  it('reaches what it is programmed to, by both laws of the channel', () => {
    for (const readLaw of ['linear', 'square']) {
      const device = makePulseDevice('fefet-preisach', { readLaw })
      for (const target of [0.1e-6, 1e-6, 4.2e-6, 9.9e-6, 10e-6]) {
        device.programme(target)
        expect(device.value(0.1) / target).toBeCloseTo(1, 9)
      }
    }
  })

  it('wakes up, tires and imprints as its laws say', () => {
    const device = makePulseDevice('feram', {
      ...layer, area: 1, permittivity: 1e-9, senseVoltage: 1,
      wakeUp: 0.2, wakeUpCycles: 100, fatigue: 0.1, fatigueCycles: 1e4,
      imprintStrength: 5e6, imprintTime: 2
    }) // prettier-ignore
    device.programme(1e9)
    device.wear?.(3e4)
    const factor = 1 + 0.2 * (1 - Math.exp(-300)) - 0.1 * Math.log10(1 + 3)
    expect(device.value(1)).toBeCloseTo(0.19 * factor + 0.19, 9)
    device.age(100, 300, random)
    device.pulse({ amplitude: -1, width: 1 }, random)
    const shifted = makePulseDevice('feram', {
      ...layer,
      area: 1,
      permittivity: 1e-9,
      senseVoltage: 1
    })
    shifted.programme(1e9)
    shifted.pulse({ amplitude: -(1e8 - 5e6 * Math.log(51)) * 1e-8, width: 1 }, random)
    expect(device.state[0]).toBeCloseTo(polarisation(shifted), 12)
  })
})

describe('nucleation-limited switching', () => {
  const uniform = { domains: 50_000, activationSpread: 0, fieldShare: 1, thickness: 1e-8 }
  const timeAt = (field: number): number => 1e-12 * Math.exp((2.5e8 / field) ** 3)
  const upShare = (n: number, width: number, volts: number): number => {
    const device = makePulseDevice('fefet-nucleation', { ...uniform, shape: 1.7 })
    for (let i = 0; i < n; i++) device.pulse({ amplitude: volts, width }, randomStream(4, i))
    return ((device.state[0] ?? 0) / 0.2 + 1) / 2
  }

  it.each([
    [1, 75e-9, 1.12],
    [5, 30e-9, 1.12],
    [12, 10e-9, 1.1],
    [3, 1e-6, 1.05]
  ])('%d pulses of %d s at %d V flip the share of the closed form', (n, width, volts) => {
    const h = (n * width) / timeAt(volts * 1e8)
    const expected = 1 - Math.exp(-(h ** 1.7))
    const error = Math.sqrt((expected * (1 - expected)) / uniform.domains)
    expect(Math.abs(upShare(n, width, volts) - expected)).toBeLessThan(4 * error + 1e-5)
  })

  it('identical pulses add up, step by step', () => {
    const device = makePulseDevice('fefet-nucleation')
    const levels = new Set<number>()
    for (let n = 0; n < 60; n++) {
      device.pulse({ amplitude: 2.85, width: 75e-9 }, random)
      levels.add(device.value(0.1))
    }
    expect(levels.size).toBeGreaterThan(5)
    expect(device.value(0.1)).toBeGreaterThan(2e-6)
  })
})
