import type { Device } from '../../models/device-model'
import type { CellLaw } from './cell-law'

/** Step of the difference quotient, V; relative to voltages above one volt. */
const smallStep = 1e-5

/** The static current of each cell's own device in its present state. */
export function deviceLaw(devices: readonly Device[]): CellLaw {
  return {
    evaluate: (drops, currents, slopes) => {
      for (const [k, device] of devices.entries()) {
        const v = drops[k] ?? 0
        const step = smallStep * Math.max(1, Math.abs(v))
        const current = device.current(v)
        const slope = (device.current(v + step) - device.current(v - step)) / (2 * step)
        currents[k] = current
        // Where a curve falls, Newton's step would point away: the chord through zero leads on.
        const chord = v === 0 ? 0 : current / v
        slopes[k] = slope > 0 ? slope : Math.max(chord, 0)
      }
    }
  }
}
