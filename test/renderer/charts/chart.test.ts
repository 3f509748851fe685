import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { View, ViewRequest } from '../../../src-shared/contract/views'
import { setLanguage } from '../../../src-renderer/ui/text'
import { fakeView } from '../fake-views'

const drawn = vi.hoisted(() => ({ options: [] as { xAxis?: { min?: number } }[] }))

// The canvas is Chromium's; what is drawn on it is looked at in the end-to-end tests.
vi.mock('../../../src-renderer/charts/echarts', async (original) => ({
  ...(await original<object>()),
  createChart: () => ({
    setOption: (option: { xAxis?: { min?: number } }) => drawn.options.push(option),
    resize: () => undefined,
    dispose: () => undefined
  }),
  renderPng: async () => Uint8Array.from([137, 80, 78, 71])
}))

const { RasterPlot, RatePlot, TracePlot, IsiPlot, createTimeAxis } =
  await import('../../../src-renderer/charts')

const recording = {
  id: 1,
  name: 'spikes',
  kind: 'spikes' as const,
  population: 'E',
  neurons: 50,
  selection: null,
  variables: [{ name: 'v', unit: 'mV' }],
  fromMs: 0,
  toMs: 1000,
  intervalMs: 0.1,
  count: 10,
  bytes: 100
}

class Observer {
  readonly #told: () => void
  constructor(told: () => void) {
    this.#told = told
  }
  observe(element: HTMLElement): void {
    Object.defineProperty(element, 'clientWidth', { value: 792 })
    Object.defineProperty(element, 'clientHeight', { value: 256 })
    this.#told()
  }
  unobserve(): void {}
  disconnect(): void {}
}

class Seen {
  readonly #told: (entries: { isIntersecting: boolean }[]) => void
  constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
    this.#told = told
  }
  observe(): void {
    this.#told([{ isIntersecting: true }])
  }
  disconnect(): void {}
}

beforeEach(() => {
  setLanguage('en')
  vi.stubGlobal('ResizeObserver', Observer)
  vi.stubGlobal('IntersectionObserver', Seen)
})
afterEach(() => vi.unstubAllGlobals())

async function show(
  component: typeof RatePlot,
  answer = fakeView,
  selection: number[] | null = null
) {
  const asked: ViewRequest[] = []
  const timeAxis = createTimeAxis(0, 1000)
  const fetchView = async (request: ViewRequest): Promise<View | null> => {
    asked.push(request)
    return answer(request)
  }
  const plot = mount(component, {
    props: { recording: { ...recording, selection }, fetchView, timeAxis }
  })
  await flushPromises()
  const save = async (format: string) => {
    const buttons = plot.findAll('.chart-tool').filter((button) => button.text() === format)
    await buttons[0]?.trigger('click')
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 20))
    return plot.emitted('save')?.at(-1)?.[0]
  }
  return { plot, asked, timeAxis, save }
}

describe('a plot', () => {
  it('asks for no more than it can show, and again for the part that is zoomed to', async () => {
    const { asked, timeAxis } = await show(RasterPlot)
    expect(asked[0]).toMatchObject({ kind: 'raster', fromMs: 0, toMs: 1000, height: 50 })
    expect(asked[0]).toHaveProperty('width', 700)
    timeAxis.set({ fromMs: 100, toMs: 200 })
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ fromMs: 100, toMs: 200 })
  })

  it('zooms together with the other plots of its page, and by the keyboard', async () => {
    const { plot, timeAxis } = await show(RatePlot)
    await plot.get('.chart-plot').trigger('keydown', { key: '+' })
    expect(timeAxis.toMs - timeAxis.fromMs).toBeCloseTo(1000 / 1.5)
    await plot.get('.chart-plot').trigger('keydown', { key: 'ArrowRight' })
    expect(timeAxis.fromMs).toBeGreaterThan(200)
    await plot.get('.chart-plot').trigger('keydown', { key: '0' })
    expect([timeAxis.fromMs, timeAxis.toMs]).toEqual([0, 1000])
  })

  it('zooms with the wheel about the pointer, and lets the page scroll at the end', async () => {
    const { plot, timeAxis } = await show(RatePlot)
    const wheel = (deltaY: number) => {
      const event = new Event('wheel', { cancelable: true })
      Object.assign(event, { deltaY, deltaX: 0, clientX: 72, clientY: 100, shiftKey: false })
      plot.get('.chart-plot').element.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(wheel(-400)).toBe(true)
    expect(timeAxis.fromMs).toBeCloseTo(0)
    expect(timeAxis.toMs).toBeCloseTo(1000 * 1.0015 ** -400)
    wheel(5000)
    expect(wheel(400)).toBe(false)
  })

  it('zooms to the part that is dragged over', async () => {
    const { plot, timeAxis } = await show(RasterPlot)
    const area = plot.get('.chart-plot')
    const at = (x: number, y: number) => ({ clientX: x, clientY: y, pointerId: 1, button: 0 })
    await area.trigger('pointerdown', at(72 + 70, 60))
    await area.trigger('pointermove', at(72 + 350, 160))
    expect(plot.find('.chart-mark').exists()).toBe(true)
    await area.trigger('pointerup', at(72 + 350, 160))
    expect([timeAxis.fromMs, timeAxis.toMs].map(Math.round)).toEqual([100, 500])
    expect(plot.find('.chart-mark').exists()).toBe(false)
  })

  it('hands over PNG, SVG and CSV of what is visible', async () => {
    const { save, timeAxis } = await show(RatePlot)
    timeAxis.set({ fromMs: 0, toMs: 100 })
    await flushPromises()
    expect(await save('CSV')).toMatchObject({ name: 'rate-spikes', format: 'csv' })
    expect(await save('PNG')).toMatchObject({ format: 'png', content: expect.any(Uint8Array) })
    const svg = await save('SVG')
    expect(svg).toMatchObject({ format: 'svg' })
    expect(JSON.stringify(svg)).toContain('rate (Hz)')
  })

  it('refuses a table of more spikes than fit, and says what to do', async () => {
    const { save, plot } = await show(RasterPlot, (request) =>
      request.kind === 'spikes'
        ? { kind: 'spikes', timesMs: new Float64Array(), neurons: new Uint32Array(), total: 3e6 }
        : fakeView(request)
    )
    expect(await save('CSV')).toBeUndefined()
    expect(plot.get('[role="alert"]').text()).toContain('zoom in')
  })

  it('asks for traces by row and for spikes by index in the population', async () => {
    const selection = Array.from({ length: 50 }, (_, i) => 1000 + i)
    const { asked, save } = await show(TracePlot, fakeView, selection)
    expect(asked[0]).toMatchObject({ kind: 'trace', neurons: [0, 1, 2, 3, 4, 5, 6, 7] })
    expect(JSON.stringify(await save('CSV'))).toContain('neuron_0_mV')
    const raster = await show(RasterPlot, fakeView, selection)
    expect(raster.asked[0]).toMatchObject({ fromNeuron: 1000, toNeuron: 1050 })
  })

  it('says that a recording cannot be read', async () => {
    const { plot } = await show(IsiPlot, () => JSON.parse('null'))
    expect(plot.text()).toContain('cannot be read')
  })

  it('zooms into the intervals without moving the time that other plots show', async () => {
    const { plot, asked, timeAxis } = await show(IsiPlot)
    expect(asked[0]).toMatchObject({ kind: 'isi', maxMs: null })
    await plot.get('.chart-plot').trigger('keydown', { key: '+' })
    await flushPromises()
    expect(asked.at(-1)).toHaveProperty('maxMs', expect.any(Number))
    expect([timeAxis.fromMs, timeAxis.toMs]).toEqual([0, 1000])
  })
})
