import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlotFigure } from '../../../src-renderer/charts/outlets'
import { setLanguage } from '../../../src-renderer/ui/text'

vi.mock('../../../src-renderer/charts/echarts', async (original) => ({
  ...(await original<object>()),
  createChart: () => ({
    setOption: () => undefined,
    resize: () => undefined,
    dispose: () => undefined
  }),
  renderPng: async () => Uint8Array.from([137, 80, 78, 71])
}))

const { OverlayPlot } = await import('../../../src-renderer/charts')
const { plotOutlets, plotRuns } = await import('../../../src-renderer/charts/outlets')

class Observer {
  readonly #told: (entries: { isIntersecting: boolean }[]) => void
  constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
    this.#told = told
  }
  observe(element: HTMLElement): void {
    Object.defineProperty(element, 'clientWidth', { value: 792, configurable: true })
    Object.defineProperty(element, 'clientHeight', { value: 256, configurable: true })
    this.#told([{ isIntersecting: true }])
  }
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  setLanguage('en')
  vi.stubGlobal('ResizeObserver', Observer)
  vi.stubGlobal('IntersectionObserver', Observer)
})
afterEach(() => vi.unstubAllGlobals())

const series = [
  {
    name: 'one',
    x: [1, 10, 100, 1000],
    y: [0, 1, 100, -5],
    look: 'line' as const,
    colour: 0
  }
]

async function show(provided = {}) {
  const copied: string[] = []
  const pictures: Uint8Array[] = []
  const figures: PlotFigure[] = []
  const outlets = {
    copyText: (text: string) => copied.push(text) > 0,
    copyPicture: async (png: Uint8Array) => pictures.push(png) > 0,
    report: async (figure: PlotFigure) => figures.push(figure) > 0,
    ...provided
  }
  const plot = mount(OverlayPlot, {
    props: {
      title: 'Title',
      subtitle: 'below',
      name: 'n',
      series,
      x: { name: 'frequency (Hz)', unit: 'Hz' },
      y: { name: 'power', unit: '' }
    },
    global: { provide: { [plotOutlets]: outlets, [plotRuns]: () => ['run'] } },
    attachTo: document.body
  })
  await flushPromises()
  const press = async (tool: string) => {
    await plot.get(`[data-tool="${tool}"]`).trigger('click')
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { plot, press, copied, pictures, figures }
}

describe('the tools of a plot', () => {
  it('make an axis logarithmic, and say what has no place there', async () => {
    const { plot, press } = await show()
    expect(plot.find('.chart-remark').exists()).toBe(false)
    await press('log-y')
    expect(plot.get('[data-tool="log-y"]').attributes('aria-pressed')).toBe('true')
    expect(plot.get('.chart-remark').text()).toContain('2 values that are zero or less')
    expect(plot.emitted('log')).toEqual([[{ x: false, y: true }]])
    await press('log-y')
    expect(plot.find('.chart-remark').exists()).toBe(false)
    await plot.setProps({ series: series.map((one) => ({ ...one, y: [-1, -2, 0, -3] })) })
    expect(plot.get('[data-tool="log-y"]').attributes('disabled')).toBeDefined()
  })

  it('copy the table of what is seen, and the picture', async () => {
    const { plot, press, copied, pictures } = await show()
    await press('log-x')
    const area = plot.get('.chart-plot')
    await area.trigger('keydown', { key: '+' })
    await press('copyData')
    expect(copied[0]?.trim().split('\n')).toEqual([
      'curve\tfrequency (Hz) (Hz)\tpower',
      'one\t10\t1',
      'one\t100\t100'
    ])
    expect(plot.get('.chart-head').text()).toContain('Table copied')
    await press('copyPicture')
    expect(pictures).toHaveLength(1)
    expect(plot.get('.chart-head').text()).toContain('Picture copied')
  })

  it('say when the clipboard refuses', async () => {
    const { plot, press } = await show({ copyPicture: async () => false })
    await press('copyPicture')
    expect(plot.get('[role="alert"]').text()).toContain('clipboard')
  })

  it('send picture, drawing, numbers and runs to the report', async () => {
    const { press, figures } = await show()
    await press('report')
    expect(figures[0]).toMatchObject({ title: 'Title', caption: 'below', runIds: ['run'] })
    expect(figures[0]?.svg).toContain('<svg')
    expect(figures[0]?.png[0]).toBe(137)
    expect(figures[0]?.csv).toContain('"one",1000,-5')
  })

  it('are one stop of the tab key, and reached by arrows', async () => {
    const { plot } = await show()
    const stops = () => plot.findAll('.chart-tool').filter((one) => one.attributes('tabindex') === '0') // prettier-ignore
    expect(stops()).toHaveLength(1)
    await plot.get('.chart-tools').trigger('keydown', { key: 'ArrowRight' })
    await flushPromises()
    expect(stops()[0]?.attributes('data-tool')).toBe('reset')
    expect(document.activeElement?.getAttribute('data-tool')).toBe('reset')
    await plot.get('.chart-tools').trigger('keydown', { key: 'ArrowLeft' })
    await flushPromises()
    expect(stops()[0]?.attributes('data-tool')).toBe('mark')
  })

  it('follow the language', async () => {
    const { plot } = await show()
    setLanguage('ko')
    await flushPromises()
    expect(plot.get('[data-tool="log-y"]').text()).toBe('로그 y')
    expect(plot.get('[data-tool="report"]').attributes('aria-label')).toBe('보고서로 보내기')
  })
})

describe('the values of a plot', () => {
  it('are read with Shift and arrows, point by point, and said aloud', async () => {
    const { plot } = await show()
    const area = plot.get('.chart-plot')
    await area.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    await area.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    const said = plot.get('.visually-hidden[role="status"]').text()
    expect(said).toContain('one:')
    expect(plot.get('[data-test="read-out"]').text()).toBe(said)
    expect(plot.find('.chart-dot').exists()).toBe(true)
    await area.trigger('keydown', { key: 'Escape' })
    expect(plot.find('[data-test="read-out"]').exists()).toBe(false)
  })
})
