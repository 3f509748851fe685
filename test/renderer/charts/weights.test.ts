import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { View, ViewOf, ViewRequest } from '../../../src-shared/contract/views'
import { viewToCsv } from '../../../src-renderer/charts/csv'
import { setLanguage } from '../../../src-renderer/ui/text'

const drawn = vi.hoisted(() => ({
  options: [] as { series?: { type: string; data: unknown }[] }[]
}))

vi.mock('../../../src-renderer/charts/echarts', async (original) => ({
  ...(await original<object>()),
  createChart: () => ({
    setOption: (option: { series?: { type: string; data: unknown }[] }) =>
      drawn.options.push(option),
    resize: () => undefined,
    dispose: () => undefined
  })
}))

const { WeightPlot, TracePlot, createTimeAxis } = await import('../../../src-renderer/charts')

const recording = {
  id: 1,
  name: 'w',
  kind: 'weights' as const,
  projection: 'own',
  population: 'E',
  neurons: 3,
  selection: null,
  variables: [{ name: 'weight', unit: 'pA' }],
  fromMs: 100,
  toMs: 1100,
  intervalMs: 100,
  count: 10,
  bytes: 100
}

const view: ViewOf<'weights'> = {
  kind: 'weights',
  unit: 'pA',
  atMs: 1000,
  synapses: 3,
  mean: 20,
  sd: 5,
  least: 10,
  most: 30,
  counts: Float64Array.of(1, 2),
  matrix: Float64Array.of(15, NaN, 20, 25),
  columns: 2,
  rows: 2,
  fromSource: 0,
  toSource: 4,
  fromTarget: 10,
  toTarget: 12
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
  drawn.options.length = 0
  vi.stubGlobal('ResizeObserver', Observer)
  vi.stubGlobal('IntersectionObserver', Seen)
})
afterEach(() => vi.unstubAllGlobals())

async function show(component: typeof WeightPlot, answer: View, of = recording) {
  const asked: ViewRequest[] = []
  const fetchView = async (request: ViewRequest): Promise<View | null> => {
    asked.push(request)
    return answer
  }
  const timeAxis = createTimeAxis(0, 1100)
  const plot = mount(component, { props: { recording: of, fetchView, timeAxis } })
  await flushPromises()
  return { plot, asked }
}

const seriesDrawn = () => drawn.options.findLast(({ series }) => series)?.series?.[0]

describe('the plot of weights', () => {
  it('shows the last sample as a histogram, and another one when the time is moved', async () => {
    const { plot, asked } = await show(WeightPlot, view)
    expect(asked[0]).toMatchObject({ kind: 'weights', atMs: 1000 })
    expect(plot.text()).toContain('Weights of own')
    expect(plot.text()).toContain('3 synapses at 1,000 ms, mean 20 pA, standard deviation 5 pA')
    expect(seriesDrawn()).toMatchObject({ type: 'bar', data: [[15, 1], [25, 2]] }) // prettier-ignore
    await plot.get('[data-test="weight-time"]').setValue('300')
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ atMs: 300 })
  })

  it('shows sources and targets as a matrix, without cells where there is no synapse', async () => {
    const { plot } = await show(WeightPlot, view)
    await plot.get('[data-test="weight-matrix"]').trigger('click')
    await flushPromises()
    expect(seriesDrawn()).toMatchObject({
      type: 'custom',
      data: [[0, 10, 15], [0, 11, 20], [2, 11, 25]] // prettier-ignore
    })
  })

  it('says that there is no such synapse, and asks for nothing', async () => {
    const { plot, asked } = await show(WeightPlot, view, { ...recording, neurons: 0 })
    expect(asked).toEqual([])
    expect(plot.text()).toContain('The projection has no such synapse.')
  })

  it('gives a table of the histogram and of the cells', () => {
    expect(viewToCsv(view).split('\n')).toEqual([
      'from_pA,to_pA,synapses',
      '10,20,1',
      '20,30,2',
      '',
      'from_source,from_target,weight_pA',
      '0,10,15',
      '0,11,20',
      '2,11,25',
      ''
    ])
  })
})

describe('traces of weights', () => {
  it('are named by source and target', async () => {
    const values = Float64Array.of(1, 2)
    const curve = { neuron: 0, source: 7, target: 2, min: values, max: values }
    const trace: View = {
      kind: 'trace',
      unit: 'pA',
      timesMs: Float64Array.of(100, 200),
      curves: [curve]
    }
    const { plot } = await show(TracePlot, trace)
    expect(plot.text()).toContain('synapses 1 to 3 of 3')
    expect(seriesDrawn()).toMatchObject({ name: '7 → 2' })
    expect(viewToCsv(trace)).toContain('time_ms,synapse_7_to_2_pA')
  })
})
