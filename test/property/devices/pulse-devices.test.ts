import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import { nonidealities } from '../../../src-main/devices/nonidealities'
import { makeRealDevice } from '../../../src-main/devices/nonidealities/make-real-device'
import { reachOf } from '../../../src-main/devices/nonidealities/reach-of'
import { randomStream } from '../../../src-main/devices/random'
import { devicePresets } from '../../../src-main/devices/presets'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { ParameterDescriptions } from '../../../src-shared/catalogue'

const pulseModels = deviceModels.filter(({ driven }) => driven === 'pulses')
const ids = pulseModels.map(({ id }) => id)

const defaultsOf = (parameters: ParameterDescriptions) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      'default' in parameter && parameter.default !== undefined ? [[name, parameter.default]] : []
    )
  )

const happenings = fc.array(
  fc.record({
    volts: fc.double({ min: -20, max: 20, noNaN: true }),
    seconds: fc.double({ min: 1e-12, max: 1, noNaN: true }),
    rest: fc.double({ min: 0, max: 1e8, noNaN: true })
  }),
  { minLength: 1, maxLength: 40 }
)

const everyEffect = nonidealities.map(({ id, parameters }) => ({
  id,
  scale: 1,
  values: defaultsOf(parameters)
}))

/** All values of a device that lives through something. */
function live(
  id: string,
  what: readonly { volts: number; seconds: number; rest: number }[],
  index: number,
  real = false
) {
  const model = modelWithId(pulseModels, id)
  const effects = real ? everyEffect : []
  const device = makeRealDevice({ model, values: defaultsOf(model.parameters), effects }, 3, index)
  const random = randomStream(3, index, 99)
  return what.flatMap(({ volts, seconds, rest }) => {
    const { energy } = device.pulse({ amplitude: volts, width: seconds }, random)
    device.age(rest, 330, random)
    return [device.value(model.readVoltage), device.read(model.readVoltage, random), energy]
  })
}

describe.each(ids)('%s', (id) => {
  const model = modelWithId(pulseModels, id)

  it('stays finite and not below zero, whatever happens to it', () => {
    fc.assert(
      fc.property(happenings, fc.boolean(), (what, real) => {
        for (const value of live(id, what, 0, real)) {
          expect(Number.isFinite(value)).toBe(true)
          expect(value).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 }
    )
  })

  it('two devices are what they are in any order', () => {
    fc.assert(
      fc.property(happenings, (what) => {
        const [first, second] = [live(id, what, 4, true), live(id, what, 5, true)]
        expect(live(id, what, 5, true)).toEqual(second)
        expect(live(id, what, 4, true)).toEqual(first)
      }),
      { numRuns: 15 }
    )
  })

  it('a copied state goes on as the original', () => {
    fc.assert(
      fc.property(happenings, fc.double({ min: -5, max: 5, noNaN: true }), (what, volts) => {
        const values = defaultsOf(model.parameters)
        const [first, copy] = [1, 1].map(() => model.make(values, randomStream(2)))
        if (!first || !copy) throw new Error('no device')
        for (const { volts: amplitude, seconds } of what) {
          first.pulse({ amplitude, width: seconds }, randomStream(6))
        }
        copy.state.set(first.state)
        for (const device of [first, copy]) {
          device.pulse({ amplitude: volts, width: 1e-7 }, randomStream(7))
        }
        expect(copy.value(model.readVoltage)).toBe(first.value(model.readVoltage))
      }),
      { numRuns: 20 }
    )
  })

  it('is programmed to what it can reach', () => {
    const make = () => model.make(defaultsOf(model.parameters), randomStream(2))
    const { low, high } = reachOf(make(), model.readVoltage)
    expect(high).toBeGreaterThan(low)
    const device = make()
    device.programme(low + 0.5 * (high - low))
    const value = device.value(model.readVoltage)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high * (1 + 1e-12))
  })

  it('moves up with SET and down with RESET pulses', () => {
    const device = model.make(defaultsOf(model.parameters), randomStream(2))
    const random = randomStream(2, 2)
    const { low, high } = reachOf(
      model.make(defaultsOf(model.parameters), randomStream(2)),
      model.readVoltage
    )
    device.programme(low)
    for (let n = 0; n < 300; n++) device.pulse(model.pulses.set, random)
    const up = device.value(model.readVoltage)
    expect(up).toBeGreaterThan(low + 0.1 * (high - low))
    for (let n = 0; n < 300; n++) device.pulse(model.pulses.reset, random)
    expect(device.value(model.readVoltage)).toBeLessThan(up)
  })
})

describe('presets', () => {
  it.each(devicePresets.map((preset) => [preset.id, preset] as const))(
    '%s fits its model',
    (_, preset) => {
      const model = modelWithId(deviceModels, preset.model)
      const values = Object.entries(preset.values).flatMap(([name, { value, trust, source }]) => {
        const parameter = model.parameters[name]
        expect(parameter, `${model.id} has ${name}`).toBeDefined()
        if (value === null) expect(trust).toBe('unknown')
        if (trust === 'source' || trust === 'literature') expect(source).not.toBe('')
        if (parameter?.kind === 'choice' && value !== null) {
          expect(parameter.options.map((option) => option.value)).toContain(value)
        }
        return value === null ? [] : [[name, value] as const]
      })
      for (const name of Object.keys(preset.spread ?? {}))
        expect(model.parameters).toHaveProperty(name)
      const all = { ...defaultsOf(model.parameters), ...Object.fromEntries(values) }
      const device = model.make(all, randomStream(1))
      const readVoltage = preset.readVoltage ?? model.readVoltage
      expect(device.value(readVoltage)).toBeGreaterThan(0)
      for (const name of Object.keys(model.varies)) expect(model.parameters).toHaveProperty(name)
    }
  )

  it('every memory of the comparison table has one', () => {
    const technologies = new Set(devicePresets.map(({ technology }) => technology))
    for (const technology of [
      'nor-flash', 'mram', 'pcram', 'rram', 'feram', 'fefet', 'memcapacitor', 'redox-transistor',
      'ionic-transistor', 'skyrmion', 'oxide'
    ]) expect(technologies).toContain(technology) // prettier-ignore
  })
})
