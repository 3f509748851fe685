import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CursorLayer from '../../../src-renderer/charts/cursors/CursorLayer.vue'
import PlaybackBar from '../../../src-renderer/charts/cursors/PlaybackBar.vue'
import { controlsOf } from '../../../src-renderer/charts/cursors/controls'
import {
  changeSpeed,
  play,
  stepBy,
  stopPlaying
} from '../../../src-renderer/charts/cursors/playback'
import { readingsAt, valueAt } from '../../../src-renderer/charts/cursors/readings'
import {
  cursorsOf,
  markPlace,
  zoomBetween
} from '../../../src-renderer/charts/cursors/time-cursors'
import { traceOption } from '../../../src-renderer/charts/trace'
import { createTimeAxis } from '../../../src-renderer/charts/time-axis'
import { surroundings } from './surroundings'

const box = { left: 72, top: 12, width: 400, height: 100 }

const option = traceOption(
  {
    kind: 'trace',
    unit: 'mV',
    timesMs: Float64Array.from([0, 10, 20]),
    curves: [
      {
        neuron: 3,
        min: Float64Array.from([-70, -60, -65]),
        max: Float64Array.from([-70, -60, -65])
      }
    ]
  },
  { name: 'v', unit: 'mV' },
  { from: 0, to: 20 },
  surroundings('en')
)

describe('values of curves', () => {
  const points = [[0, 1], [10, 3], [20, -1]] // prettier-ignore
  it('lie on the line between two points, and on the stair of a staircase', () => {
    expect(valueAt({ points, isStaircase: false }, 5)).toBe(2)
    expect(valueAt({ points, isStaircase: true }, 5)).toBe(1)
    expect(valueAt({ points, isStaircase: false }, 20)).toBe(-1)
    expect(valueAt({ points, isStaircase: false }, 21)).toBeNaN()
    expect(valueAt({ points: [], isStaircase: false }, 1)).toBeNaN()
  })
  it('are not told of curves that are hidden', () => {
    const [one] = readingsAt(option, new Set(), 15)
    expect(one?.value).toBe(-62.5)
    expect(readingsAt(option, new Set([one?.name ?? '']), 15)).toEqual([])
  })
})

describe('cursors of a run', () => {
  it('are the same wherever the run is shown, and others for another run', () => {
    cursorsOf('one').aMs = 12
    expect(cursorsOf('one').aMs).toBe(12)
    expect(cursorsOf('another').aMs).toBeNull()
  })

  it('show times, values and their differences in every plot that shares the time', async () => {
    const time = createTimeAxis(0, 20)
    const plot = mount({
      components: { CursorLayer },
      setup: () => ({ time, box, option }),
      template: '<div><CursorLayer :time="time" :box="box" :option="option" /></div>'
    })
    time.cursors.aMs = 5
    time.cursors.bMs = 10
    await nextTick()
    const text = plot.find('table').text()
    expect(text).toContain('-65 mV')
    expect(text).toContain('-60 mV')
    expect(text).toMatch(/5 ms\s*10 ms\s*5 ms/)
    expect(text).toMatch(/-60 mV\s*5 mV/)
    expect(plot.findAll('[data-cursor]')).toHaveLength(2)
    expect(plot.get('[data-cursor="A"]').attributes('style')).toContain('left: 172px')
  })

  it('are set by keys at the pointer, and cleared by Escape', async () => {
    const time = createTimeAxis(0, 20)
    const plot = mount({
      components: { CursorLayer },
      setup: () => ({ time, box }),
      template: '<div><CursorLayer :time="time" :box="box" /></div>'
    })
    plot.element.dispatchEvent(
      new MouseEvent('pointermove', { clientX: 72 + 100, clientY: 50, bubbles: true })
    )
    expect(time.cursors.pointerMs).toBeCloseTo(5, 9)
    await plot.trigger('keydown', { key: 'a' })
    expect(time.cursors.aMs).toBeCloseTo(5, 9)
    plot.element.dispatchEvent(new MouseEvent('pointerleave'))
    await plot.trigger('keydown', { key: 'b' })
    expect(time.cursors.bMs).toBe(10)
    await plot.trigger('keydown', { key: 'Escape' })
    expect(time.cursors).toMatchObject({ aMs: null, bMs: null })
  })

  it('follow a click, not a drag', () => {
    const time = createTimeAxis(0, 20)
    const plot = mount({
      components: { CursorLayer },
      setup: () => ({ time, box }),
      template: '<div><CursorLayer :time="time" :box="box" /></div>'
    })
    const at = (type: string, clientX: number) =>
      plot.element.dispatchEvent(new MouseEvent(type, { clientX, clientY: 50, button: 0 }))
    at('pointerdown', 100)
    at('pointerup', 300)
    expect(time.cursors.atMs).toBeNull()
    at('pointerdown', 272)
    at('pointerup', 272)
    expect(time.cursors.atMs).toBeCloseTo(10, 9)
  })

  it('enclose what is zoomed to', () => {
    const time = createTimeAxis(0, 20)
    expect(zoomBetween(time)).toBe(false)
    time.cursors.aMs = 12
    time.cursors.bMs = 4
    expect(zoomBetween(time)).toBe(true)
    expect([time.fromMs, time.toMs]).toEqual([4, 12])
    time.reset()
    markPlace(time, 'aMs')
    expect(time.cursors.aMs).toBe(10)
  })
})

describe('playing', () => {
  let frames: ((now: number) => void)[] = []
  let now = 0
  beforeEach(() => {
    frames = []
    now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame))
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
  })
  afterEach(() => {
    stopPlaying()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  const pass = (ms: number): void => {
    now += ms
    for (const frame of frames.splice(0)) frame(now)
  }

  it('moves the cursor by the speed that was chosen, and stops at the end', () => {
    const time = createTimeAxis(0, 20)
    time.cursors.speed = 0.1
    play(time)
    pass(50)
    expect(time.cursors.atMs).toBeCloseTo(5, 9)
    for (let i = 0; i < 10; i++) pass(50)
    expect(time.cursors.atMs).toBe(20)
    expect(time.cursors.isPlaying).toBe(false)
    play(time)
    expect(time.cursors.atMs).toBe(0)
  })

  it('turns the page when the cursor leaves what is shown', () => {
    const time = createTimeAxis(0, 1000)
    time.set({ fromMs: 0, toMs: 100 })
    time.cursors.atMs = 99
    time.cursors.speed = 1
    play(time)
    pass(50)
    expect(time.cursors.atMs).toBeCloseTo(149, 9)
    expect(time.fromMs).toBeCloseTo(149, 9)
    expect(time.toMs).toBeCloseTo(249, 9)
  })

  it('does not jump over the time for which the window was hidden', () => {
    const time = createTimeAxis(0, 10_000)
    time.cursors.speed = 1
    play(time)
    pass(60_000)
    expect(time.cursors.atMs).toBeLessThanOrEqual(100)
  })

  it('is steered by commands and by the bar', async () => {
    const time = createTimeAxis(0, 1000)
    const controls = controlsOf(() => time)
    controls.step(3)
    expect(time.cursors.atMs).toBe(30)
    stepBy(time, -1)
    expect(time.cursors.atMs).toBe(20)
    changeSpeed(time, 1)
    expect(time.cursors.speed).toBe(0.5)
    changeSpeed(time, -1)
    changeSpeed(time, -1)
    expect(time.cursors.speed).toBe(0.05)
    const bar = mount(PlaybackBar, { props: { time } })
    await bar.get('[data-test="mark-a"]').trigger('click')
    expect(time.cursors.aMs).toBe(20)
    await bar.get('input[type="range"]').setValue('500')
    expect(time.cursors.atMs).toBe(500)
    await bar.get('[data-test="mark-b"]').trigger('click')
    expect(time.cursors.bMs).toBe(500)
    controls.zoom()
    expect([time.fromMs, time.toMs]).toEqual([20, 500])
    await bar.get('[data-test="play"]').trigger('click')
    expect(time.cursors.isPlaying).toBe(true)
    await bar.get('[data-test="play"]').trigger('click')
    expect(time.cursors.isPlaying).toBe(false)
  })
})
