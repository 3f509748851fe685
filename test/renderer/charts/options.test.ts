import { describe, expect, it } from 'vitest'
import { exportPicture } from '../../../src-renderer/charts/export'
import { axisRange } from '../../../src-renderer/charts/axes'
import type { ChartOption } from '../../../src-renderer/charts/echarts'
import { isiOption, isiSubtitle } from '../../../src-renderer/charts/isi'
import { neuronRows, rasterOption } from '../../../src-renderer/charts/raster'
import { rateBins, rateOption } from '../../../src-renderer/charts/rate'
import { traceOption } from '../../../src-renderer/charts/trace'
import { surroundings } from './surroundings'

const full = { from: 0, to: 100 }

async function svg(option: ChartOption, y?: { from: number; to: number }): Promise<string> {
  const ranges = {
    xAxis: axisRange(full, 700, 'x'),
    ...(y ? { yAxis: axisRange(y, 300, 'y', true) } : {})
  }
  const picture = { option, ranges, title: 'Title <E>', subtitle: 'below', width: 800, height: 400 }
  return String(await exportPicture(picture, 'svg', surroundings()))
}

describe('a chart as SVG', () => {
  it('draws each spike of a raster as a vector mark, with axes that name their units', async () => {
    const marks = {
      kind: 'spikes' as const,
      timesMs: Float64Array.from([10, 20, 30]),
      neurons: Uint32Array.from([0, 1, 2]),
      total: 3
    }
    const content = { layers: [], marks, markHeight: 5, fullTime: full }
    const drawn = await svg(rasterOption(content, surroundings()), { from: 0, to: 3 })
    expect(drawn).toContain('time (ms)')
    expect(drawn).toContain('neuron')
    expect(drawn).toContain('Title &lt;E&gt;')
    expect(drawn).not.toContain('<image')
    const path = drawn.match(/<path d="([^"]*)"[^>]*fill="#0b6586"/)?.[1] ?? ''
    expect(path.match(/M/g)).toHaveLength(3)
  })

  it('draws rates as a staircase over the bins', async () => {
    const view = {
      kind: 'rate' as const,
      fromMs: 0,
      binMs: 50,
      rateHz: Float64Array.from([10, 30])
    }
    const option = rateOption(view, full, surroundings())
    const [series] = Array.isArray(option.series) ? option.series : []
    expect(series?.data).toEqual([
      [0, 10],
      [50, 30],
      [100, 30]
    ])
    expect(await svg(option)).toContain('rate (Hz)')
  })

  it('draws the envelope where a column holds many samples and the line where it does not', () => {
    const times = Float64Array.from([0, 1])
    const line = Float64Array.from([-65, -64])
    const high = Float64Array.from([-60, -50])
    const view = {
      kind: 'trace' as const,
      unit: 'mV',
      timesMs: times,
      curves: [
        { neuron: 3, min: line, max: line },
        { neuron: 4, min: line, max: high }
      ]
    }
    const option = traceOption(view, { name: 'v', unit: 'mV' }, full, surroundings())
    const series = Array.isArray(option.series) ? option.series : []
    expect(series[0]?.data).toEqual([
      [0, -65],
      [1, -64]
    ])
    expect(series[1]?.data).toEqual([
      [0, -65],
      [0, -60],
      [1, -50],
      [1, -64]
    ])
    expect(series.map(({ name }) => name)).toEqual(['neuron 3', 'neuron 4'])
  })

  it('says mean and variation of the intervals in the language', async () => {
    const view = {
      kind: 'isi' as const,
      binMs: 10,
      counts: Float64Array.from([0, 5]),
      intervals: 5,
      meanMs: 15.5,
      cv: 0.25
    }
    expect(isiSubtitle(view, surroundings())).toBe('5 intervals, mean 15.5 ms, CV 0.25')
    expect(isiSubtitle(view, surroundings('ko'))).toContain('변동계수 0.25')
    expect(
      isiSubtitle({ ...view, intervals: 0, meanMs: null, cv: null }, surroundings())
    ).toContain('No neuron')
    expect(await svg(isiOption(view, surroundings()))).toContain('interval between spikes (ms)')
  })
})

describe('bins of a rate', () => {
  it('have a round width, and are no more than the screen can show', () => {
    expect(rateBins(1000, 230, 0.1)).toBe(200)
    expect(rateBins(1000, 1e6, 0.1)).toBe(8192)
    expect(rateBins(1, 300, 0.1)).toBe(10)
    expect(rateBins(0.01, 300, 0.1)).toBe(1)
  })
})

describe('rows of a raster', () => {
  it('reach from the lowest recorded neuron to beyond the highest', () => {
    expect(neuronRows({ neurons: 50, selection: null })).toEqual({ from: 0, to: 50 })
    expect(neuronRows({ neurons: 3, selection: [40, 7, 12] })).toEqual({ from: 7, to: 41 })
  })
})
