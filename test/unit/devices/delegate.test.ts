import { describe, expect, it } from 'vitest'
import { deviceModels } from '../../../src-main/devices/models'
import { isVoltageDevice, type VoltageDevice } from '../../../src-main/devices/models/device-model'
import { delegate } from '../../../src-main/devices/nonidealities/delegate'
import { randomStream } from '../../../src-main/devices/random'

function madeOf(id: string, change: Record<string, number> = {}): VoltageDevice {
  const model = deviceModels.find((one) => one.id === id)
  if (!model) throw new Error(`no model ${id}`)
  const values = Object.fromEntries(
    Object.entries(model.parameters).flatMap(([name, parameter]) =>
      'default' in parameter && parameter.default !== undefined ? [[name, parameter.default]] : []
    )
  )
  const device = model.make({ ...values, ...change }, randomStream(1), randomStream(2))
  if (!isVoltageDevice(device)) throw new Error(`${id} follows no voltage`)
  return device
}
const wrapped = (inner: VoltageDevice, changed: Partial<VoltageDevice> = {}): VoltageDevice => {
  const device = delegate(inner, changed)
  if (!isVoltageDevice(device)) throw new Error('it follows no voltage any more')
  return device
}

describe('a device within another', () => {
  it('moves its corners with its state, and keeps the steps that it may take', () => {
    const inner = madeOf('stanford-pku')
    const device = wrapped(inner)
    const before = [...device.corners]
    inner.state[0] = 1.5e-9
    expect([...device.corners]).not.toEqual(before)
    expect([...device.corners]).toEqual([...inner.corners])
    expect(device.mostSteps).toBe(inner.mostSteps)
  })

  it('keeps the noise of its state unless its rate is another', () => {
    const inner = madeOf('stanford-pku', { gapDiffusion: 1e-20 })
    expect(wrapped(inner).noise?.(1.5)).toBe(inner.noise?.(1.5))
    expect(wrapped(inner, { rate: (_, out) => void out.fill(0) }).noise).toBeUndefined()
  })

  it('keeps its heat unless its current is another', () => {
    const inner = madeOf('jart-vcm')
    expect(inner.power).toBeDefined()
    expect(wrapped(inner).power?.(0.3)).toBe(inner.power?.(0.3))
    expect(wrapped(inner, { current: () => 0 }).power).toBeUndefined()
  })
})
