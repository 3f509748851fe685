import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { follow } from '../../../src-main/devices/integrate/follow'
import { sweep } from '../../../src-main/devices/integrate/shapes'
import { makeDevice } from './make-device'

interface Reference {
  readonly static: readonly {
    readonly v: number
    readonly n: number
    readonly i: number
    readonly dn_dt_1e26_per_s: number
  }[]
  readonly sweeps: readonly {
    readonly t: number[]
    readonly v: number[]
    readonly n_disc_1e26: number[]
    readonly i: number[]
    readonly v_set: number
    readonly v_reset: number
    readonly sweep_rate_V_per_s: number
    readonly read_resistance_0p2V_ohm: Readonly<Record<string, number>>
  }[]
}
const reference = JSON.parse(
  readFileSync(new URL('jart_v1b.json', import.meta.url), 'utf8')
) as Reference

const scale = 1e26
const unlimited = { compliance: 0 }

describe('JART VCM v1b', () => {
  it.each(reference.static)('at $v V and $n e26 per m³', ({ v, n, i, dn_dt_1e26_per_s }) => {
    const device = makeDevice('jart-vcm', unlimited)
    device.state[0] = n * scale
    expect(Math.abs(device.current(v) / i - 1)).toBeLessThan(1e-8)
    const rate = new Float64Array(1)
    device.rate(v, rate)
    const expected = dn_dt_1e26_per_s * scale
    expect(Math.abs((rate[0] ?? 0) - expected)).toBeLessThan(
      1e-6 * Math.abs(expected) + 1e-15 * n * scale
    )
  })

  it.each(reference.sweeps)('a sweep of $sweep_rate_V_per_s V/s', (expected) => {
    const { t, n_disc_1e26: states, i } = expected
    const drive = sweep([0, expected.v_set, 0, expected.v_reset, 0], expected.sweep_rate_V_per_s)
    const followed = follow(makeDevice('jart-vcm', unlimited), drive, t, { model: 'jart-vcm' })
    if (!followed.ok) throw new Error(JSON.stringify(followed.failure))
    const { value } = followed
    const peak = Math.max(...i.map(Math.abs))
    const range = Math.max(...states) - Math.min(...states)
    // Where the cell jumps between two rests of its junction, a sample falls on one side or the other.
    const abrupt = (k: number): boolean =>
      [-1, 0].some((d) => Math.abs((states[k + d + 1] ?? 0) - (states[k + d] ?? 0)) > 0.1 * range)
    for (const [k, current] of i.entries()) {
      if (abrupt(k)) continue
      const n = (value.states[0]?.[k] ?? 0) / scale
      expect(Math.abs(n - (states[k] ?? 0)) / range).toBeLessThan(1e-5)
      expect(Math.abs((value.i[k] ?? 0) - current) / peak).toBeLessThan(1e-4)
    }
  })

  it('reads the same resistances', () => {
    const device = makeDevice('jart-vcm', unlimited)
    const known = reference.sweeps[0]?.read_resistance_0p2V_ohm ?? {}
    for (const [name, n] of [
      ['N_min', 8e23],
      ['N_1', 1e26],
      ['N_max', 2e27]
    ] as const) {
      device.state[0] = n
      expect(1 / device.value(0.2) / (known[name] ?? NaN)).toBeCloseTo(1, 8)
    }
  })

  it('keeps to the compliance and stays cooler', () => {
    const device = makeDevice('jart-vcm')
    const drive = sweep([0, -1.4, 0], 10)
    const t = Array.from({ length: 281 }, (_, k) => k / 1000)
    const followed = follow(device, drive, t, { model: 'jart-vcm' })
    if (!followed.ok) throw new Error(JSON.stringify(followed.failure))
    const peak = Math.max(...followed.value.i.map(Math.abs))
    expect(peak).toBeGreaterThan(99e-6)
    expect(peak).toBeLessThan(100.1e-6)
    expect(device.value(0.2)).toBeGreaterThan(1e-4)
  })
})
