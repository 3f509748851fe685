import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices/describe-devices'
import { measureUnit } from '../../../src-main/devices/measure/measure-unit'
import { protocols } from '../../../src-main/devices/protocols'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'

const catalogue = describeDevices()

describe('protocols', () => {
  it('have a description of every figure of merit that they give', () => {
    const known = new Set(catalogue.figures.map(({ id }) => id))
    expect(known.size).toBe(catalogue.figures.length)
    for (const { id, figures, columns, axes } of catalogue.protocols) {
      expect(
        figures.filter((figure) => !known.has(figure)),
        id
      ).toEqual([])
      const names = columns.map(({ name }) => name)
      expect(names, id).toContain(axes.x)
      expect(names, id).toContain(axes.y)
    }
  })

  it.each(protocols.map(({ id }) => id))('%s measures every device as it comes', (protocol) => {
    for (const { id } of catalogue.devices) {
      const document = characterisationSchema.parse({
        format: 'engram-experiment',
        version: 1,
        kind: 'characterisation',
        name: 'as it comes',
        devices: [{ name: 'A', model: id }],
        protocols: [{ name: 'P', model: protocol, parameters: small[protocol] ?? {} }]
      })
      const { characterisation, problems } = resolveCharacterisation(document, catalogue)
      expect(
        problems.filter(({ severity }) => severity === 'error'),
        id
      ).toEqual([])
      if (!characterisation) continue
      const result = measureUnit(characterisation, 0, () => true)
      if (!result.ok) {
        // Slow sweeps of devices that heat themselves may be too stiff; that is then what is said.
        expect(result.failure.key, id).toBe('failures.device.integration')
        continue
      }
      const { columns = [], points, figures } = result.value ?? {}
      expect(points?.[0], id).toBeGreaterThan(1)
      expect(
        columns.every(({ length }) => length === points?.[0]),
        id
      ).toBe(true)
      expect(figures, id).toHaveLength(
        catalogue.protocols.find((one) => one.id === protocol)?.figures.length ?? 0
      )
    }
  })
})

/** What keeps the tests short. */
const small: Readonly<Record<string, object>> = {
  'iv-sweep': { points: 200 },
  endurance: { cycles: 1000, points: 5 },
  'read-noise': { reads: 50 },
  'switching-probability': { amplitudes: 3, trials: 5 },
  'switching-time': { amplitudes: 2, widths: 5 },
  'stdp-window': { delays: 5 },
  'write-verify': { levels: 3, maxPulses: 20 },
  'pulse-train': { pulsesUp: 20, pulsesDown: 20 }
}
