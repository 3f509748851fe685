import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import { devicePresets } from '../../../src-main/devices/presets'
import { randomStream } from '../../../src-main/devices/random'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { makeDevice } from './make-device'

const voltageDriven = devicePresets.filter(
  ({ model }) => modelWithId(deviceModels, model).driven === 'voltage'
)

describe.each(voltageDriven)('$id', ({ model: id, values, pulses, readVoltage }) => {
  const model = modelWithId(deviceModels, id)
  const known = Object.fromEntries(
    Object.entries(values).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]]))
  )

  it('switches on and off by its programming pulses', () => {
    const device = makeDevice(id, known)
    const read = readVoltage ?? model.readVoltage
    const { set, reset } = pulses ?? model.pulses
    expect(Math.sign(set.amplitude)).toBe(model.setPolarity)
    expect(Math.sign(reset.amplitude)).toBe(-model.setPolarity)
    const random = randomStream(1, 0)
    for (let cycle = 0; cycle < 3; cycle++) {
      expect(device.pulse(reset, random).failure).toBeUndefined()
      const off = device.value(read)
      const { energy, failure } = device.pulse(set, random)
      expect(failure).toBeUndefined()
      expect(energy).toBeGreaterThan(0)
      expect(device.value(read)).toBeGreaterThan(1.05 * off)
    }
  })
})
