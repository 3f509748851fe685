import { describe, expect, it } from 'vitest'
import * as edits from '../../../../src-shared/experiments/characterisation/edits'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../../../src-shared/experiments/characterisation/schema'
import type { EditDraft } from '../../../../src-shared/experiments/network/edits'
import { applyPatch } from '../../../../src-shared/experiments/patch'

const column = { name: 'v', role: 'voltage', unit: 'V', values: [0, 1, null] }
const whole = {
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Two',
  devices: [
    {
      name: 'A',
      model: 'vteam',
      parameters: { alphaOn: 3 },
      nonidealities: [{ model: 'read-noise' }]
    },
    { name: 'B', preset: 'some' }
  ],
  protocols: [
    { name: 'loop', model: 'iv-sweep' },
    { name: 'train', model: 'pulse-train' }
  ],
  limits: [
    { figure: 'onOffRatio', protocol: 'loop', min: 2 },
    { figure: 'dynamicRange', min: 2 }
  ],
  measurements: [{ name: 'M', device: 'A', protocol: 'loop', columns: [column] }]
}
const document = characterisationSchema.parse(whole)
const json = JSON.parse(JSON.stringify(whole))

/** The document after an edit, which has to lead back as well. */
function after({ patch }: EditDraft): CharacterisationDocument {
  const { value, inverse } = applyPatch(json, patch)
  expect(applyPatch(value, inverse).value).toEqual(json)
  return characterisationSchema.parse(value)
}

describe('edits of a characterisation', () => {
  it('add items under free names', () => {
    expect(after(edits.addDevice(document, { model: 'jart-vcm' }, 'A')).devices[2]).toEqual({
      name: 'A 2',
      model: 'jart-vcm'
    })
    expect(after(edits.addProtocol(document, 'retention', 'loop')).protocols[2]?.name).toBe(
      'loop 2'
    )
    expect(after(edits.addLimit(document, { figure: 'vSet', max: '2 V' })).limits).toHaveLength(3)
    const [measurement] = document.measurements ?? []
    if (!measurement) throw new Error('no measurement')
    expect(after(edits.addMeasurement(document, measurement)).measurements?.[1]?.name).toBe('M 2')
  })

  it('rename with everything that names the item', () => {
    const renamed = after(edits.renameItem(document, { kind: 'protocols', index: 0 }, 'sweep'))
    expect(renamed.protocols[0]?.name).toBe('sweep')
    expect(renamed.limits?.[0]?.protocol).toBe('sweep')
    expect(renamed.measurements?.[0]?.protocol).toBe('sweep')
    const device = after(edits.renameItem(document, { kind: 'devices', index: 0 }, 'C'))
    expect(device.measurements?.[0]?.device).toBe('C')
  })

  it('remove with what would name nothing any more', () => {
    const without = after(edits.removeItem(document, { kind: 'protocols', index: 0 }))
    expect(without.limits).toEqual([{ figure: 'dynamicRange', min: 2 }])
    expect(without.measurements?.[0]).toEqual({ name: 'M', device: 'A', columns: [column] })
  })

  it('choose another protocol; a name that only said which it was follows', () => {
    const own = after(edits.chooseProtocol(document, 0, 'retention', 'Retention', 'I–V sweep'))
    expect(own.protocols[0]).toEqual({ name: 'loop', model: 'retention' })
    const said = after(edits.chooseProtocol(document, 0, 'retention', 'train', 'loop'))
    expect(said.protocols[0]).toEqual({ name: 'train 2', model: 'retention' })
    expect(said.limits?.[0]?.protocol).toBe('train 2')
  })

  it('duplicate, and choose another model', () => {
    const twice = after(edits.duplicateItem(document, { kind: 'devices', index: 0 }))
    expect(twice.devices.map(({ name }) => name)).toEqual(['A', 'A 2', 'B'])
    const other = after(edits.chooseModel(document, 0, { preset: 'some' }, 'Some'))
    expect(other.devices[0]).toEqual({
      name: 'A',
      preset: 'some',
      nonidealities: [{ model: 'read-noise' }]
    })
  })
})
