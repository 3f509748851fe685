import { axisOption, baseOption, valueAxisTexts } from '../axes'
import { formatNumber, formatWithUnit } from '../format'
import { seriesColour } from '../theme'
import { defineAnalysis } from './analysis'

/** How often runs of spikes of each size come; a power law is a straight line. */
export const avalanches = defineAnalysis({
  kind: 'avalanches',
  title: 'charts.avalanches.name',
  smallest: 0.1,
  log: { x: true, y: true },
  fields: [
    {
      kind: 'choice',
      name: 'width',
      label: 'charts.analysis.bin',
      options: [
        { value: 'mean', label: 'charts.avalanches.mean' },
        { value: 'given', label: 'charts.avalanches.given' }
      ]
    },
    {
      kind: 'quantity',
      name: 'bin',
      label: 'charts.avalanches.width',
      unit: 'ms',
      above: 0,
      standard: () => '4 ms',
      isFor: (choice) => choice('width') === 'given'
    }
  ],
  request: (inputs, range) => ({
    kind: 'avalanches',
    ...range,
    binMs: inputs.choice('width') === 'given' ? inputs.number('bin') : null
  }),
  draw(view, _, surroundings) {
    const { texts, theme } = surroundings
    const size = valueAxisTexts(texts, texts('charts.axis.size'), '')
    const count = valueAxisTexts(texts, texts('charts.axis.avalanches'), '')
    const isEmpty = view !== null && view.avalanches === 0
    const points = (values: Float64Array | undefined): [number, number][] =>
      Array.from(values ?? [], (value, i): [number, number] => [view?.sizes[i] ?? 1, value])
    // The law goes on below what could be counted.
    const law = points(view?.expected).filter(([, value]) => value >= 0.5)
    const largest = view?.sizes.at(-1) ?? 10
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (value) => count.pointer(Number(value))
        },
        xAxis: axisOption(size, surroundings, 'x'),
        yAxis: { ...axisOption(count, surroundings, 'y'), min: 0 },
        series: [
          {
            type: 'scatter',
            name: texts('charts.axis.avalanches'),
            clip: true,
            symbolSize: 5,
            itemStyle: { color: seriesColour(theme, 0) },
            data: points(view?.counts)
          },
          {
            type: 'line',
            name: texts('charts.avalanches.law'),
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.5, type: 'dashed', color: seriesColour(theme, 1) },
            itemStyle: { color: seriesColour(theme, 1) },
            data: law
          }
        ]
      },
      full: { from: 0, to: Math.max(10, largest) * 1.05 },
      subtitle:
        view === null || isEmpty
          ? ''
          : texts(view.exponent === null ? 'charts.avalanches.few' : 'charts.avalanches.subtitle', {
              avalanches: formatNumber(view.avalanches, texts.language, 12),
              bin: formatWithUnit(view.binMs, 'ms', texts.language, 3),
              exponent: formatNumber(view.exponent ?? 0, texts.language, 3)
            }),
      message: isEmpty ? texts('charts.avalanches.none') : ''
    }
  }
})
