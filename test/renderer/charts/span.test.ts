import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampSpan, panSpan, width, zoomSpan } from '../../../src-renderer/charts/span'
import { createTimeAxis } from '../../../src-renderer/charts/time-axis'

const full = { from: 0, to: 1000 }
const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })

describe('a span of an axis', () => {
  it('stays inside the whole and never gets too small, whatever is asked', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (a, b, factor) => {
          const span = clampSpan({ from: Math.min(a, b), to: Math.max(a, b) }, full, 0.5)
          for (const next of [span, zoomSpan(span, full, factor, a, 0.5), panSpan(span, full, b)]) {
            expect(next.from).toBeGreaterThanOrEqual(-1e-9)
            expect(next.to).toBeLessThanOrEqual(1000 + 1e-9)
            expect(width(next)).toBeGreaterThan(0.5 - 1e-6)
          }
        }
      )
    )
  })

  it('keeps the place under the pointer where it is while zooming', () => {
    const next = zoomSpan({ from: 200, to: 400 }, full, 0.5, 250, 1)
    expect((250 - next.from) / width(next)).toBeCloseTo(0.25)
    expect(width(next)).toBeCloseTo(100)
  })

  it('keeps its width when moved against the edge', () => {
    expect(panSpan({ from: 900, to: 950 }, full, 500)).toEqual({ from: 950, to: 1000 })
  })
})

describe('a time axis', () => {
  it('shows no more than was recorded and everything after a reset', () => {
    const axis = createTimeAxis(200, 1200)
    axis.set({ fromMs: 300, toMs: 400 })
    expect([axis.fromMs, axis.toMs]).toEqual([300, 400])
    axis.set({ fromMs: -50, toMs: 5000 })
    expect([axis.fromMs, axis.toMs]).toEqual([200, 1200])
    axis.set({ fromMs: Number.NaN, toMs: 5 })
    expect([axis.fromMs, axis.toMs]).toEqual([200, 1200])
    axis.set({ fromMs: 300, toMs: 400 })
    axis.reset()
    expect([axis.fromMs, axis.toMs]).toEqual([200, 1200])
  })
})
