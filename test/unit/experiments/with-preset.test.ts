import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { withPreset } from '../../../src-shared/catalogue/with-preset'
import { setNonideality, moveItem } from '../../../src-shared/experiments/characterisation/edits'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'
import { applyPatch } from '../../../src-shared/experiments/patch'
import { prefixedQuantity } from '../../../src-renderer/ui/prefixed'

const { devices, presets } = describeDevices()

describe('parameters of a preset', () => {
  it('have its numbers for defaults, each with its mark; the others keep the model’s', () => {
    for (const preset of presets) {
      const model = devices.find(({ id }) => id === preset.model)
      if (!model) throw new Error(preset.model)
      const parameters = withPreset(model, preset)
      expect(Object.keys(parameters)).toEqual(Object.keys(model.parameters))
      for (const [name, parameter] of Object.entries(parameters)) {
        const given = preset.values[name]
        if (!given) {
          expect(parameter).toBe(model.parameters[name])
          continue
        }
        expect(parameter.trust, `${preset.id} ${name}`).toBe(given.trust)
        if (given.value !== null && 'default' in parameter) {
          expect(parameter.default, `${preset.id} ${name}`).toEqual(given.value)
        }
      }
    }
  })
})

describe('quantities with prefixes', () => {
  it.each([
    [1e-7, 's', '100 ns'],
    [2.5e-5, 'S', '25 uS'],
    [-1.3, 'V', '-1.3 V'],
    [3000, 's', '3000 s'],
    [1e5, 'Ohm', '100 kOhm'],
    [0, 'A', '0 A'],
    [300, 'K', '300 K'],
    [20, 'mV', '20 mV']
  ])('%d %s is %s', (value, unit, text) => {
    expect(prefixedQuantity(value, unit)).toBe(text)
  })
})

describe('edits', () => {
  const given = {
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'One',
    devices: [{ name: 'A', model: 'vteam' }],
    protocols: [
      { name: 'P', model: 'iv-sweep' },
      { name: 'Q', model: 'pulse-train' }
    ]
  }
  const document = characterisationSchema.parse(given)

  it('switch a non-ideality on and off again without a trace', () => {
    const on = applyPatch(given, setNonideality(document, 0, 'read-noise', true, 'Noise').patch)
    const second = applyPatch(
      on.value,
      setNonideality(characterisationSchema.parse(on.value), 0, 'drift', true, 'Drift').patch
    )
    const both = characterisationSchema.parse(second.value)
    expect(both.devices[0]?.nonidealities).toEqual([{ model: 'read-noise' }, { model: 'drift' }])
    const less = applyPatch(second.value, setNonideality(both, 0, 'read-noise', false, '').patch)
    const one = characterisationSchema.parse(less.value)
    expect(one.devices[0]?.nonidealities).toEqual([{ model: 'drift' }])
    const off = applyPatch(less.value, setNonideality(one, 0, 'drift', false, '').patch)
    expect(off.value).toEqual(given)
    expect(setNonideality(document, 0, 'drift', false, '').patch).toEqual([])
  })

  it('move a protocol, and not beyond the end of the list', () => {
    const moved = applyPatch(given, moveItem(document, { kind: 'protocols', index: 0 }, 1).patch)
    expect(characterisationSchema.parse(moved.value).protocols.map(({ name }) => name)).toEqual([
      'Q',
      'P'
    ])
    expect(applyPatch(moved.value, moved.inverse).value).toEqual(given)
    expect(moveItem(document, { kind: 'protocols', index: 1 }, 1).patch).toEqual([])
  })
})
