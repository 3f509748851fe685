import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { analyses } from '../../../src-renderer/charts/analyses'
import type { Analysis } from '../../../src-renderer/charts/analyses/analysis'
import { readInputs } from '../../../src-renderer/charts/analyses/inputs'
import { viewToCsv } from '../../../src-renderer/charts/csv'
import { logTicks } from '../../../src-renderer/charts/ticks'
import { setLanguage } from '../../../src-renderer/ui/text'
import { viewRequestSchema, type View, type ViewRequest } from '../../../src-shared/contract/views'
import { fakeView } from '../fake-views'
import { surroundings } from './surroundings'

vi.mock('../../../src-renderer/charts/echarts', async (original) => ({
  ...(await original<object>()),
  createChart: () => ({
    setOption: () => undefined,
    resize: () => undefined,
    dispose: () => undefined
  })
}))

const { AnalysisPlot, createTimeAxis } = await import('../../../src-renderer/charts')

const recording = {
  id: 1,
  name: 'spikes',
  kind: 'spikes' as const,
  population: 'E',
  neurons: 50,
  selection: null,
  variables: [],
  fromMs: 200,
  toMs: 1000,
  intervalMs: 0.1,
  count: 10,
  bytes: 100
}
const inhibitory = { ...recording, id: 2, population: 'I', neurons: 10 }
const range = { fromMs: 200, toMs: 1000 }

function analysis(kind: string): Analysis {
  const found = analyses.find((one) => one.kind === kind)
  if (!found) throw new Error(`no analysis ${kind}`)
  return found
}

function request(kind: string, entered: Readonly<Record<string, string>> = {}): ViewRequest {
  const { inputs, complaints } = readInputs(analysis(kind).fields, entered, recording, [
    recording,
    inhibitory
  ])
  if (!inputs) throw new Error(`wrong: ${[...complaints.keys()].join(', ')}`)
  return analysis(kind).request(inputs, range)
}

const complaintsOf = (kind: string, entered: Readonly<Record<string, string>>): string[] => [
  ...readInputs(analysis(kind).fields, entered, recording).complaints.keys()
]

describe('what an analysis asks for', () => {
  it('is a request that the contract knows, with the standards of all', () => {
    for (const { kind } of analyses) {
      expect(viewRequestSchema.safeParse(request(kind)).success, kind).toBe(true)
    }
  })

  it('turns a resolution into a number of frequencies', () => {
    const entered = { highest: '0.5 kHz', resolution: '1 Hz' }
    expect(request('spectrum', entered)).toMatchObject({ maxHz: 500, points: 500 })
  })

  it('lays moments at equal distance to the end of the range, or takes those listed', () => {
    const regular = request('psth', { first: '0.3 s', every: '200 ms', bin: '5 ms' })
    expect(regular).toMatchObject({ times: [300, 500, 700, 900], bins: 20 })
    const listed = request('psth', {
      moments: 'list',
      times: '250, 0.5 s; 700 ms',
      before: '50 ms'
    })
    expect(listed).toMatchObject({ times: [250, 500, 700], beforeMs: 50, bins: 150 })
  })

  it('has a bin of the width asked for about lag zero', () => {
    expect(request('correlogram', { lag: '20 ms', bin: '0.5 ms' })).toMatchObject({
      pair: null,
      maxLagMs: 20,
      bins: 81
    })
    const pair = { of: 'pair', reference: '7', target: '12' }
    expect(request('correlogram', pair)).toMatchObject({ pair: [7, 12] })
  })

  it('looks at two populations, or at one and itself', () => {
    const entered = { lag: '20 ms', bin: '0.5 ms' }
    const asked = { maxLagMs: 20, bins: 81 }
    expect(request('cross-correlogram', entered)).toMatchObject({ against: 2, ...asked })
    expect(request('cross-correlogram', { against: '1' })).toMatchObject({ against: 1 })
    expect(request('cross-correlogram', { lag: '1 h' })).toMatchObject({ maxLagMs: 10_000 })
  })

  it('names what is wrong, and minds only the fields that are shown', () => {
    expect(complaintsOf('psth', { bin: '0 ms', every: '3 mV' })).toEqual(['every', 'bin'])
    expect(complaintsOf('psth', { moments: 'list', every: '3 mV', times: ' , ' })).toEqual([
      'times'
    ])
    expect(complaintsOf('correlogram', { reference: '1.5' })).toEqual([])
    expect(complaintsOf('correlogram', { of: 'pair', reference: '1.5' })).toEqual(['reference'])
  })
})

describe('what is drawn of an analysis', () => {
  const draw = (kind: string, entered: Readonly<Record<string, string>> = {}, view?: View) => {
    const { inputs } = readInputs(analysis(kind).fields, entered, recording, [
      recording,
      inhibitory
    ])
    if (!inputs) throw new Error('wrong')
    return analysis(kind).draw(view ?? fakeView(request(kind, entered)), inputs, surroundings())
  }
  const seriesOf = (kind: string, entered = {}, view?: View) => {
    const { series } = draw(kind, entered, view).option
    return Array.isArray(series) ? series.map(({ data }) => data) : []
  }

  it('puts frequencies and lags where they are', () => {
    const power: View = {
      kind: 'spectrum',
      stepHz: 2,
      power: Float64Array.from([0, 10, 1000]),
      segments: 3
    }
    expect(seriesOf('spectrum', {}, power)[0]).toEqual([
      [0, 0],
      [2, 10],
      [4, 1000]
    ])
    const lags: View = {
      kind: 'correlogram',
      fromMs: -1,
      binMs: 1,
      counts: Float64Array.from([2, 0, 4]),
      chance: Float64Array.from([1, 1.5, 1])
    }
    expect(seriesOf('correlogram', {}, lags)).toEqual([
      [
        [-1, 2],
        [0, 0],
        [1, 4]
      ],
      [
        [-1, 1],
        [0, 1.5],
        [1, 1]
      ]
    ])
  })

  it('shows pairs of populations as multiples of chance, as a rate, or as they are', () => {
    const view: View = {
      kind: 'cross-correlogram',
      fromMs: -1,
      binMs: 1,
      counts: Float64Array.from([2, 0, 6]),
      chance: Float64Array.from([2, 4, 2]),
      rateHz: Float64Array.from([5, 0, 15]),
      meanHz: 5,
      referenceSpikes: 10,
      otherSpikes: 8,
      peak: { lagMs: 1, ratio: 3 },
      coefficient: null
    }
    const heights = (as: string): unknown[] =>
      seriesOf('cross-correlogram', { as }, view).map((points) =>
        Array.isArray(points) ? points.map((point: unknown) => [point].flat()[1]) : points
      )
    expect(heights('ratio')).toEqual([
      [1, 0, 3],
      [1, 1, 1]
    ])
    expect(heights('rate')).toEqual([
      [5, 0, 15],
      [5, 5, 5]
    ])
    expect(heights('pairs')).toEqual([
      [2, 0, 6],
      [2, 4, 2]
    ])
    const { subtitle } = draw('cross-correlogram', {}, view)
    expect(subtitle).toBe('3 × chance at 1 ms · 8 pairs, bins of 1 ms')
    expect(draw('cross-correlogram', {}, view).option.xAxis).toMatchObject({
      name: expect.stringContaining('lag of I')
    })
    expect(viewToCsv(view).split('\n').slice(0, 2)).toEqual([
      'lag_ms,pairs,pairs_by_chance,rate_Hz',
      '-1,2,2,5'
    ])
  })

  it('draws avalanches on logarithmic axes, the power law as far as it means one', () => {
    const [found, law] = seriesOf('avalanches')
    expect(found).toEqual([
      [1, 100],
      [2, 35],
      [10, 3]
    ])
    expect(analysis('avalanches').log).toEqual({ x: true, y: true })
    expect(law).toHaveLength(2)
    expect(draw('avalanches').subtitle).toContain('exponent 1.5')
  })

  it('says in words where there is nothing', () => {
    const none: View = {
      kind: 'avalanches',
      binMs: 1,
      sizes: new Float64Array(),
      counts: new Float64Array(),
      expected: new Float64Array(),
      avalanches: 0,
      exponent: null
    }
    expect(draw('avalanches', {}, none).message).toContain('No avalanche')
    const silent: View = { ...fakeView(request('psth')), kind: 'psth', trials: 0 } as View
    expect(draw('psth', {}, silent)).toMatchObject({ subtitle: '' })
    expect(draw('psth', {}, silent).message).toContain('No moment')
  })

  it('leaves as a table with names and units', () => {
    expect(
      viewToCsv(fakeView(request('avalanches')))
        .split('\n')
        .slice(0, 2)
    ).toEqual(['size,avalanches,by_power_law', '1,100,98'])
  })
})

describe('ticks of a logarithmic axis', () => {
  it('are powers of ten, and parts of them where few decades are seen', () => {
    expect(logTicks({ from: 0, to: 4 }, 6)).toEqual([0, 1, 2, 3, 4])
    expect(logTicks({ from: 0, to: 1 }, 6).map((tick) => Math.round(10 ** tick))).toEqual([
      1, 2, 5, 10
    ])
  })
})

describe('the plot of an analysis', () => {
  beforeEach(() => {
    setLanguage('en')
    const size = { clientWidth: 800, clientHeight: 240 }
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(readonly told: () => void) {}
        observe(element: HTMLElement): void {
          for (const [name, value] of Object.entries(size))
            Object.defineProperty(element, name, { value })
          this.told()
        }
        unobserve(): void {}
        disconnect(): void {}
      }
    )
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(readonly told: (entries: { isIntersecting: boolean }[]) => void) {}
        observe(): void {
          this.told([{ isIntersecting: true }])
        }
        disconnect(): void {}
      }
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  async function show(kind: string) {
    const asked: ViewRequest[] = []
    const timeAxis = createTimeAxis(200, 1000)
    const fetchView = async (one: ViewRequest): Promise<View | null> => {
      asked.push(one)
      return fakeView(one)
    }
    const plot = mount(AnalysisPlot, {
      props: {
        analysis: analysis(kind),
        recording,
        recordings: [recording, inhibitory],
        fetchView,
        timeAxis
      }
    })
    await flushPromises()
    return { plot, asked, timeAxis }
  }

  it('looks at the stretch of time that the page shows, and zooms on its own', async () => {
    const { plot, asked, timeAxis } = await show('correlogram')
    expect(plot.text()).toContain('Correlogram of E')
    timeAxis.set({ fromMs: 300, toMs: 500 })
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ fromMs: 300, toMs: 500 })
    await plot.get('.chart-plot').trigger('keydown', { key: '+' })
    expect(timeAxis.toMs).toBe(500)
  })

  it('offers the other populations and the population itself', async () => {
    const { plot, asked } = await show('cross-correlogram')
    expect(asked.at(-1)).toMatchObject({ against: 2 })
    const select = plot.findAllComponents({ name: 'SelectField' })[0]
    expect(select?.props('options')).toEqual([
      { value: '1', label: 'itself' },
      { value: '2', label: 'I (spikes)' }
    ])
    select?.vm.$emit('update:modelValue', '1')
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ against: 1 })
  })

  it('asks again for what is entered, not for what is wrong', async () => {
    const { plot, asked } = await show('psth')
    const fields = plot.findAll('.analysis-field')
    const bin = fields.find((field) => field.text().startsWith('Bin width'))?.get('input')
    await bin?.setValue('10')
    await bin?.trigger('change')
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ kind: 'psth', bins: 10 })
    const before = asked.length
    await bin?.setValue('-1')
    await bin?.trigger('change')
    await flushPromises()
    expect(asked).toHaveLength(before)
    expect(plot.get('[role="alert"]').text()).toContain('Bin width')
    expect(plot.text()).toContain('A setting above is wrong.')
  })
})
