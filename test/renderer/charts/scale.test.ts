import { describe, expect, it } from 'vitest'
import { exportPicture } from '../../../src-renderer/charts/export'
import { axisRange } from '../../../src-renderer/charts/axes'
import { overlayCsv, overlayOption } from '../../../src-renderer/charts/overlay'
import { isiOption } from '../../../src-renderer/charts/isi'
import { logZoom, onLogAxes, positiveSpan, seenOf } from '../../../src-renderer/charts/scale'
import type { Span } from '../../../src-renderer/charts/span'
import { tabbed } from '../../../src-renderer/charts/use-output'
import { withHidden } from '../../../src-renderer/charts/drawing'
import { surroundings } from './surroundings'

const axis = { name: 'a', unit: '' }
const line = {
  name: 'one',
  x: [0, 1, 10, 100],
  y: [5, 0, 50, 5000],
  look: 'line' as const,
  colour: 0
}
const option = overlayOption([line], axis, axis, surroundings())
const dataOf = (shown: typeof option): unknown => {
  const [first] = Array.isArray(shown.series) ? shown.series : []
  return first?.data
}

describe('a logarithmic axis', () => {
  it('leaves out what is not above zero, and counts it', () => {
    const both = onLogAxes(option, { x: true, y: true })
    expect(both.dropped).toBe(2)
    // The line is interrupted where its height has no place; a place across cannot be kept.
    expect(dataOf(both.option)).toEqual([
      [1, null],
      [10, 50],
      [100, 5000]
    ])
    expect(both.option.xAxis).toMatchObject({ type: 'log' })
    expect(onLogAxes(option, { x: false, y: false }).option).toBe(option)
  })

  it('turns bars, which have no foot there, into a staircase', () => {
    const counts = Float64Array.from([0, 3, 1])
    const view = { kind: 'isi' as const, binMs: 2, counts, intervals: 4, meanMs: 3, cv: null }
    const { option: shown, dropped } = onLogAxes(isiOption(view, surroundings()), {
      x: false,
      y: true
    })
    const [first] = Array.isArray(shown.series) ? shown.series : []
    expect(first).toMatchObject({ type: 'line', step: 'middle' })
    expect(dropped).toBe(1)
  })

  it('shows what is above zero when nothing is zoomed, fifteen decades at most', () => {
    expect(positiveSpan(option, 'y')).toEqual({ from: 5, to: 5000 })
    const tiny = overlayOption([{ ...line, y: [1e-30, 0, -1, 1] }], axis, axis, surroundings())
    expect(positiveSpan(tiny, 'y')).toEqual({ from: 1e-15, to: 1 })
    const none = overlayOption([{ ...line, y: [0, -1, -2, NaN] }], axis, axis, surroundings())
    expect(positiveSpan(none, 'y')).toBeNull()
  })

  it('zooms by decades', () => {
    let chosen: Span | null = null
    const zoom = logZoom(() => ({ from: 1, to: 1000 }), {
      get: () => chosen,
      set: (span) => (chosen = span)
    })
    expect(zoom.span.from).toBeLessThan(0)
    zoom.set({ from: 1, to: 2 })
    expect(seenOf(zoom).from).toBeCloseTo(10, 9)
    expect(seenOf(zoom).to).toBeCloseTo(100, 9)
  })

  it('has its decades in a picture', async () => {
    const { option: shown } = onLogAxes(option, { x: true, y: true })
    const range = (pixels: number, side: 'x' | 'y') => ({
      ...axisRange({ from: 1, to: 1000 }, pixels, side),
      axisTick: { customValues: [1, 10, 100, 1000] },
      axisLabel: { customValues: [1, 10, 100, 1000] }
    })
    const picture = {
      option: shown,
      ranges: { xAxis: range(700, 'x'), yAxis: range(300, 'y') },
      title: 'T',
      subtitle: '',
      width: 800,
      height: 400
    }
    const svg = String(await exportPicture(picture, 'svg', surroundings()))
    for (const text of ['1', '10', '100', '1,000']) expect(svg).toContain(`>${text}</text>`)
  })
})

describe('what leaves a plot', () => {
  it('is a table of what is seen', () => {
    const seen = { x: { from: 1, to: 20 }, y: { from: 0, to: 60 }, hidden: new Set<string>() }
    expect(overlayCsv([line], axis, axis, seen).trim().split('\n')).toEqual([
      'curve,"a","a"',
      '"one",1,0',
      '"one",10,50'
    ])
    expect(overlayCsv([line], axis, axis, { ...seen, hidden: new Set(['one']) }).trim()).toBe(
      'curve,"a","a"'
    )
  })

  it('is a picture without the curves that are switched off', () => {
    expect(withHidden(option, new Set(['one'])).legend).toMatchObject({ selected: { one: false } })
    expect(withHidden(option, new Set())).toBe(option)
  })

  it('is a text with tabs for sheets', () => {
    expect(tabbed('"a, b ""c""",x\n1,\n,2\n')).toBe('a, b "c"\tx\n1\t\n\t2\n')
  })
})
