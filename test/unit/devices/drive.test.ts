import { describe, expect, it } from 'vitest'
import { describeDevices, previewDrive } from '../../../src-main/devices'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'

const catalogue = describeDevices()

function drive(device: object, protocol: object) {
  const document = characterisationSchema.parse({
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'One',
    devices: [{ name: 'A', ...device }],
    protocols: [{ name: 'P', ...protocol }]
  })
  const { characterisation, problems } = resolveCharacterisation(document, catalogue)
  if (!characterisation) throw new Error(JSON.stringify(problems))
  return previewDrive(characterisation)
}

describe('the drive of a protocol', () => {
  it('of a triangle goes through its corners, cycle by cycle', () => {
    const shown = drive(
      { model: 'vteam' },
      {
        model: 'iv-sweep',
        parameters: { high: '2 V', low: '-1 V', period: '4 s', cycles: 2 }
      }
    )
    expect(shown?.isWhole).toBe(true)
    const corners = Array.from(shown?.time ?? [], (t, n) => [t, shown?.voltage[n]])
    expect(corners).toContainEqual([1, 2])
    expect(corners).toContainEqual([3, -1])
    expect(corners).toContainEqual([5, 2])
    expect(shown?.time.at(-1)).toBe(8)
  })

  it('of a train has every pulse, and reads apart from them', () => {
    const shown = drive(
      { model: 'step-linear' },
      {
        model: 'pulse-train',
        parameters: {
          pulsesUp: 3,
          pulsesDown: 2,
          setAmplitude: '1.5 V',
          setWidth: '2 us',
          resetAmplitude: '-1 V',
          resetWidth: '1 us',
          readVoltage: '0.2 V'
        }
      }
    )
    if (!shown) throw new Error('no drive')
    const tops = Array.from(shown.voltage, (v, n) => ({
      v,
      read: shown.isRead[n] === 1,
      length: (shown.time[n + 1] ?? 0) - (shown.time[n] ?? 0)
    })).filter(({ v, length }) => v !== 0 && length > 0)
    const pulses = tops.filter(({ read }) => !read)
    expect(pulses.map(({ v }) => v)).toEqual([1.5, 1.5, 1.5, -1, -1])
    expect(pulses[0]?.length).toBeCloseTo(2e-6, 12)
    expect(pulses[4]?.length).toBeCloseTo(1e-6, 12)
    expect(tops.filter(({ read }) => read).map(({ v }) => v)).toEqual(Array(6).fill(0.2))
  })

  it('of a long protocol is its beginning, quickly', () => {
    const started = performance.now()
    const shown = drive(
      { model: 'step-linear' },
      { model: 'pulse-train', parameters: { pulsesUp: 1_000_000, cycles: 1000 } }
    )
    expect(shown?.isWhole).toBe(false)
    expect(performance.now() - started).toBeLessThan(1500)
  })

  it('exists for every protocol and every device that can be measured with it', () => {
    for (const protocol of catalogue.protocols) {
      for (const device of catalogue.devices) {
        if (protocol.drives === 'waveform' && device.driven !== 'voltage' && !protocol.takesPulses)
          continue
        const shown = drive({ model: device.id }, { model: protocol.id })
        const label = `${protocol.id} of ${device.id}`
        expect(shown?.time.length, label).toBeGreaterThan(1)
        expect(shown?.voltage.every(Number.isFinite), label).toBe(true)
        expect(
          shown?.time.every((t, n, all) => n === 0 || t >= (all[n - 1] ?? 0)),
          label
        ).toBe(true)
      }
    }
  })
})
