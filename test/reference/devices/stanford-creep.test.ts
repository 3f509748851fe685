import { describe, expect, it } from 'vitest'
import { follow } from '../../../src-main/devices/integrate/follow'
import { triangle } from '../../../src-main/devices/integrate/shapes'
import { makeDevice } from './make-device'

/** Gap, nm, at which the enhanced field is the threshold, (γ₀ − β g³) |v| / t_ox = F_min; 1.7 nm is the largest. */
const edge = (voltage: number): number =>
  Math.min(Math.cbrt((16 - (1.4e9 * 12e-9) / Math.abs(voltage)) / 0.8), 1.7)

/** A triangle from the defaults of the model, sampled at thousandths of its period. */
const run = (values: Readonly<Record<string, number>>, amplitude: number, period: number) => {
  const t = Array.from({ length: 1001 }, (_, k) => (k / 1000) * period)
  const device = makeDevice('stanford-pku', values)
  const course = follow(device, triangle(amplitude, 1 / period), t, { model: 'stanford-pku' })
  if (!course.ok) throw new Error(JSON.stringify(course.failure))
  return course.value
}

describe('the gap of the Stanford–PKU model where the field meets its threshold', () => {
  it.each([0.01, 1, 100, 1000])(
    'creeps along it during the RESET of a triangle of %d s',
    (period) => {
      const { v, states } = run({}, 1.5, period)
      const creeping = [...(states[0] ?? [])].flatMap((gap, k) =>
        k > 705 && k < 750 ? [gap * 1e9 - edge(v[k] ?? 0)] : []
      )
      expect(creeping).toHaveLength(44)
      // Never ahead of it, and behind it by less than a hundredth of an atom.
      for (const ahead of creeping) {
        expect(ahead).toBeLessThanOrEqual(1e-9)
        expect(ahead).toBeGreaterThan(-3e-3)
      }
    }
  )

  it('comes to rest where a limited current leaves the threshold across the device', () => {
    const { states } = run({ start: 1.5e-9, compliance: 1e-3 }, 1.5, 1)
    const gap = (states[0]?.[450] ?? 0) * 1e9
    const left = 0.25 * Math.asinh(Math.exp(gap / 0.25))
    expect(gap).toBeCloseTo(edge(left), 3)
    expect(gap).toBeCloseTo(0.919, 2)
  })
})
