import { describe, expect, test } from 'vitest'
import {
  weightsOf,
  quiet,
  make,
  reachOf,
  follow,
  mean,
  deviation,
  bothWays,
  behavioural
} from './laboratory'

describe('pulses move the devices of synapses as the model of the device does', () => {
  test.each(behavioural)('%s without noise, pulse by pulse', async (preset) => {
    const { low, span } = reachOf(preset)
    for (const [trains, direction] of bothWays) {
      const { at } = await weightsOf({ preset, ...trains, parameters: { stepNoise: 0 } })
      const device = make(preset, 0, quiet)
      device.programme(low + span / 2)
      const wanted = follow(device, preset, Array(20).fill(direction))
      for (const [i, conductance] of wanted.entries()) {
        const share = (2 * (conductance - low)) / span
        expect(Math.abs((at(2 * i + 3)[0] ?? NaN) - share), `pulse ${i + 1}`).toBeLessThan(1e-6)
      }
    }
  })

  test.each(behavioural)('%s, mean and spread after 10 and 20 pulses', async (preset) => {
    const copies = 4000
    const { low, span } = reachOf(preset)
    for (const [trains, direction] of bothWays) {
      const { at } = await weightsOf({ preset, ...trains, copies })
      const devices = Array.from({ length: copies }, (_, i) => {
        const device = make(preset, i)
        device.programme(low + span / 2)
        return follow(device, preset, Array(20).fill(direction), i).map(
          (g) => (2 * (g - low)) / span
        )
      })
      for (const pulses of [10, 20]) {
        const found = at(2 * pulses + 1)
        const wanted = devices.map((path) => path[pulses - 1] ?? NaN)
        const error = deviation(wanted) / Math.sqrt(copies)
        expect(Math.abs(mean(found) - mean(wanted))).toBeLessThan(6 * error + 1e-6)
        expect(Math.abs(deviation(found) - deviation(wanted))).toBeLessThan(6 * error + 1e-6)
      }
    }
  })
})
