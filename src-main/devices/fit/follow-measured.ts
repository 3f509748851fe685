import { dormandPrince } from '../integrate/dormand-prince'
import { insideOf } from '../integrate/method'
import { rodas } from '../integrate/rodas'
import type { VoltageDevice } from '../models/device-model'

const tolerance = 1e-9
const attemptsPerRow = 20
const spareAttempts = 2000

/**
 * Integrates a device along measured voltages, straight lines between the rows, from the state it has. Unlike a
 * course for reading, it takes one step a row where it can: fits do this many thousand times.
 * @param t s, ascending @returns whether it came to the end; `out` holds the current at each row, A
 */
export function followMeasured(
  device: VoltageDevice,
  t: Float64Array,
  v: Float64Array,
  out: Float64Array
): boolean {
  const method = device.stiff ? rodas(device, tolerance) : dormandPrince(device, tolerance)
  const { low, high } = device
  const rate = new Float64Array(low.length)
  let attempts = attemptsPerRow * t.length + spareAttempts
  let step = Infinity
  let [from, slope] = [0, 0]
  const voltage = (time: number): number => from + slope * time

  /** Puts a state that has left its range back to the bound; beside it where its rate fades there. */
  const keepInside = (time: number): boolean => {
    let isCut = false
    for (let j = 0; j < low.length; j++) {
      const [bottom, top, value] = [low[j] ?? 0, high[j] ?? 0, method.now[j] ?? 0]
      if (value >= bottom && value <= top) continue
      const bound = value < bottom ? 'low' : 'high'
      const beside = insideOf(device, j, bound)
      device.state.set(method.now)
      device.state[j] = beside
      device.rate(voltage(time), rate)
      method.now[j] = rate[j] === 0 ? beside : (device[bound][j] ?? 0)
      isCut = true
    }
    return isCut
  }
  const read = (row: number): boolean => {
    device.state.set(method.now)
    const current = device.current(v[row] ?? 0)
    out[row] = current
    return Number.isFinite(current)
  }

  if (!read(0)) return false
  for (let row = 0; row + 1 < t.length; row++) {
    const duration = (t[row + 1] ?? 0) - (t[row] ?? 0)
    from = v[row] ?? 0
    slope = ((v[row + 1] ?? 0) - from) / duration
    for (let time = 0; time < duration;) {
      const left = duration - time
      let length = Math.min(step, left)
      if (left - length < 1e-3 * length) length = left
      const error = method.attempt(time, length, voltage)
      if (--attempts < 0) return false
      if (!(error <= 1)) {
        step = length * (error < Infinity ? Math.max(0.2, 0.9 * error ** (-1 / method.order)) : 0.1)
        if (!(step > 1e-14 * duration)) return false
        continue
      }
      method.accept()
      time = length === left ? duration : time + length
      if (keepInside(time)) method.restart()
      const grown = length * Math.min(5, 0.9 * Math.max(error, 1e-10) ** (-1 / method.order))
      step = length < step ? Math.max(step, grown) : grown
    }
    if (!read(row + 1)) return false
  }
  return true
}
