import { describe, expect, it } from 'vitest'
import { overlayOption } from '../../../src-renderer/charts/overlay'
import {
  axisName,
  axisText,
  curvesOf,
  nearestPoint,
  stepFrom
} from '../../../src-renderer/charts/read-out'
import { surroundings } from './surroundings'

const curve = (name: string, y: readonly number[]) => ({
  name,
  x: [0, 10, 20, 30],
  y,
  look: 'line' as const,
  colour: 0
})
const option = overlayOption(
  [curve('a', [0, 1, 2, 3]), curve('b', [10, NaN, 12, 13])],
  { name: 'voltage (V)', unit: 'V' },
  { name: 'current', unit: 'A' },
  surroundings()
)
const curves = curvesOf(option, new Set())
const pixels = { x: (x: number) => x * 10, y: (y: number) => 200 - y * 10 }
const seen = { from: 0, to: 20 }

describe('what is read off a plot', () => {
  it('is the point of a curve that is nearest on the screen, where one is near', () => {
    expect(nearestPoint(curves, { left: 103, top: 188 }, pixels)).toMatchObject({
      name: 'a',
      x: 10,
      y: 1
    })
    expect(nearestPoint(curves, { left: 203, top: 82 }, pixels)).toMatchObject({
      name: 'b',
      x: 20,
      y: 12
    })
    expect(nearestPoint(curves, { left: 150, top: 30 }, pixels)).toBeNull()
    expect(
      nearestPoint(curvesOf(option, new Set(['a'])), { left: 103, top: 188 }, pixels)
    ).toBeNull()
  })

  it('goes from point to point by keys, no further than what is seen, and to other curves', () => {
    const first = stepFrom(curves, null, 'right', seen)
    expect(first).toMatchObject({ name: 'a', x: 10 })
    const second = stepFrom(curves, first, 'right', seen)
    expect(second).toMatchObject({ x: 20 })
    expect(stepFrom(curves, second, 'right', seen)).toMatchObject({ x: 20 })
    expect(stepFrom(curves, second, 'down', seen)).toMatchObject({ name: 'b', x: 20, y: 12 })
    expect(stepFrom([], null, 'left', seen)).toBeNull()
  })

  it('is printed as the axes print it', () => {
    expect(axisText(option, 'x')(0.005)).toBe('5 mV')
    expect(axisName(option, 'x')).toBe('voltage')
  })
})
