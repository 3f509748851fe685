import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import type { DeviceModel, DeviceValues } from '../../../src-main/devices/models/device-model'
import { randomStream } from '../../../src-main/devices/random'

const pulseModels = deviceModels.filter(({ driven }) => driven === 'pulses')

type AnyValue = fc.Arbitrary<string | number | readonly number[]>

/** Values far from the defaults, within the bounds of each parameter. */
const anyValues = ({ parameters }: DeviceModel): fc.Arbitrary<DeviceValues> =>
  fc.record(
    Object.fromEntries(
      Object.entries(parameters).flatMap(([name, parameter]): [string, AnyValue][] => {
        if (parameter.kind === 'choice') {
          return [[name, fc.constantFrom(...parameter.options.map(({ value }) => value))]]
        }
        if (parameter.kind === 'numbers') return [[name, fc.constant<readonly number[]>([])]]
        if (
          parameter.kind !== 'quantity' &&
          parameter.kind !== 'number' &&
          parameter.kind !== 'integer'
        )
          return []
        const { min = -Infinity, max = Infinity, above, default: standard = 1 } = parameter
        const within = (value: number): boolean =>
          value >= min && value <= max && (above === undefined || value > above)
        const scaled = fc
          .double({ min: -2, max: 2, noNaN: true })
          .map((power) => standard * 10 ** power)
          .map((value) => (parameter.kind === 'integer' ? Math.min(500, Math.round(value)) : value))
        return [[name, scaled.map((value) => (within(value) ? value : standard))]]
      })
    )
  )

const holds = ({ constraints = [] }: DeviceModel, values: DeviceValues): boolean =>
  constraints.every(({ left, relation, right }) => {
    const [a, b] = [Number(values[left]), Number(values[right])]
    return relation === '<' ? a < b : relation === '<=' ? a <= b : a !== b
  })

describe.each(pulseModels.map((model) => [model.id, model] as const))('%s', (_, model) => {
  it('knows no value that is not a number, with any parameters that are allowed', () => {
    fc.assert(
      fc.property(
        anyValues(model).filter((values) => holds(model, values)),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (values, volts) => {
          const device = model.make(values, randomStream(1))
          const random = randomStream(2)
          for (let n = 0; n < 20; n++) {
            const { energy } = device.pulse(
              { amplitude: n % 3 === 0 ? -volts : volts, width: 1e-6 },
              random
            )
            device.age(10 ** n, 250 + 10 * n, random)
            const found = [
              energy,
              device.value(model.readVoltage),
              device.read(model.readVoltage, random)
            ]
            expect(found.filter((value) => !Number.isFinite(value))).toEqual([])
            expect(device.current(0)).not.toBeNaN()
          }
          for (const target of [0, 1e-6, 1]) {
            device.programme(target)
            expect(device.value(model.readVoltage)).not.toBeNaN()
          }
        }
      ),
      { numRuns: 100 }
    )
  })
})
