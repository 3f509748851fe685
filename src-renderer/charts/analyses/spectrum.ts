import { axisOption, baseOption, valueAxisTexts } from '../axes'
import { formatNumber, formatWithUnit } from '../format'
import { seriesColour } from '../theme'
import { defineAnalysis } from './analysis'

const mostPoints = 8192

/** How strongly the population's rate swings at each frequency. */
export const spectrum = defineAnalysis({
  kind: 'spectrum',
  title: 'charts.spectrum.name',
  smallest: 0.1,
  log: { x: false, y: false },
  fields: [
    {
      kind: 'quantity',
      name: 'highest',
      label: 'charts.spectrum.highest',
      unit: 'Hz',
      above: 0,
      standard: () => '300 Hz'
    },
    {
      kind: 'quantity',
      name: 'resolution',
      label: 'charts.spectrum.resolution',
      unit: 'Hz',
      above: 0,
      standard: () => '2 Hz'
    }
  ],
  request: (inputs, range) => ({
    kind: 'spectrum',
    ...range,
    maxHz: Math.min(1_000_000, inputs.number('highest')),
    points: Math.max(
      2,
      Math.min(mostPoints, Math.round(inputs.number('highest') / inputs.number('resolution')))
    )
  }),
  draw(view, inputs, surroundings) {
    const { texts, theme } = surroundings
    const frequency = valueAxisTexts(texts, texts('charts.axis.frequency'), 'Hz')
    const name = texts('charts.axis.power')
    const power = valueAxisTexts(texts, name, 'Hz²/Hz')
    const isEmpty = view !== null && view.segments === 0
    const points = Array.from(view?.power ?? [], (value, i) => [i * (view?.stepHz ?? 0), value])
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (value) => power.pointer(Number(value))
        },
        xAxis: axisOption(frequency, surroundings, 'x'),
        yAxis: { ...axisOption(power, surroundings, 'y'), min: 0 },
        series: [
          {
            type: 'line',
            name,
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.25, color: seriesColour(theme, 0) },
            itemStyle: { color: seriesColour(theme, 0) },
            data: points
          }
        ]
      },
      full: { from: 0, to: inputs.number('highest') },
      subtitle:
        view === null || isEmpty
          ? ''
          : texts('charts.spectrum.subtitle', {
              segments: formatNumber(view.segments, texts.language, 9),
              step: formatWithUnit(view.stepHz, 'Hz', texts.language, 3)
            }),
      message: isEmpty ? texts('charts.spectrum.none') : ''
    }
  }
})
