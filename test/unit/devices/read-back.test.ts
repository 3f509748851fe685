import { describe, expect, it } from 'vitest'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { deviceModels } from '../../../src-main/devices/models'
import { errorOfLevels } from '../../../src-main/devices/figures/read-back'
import { readBack } from '../../../src-main/devices/protocols/read-back'
import { randomStream } from '../../../src-main/devices/random'

type Values = Record<string, number | string>

const defaults = (parameters: object): Values =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]]
    )
  )

function measured(model: string, change: Values, protocol: Values) {
  const about = modelWithId(deviceModels, model)
  const parameters = { ...defaults(about.parameters), ...change }
  const values = { ...defaults(readBack.parameters), ...protocol }
  const curve = readBack.measure(
    {
      about,
      make: () => about.make(parameters, randomStream(1), randomStream(2)),
      random: randomStream(3)
    },
    values
  )
  if (!curve.ok) throw new Error(curve.failure.key)
  return { curve: curve.value, figures: readBack.evaluate([curve.value], values, about) }
}

describe('read-back of levels', () => {
  // Q(2) and Q(1) of tables of the normal distribution.
  it('of normal scatter is what tables say', () => {
    expect(errorOfLevels(2, 0.25)).toBeCloseTo(0.0227501, 6)
    expect(errorOfLevels(2, 0.5)).toBeCloseTo(0.1586553, 6)
    expect(errorOfLevels(4, 1 / 12)).toBeCloseTo(1.5 * 0.0227501, 6)
    expect(errorOfLevels(8, 0)).toBe(0)
  })

  it('errs as often as the read noise of a memory of many levels says', () => {
    const sigma = 0.04
    const writes = 20_000
    const { curve, figures } = measured(
      'multi-level',
      {
        levels: 32_769,
        levelSpread: 0,
        readSpread: sigma,
        conductanceMin: 1e-4,
        conductanceMax: 2e-4
      },
      { writing: 'ideal', writes, bits: 5, limit: 0.01 }
    )
    const errors = [...(curve['error'] ?? [])]
    errors.forEach((error, n) => {
      const wanted = errorOfLevels(2 ** (n + 1), sigma)
      const tolerance = 4 * Math.sqrt((wanted * (1 - wanted)) / writes) + 1 / writes
      expect(Math.abs(error - wanted), `${2 ** (n + 1)} levels`).toBeLessThan(tolerance)
    })
    expect(figures['readableLevels']).toBe(4)
    expect(figures['readBackError']).toBe(errors.at(-1))
  })

  it('is perfect where a device has as many levels, and nothing scatters', () => {
    const quiet = { levels: 16, levelSpread: 0, readSpread: 0 }
    const { curve, figures } = measured('multi-level', quiet, {
      bits: 4,
      writes: 300,
      writing: 'verified'
    })
    // 15 steps of the device: eight levels lie between its own, but none farther off than a quarter of their distance.
    expect([...(curve['error'] ?? [])].map((error) => error === 0)).toEqual([
      true,
      true,
      true,
      true
    ])
    expect(figures['readableLevels']).toBe(16)
  })

  it('cannot tell more levels apart than there are skyrmions and none', () => {
    const { figures, curve } = measured(
      'skyrmion',
      { places: 3 },
      { bits: 4, writes: 400, writing: 'verified' }
    )
    expect(figures['readableLevels']).toBe(4)
    // Of eight or sixteen levels, only four can be written.
    expect(curve['error']?.[3]).toBeGreaterThan(0.5)
  })
})
