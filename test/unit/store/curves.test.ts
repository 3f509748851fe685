import { expect, it } from 'vitest'
import { decodeCurves, encodeCurves } from '../../../src-main/store/chunks/curve-chunk'

const chunk = () => ({
  devices: Uint32Array.of(4, 4, 5),
  repeats: Uint32Array.of(0, 1, 0),
  points: Uint32Array.of(2, 0, 3),
  columns: [Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(-0, NaN, 1e-300, 4, Infinity)]
})

it('reads curves back bit for bit, whatever their lengths', () => {
  const row = encodeCurves(chunk(), 2)
  expect([row.curves, row.points]).toEqual([3, 5])
  expect(decodeCurves(row, 2)).toEqual(chunk())
})

it('says of bytes that were changed that they are not those that were stored', () => {
  const row = encodeCurves(chunk(), 2)
  const data = Uint8Array.from(row.data)
  data[9] = (data[9] ?? 0) ^ 1
  expect(decodeCurves({ ...row, data }, 2)).toBeUndefined()
  expect(decodeCurves({ ...row, points: 6 }, 2)).toBeUndefined()
})

it('refuses arrays that do not fit together', () => {
  expect(() => encodeCurves(chunk(), 3)).toThrow(RangeError)
  expect(() => encodeCurves({ ...chunk(), points: Uint32Array.of(2, 1, 3) }, 2)).toThrow(RangeError)
})
