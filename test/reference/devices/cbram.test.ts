import { expect, it } from 'vitest'
import { follow } from '../../../src-main/devices/integrate/follow'
import { sweep } from '../../../src-main/devices/integrate/shapes'
import { makeDevice } from './make-device'

it('the resistance that is reached falls as one over the compliance current', () => {
  // Yu and Wong (2011), eq. 9: R = C / I with C = 0.08 V; thick filaments take longer than the sweep to get there.
  const products = [1e-6, 4e-6, 1.6e-5].map((compliance) => {
    const device = makeDevice('cbram', { compliance })
    const followed = follow(device, sweep([0, 0.5, 0], 0.5), [], { model: 'cbram' })
    if (!followed.ok) throw new Error(JSON.stringify(followed.failure))
    return compliance / device.value(0.05)
  })
  for (const product of products) {
    expect(product).toBeGreaterThan(0.0799)
    expect(product).toBeLessThan(0.1)
  }
})

it('switches on and off again, within its bounds', () => {
  const device = makeDevice('cbram')
  const t = Array.from({ length: 401 }, (_, k) => k / 100)
  const followed = follow(device, sweep([0, 0.5, -0.5, 0], 0.5), t, { model: 'cbram' })
  if (!followed.ok) throw new Error(JSON.stringify(followed.failure))
  const { states, i } = followed.value
  const heights = states[0] ?? new Float64Array()
  expect(Math.max(...heights)).toBe(50e-9)
  expect(heights[400]).toBeLessThan(1e-9)
  expect(Math.max(...i)).toBeLessThan(10.001e-6)
  for (const [k, r] of (states[1] ?? []).entries()) {
    expect(r).toBeGreaterThanOrEqual(0.25e-9)
    if ((heights[k] ?? 0) < 50e-9) expect(r).toBe(0.25e-9)
  }
})
