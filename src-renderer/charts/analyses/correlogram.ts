import { axisOption, baseOption, valueAxisTexts } from '../axes'
import { formatNumber, formatWithUnit } from '../format'
import { seriesColour } from '../theme'
import { defineAnalysis, type AnalysisField } from './analysis'
import type { Inputs } from './inputs'

const mostHalf = 4095

const neuron = (name: 'reference' | 'target', place: number): AnalysisField => ({
  kind: 'neuron',
  name,
  label: `charts.correlogram.${name}`,
  standard: ({ selection }) => String(selection === null ? place : (selection[place] ?? 0)),
  isFor: (choice) => choice('of') === 'pair'
})

/** How often one spike follows another at each lag. */
export const correlogram = defineAnalysis({
  kind: 'correlogram',
  title: 'charts.correlogram.name',
  smallest: 0.1,
  log: { y: false },
  fields: [
    {
      kind: 'choice',
      name: 'of',
      label: 'charts.correlogram.of',
      options: [
        { value: 'each', label: 'charts.correlogram.each' },
        { value: 'pair', label: 'charts.correlogram.pair' }
      ]
    },
    neuron('reference', 0),
    neuron('target', 1),
    {
      kind: 'quantity',
      name: 'lag',
      label: 'charts.correlogram.lag',
      unit: 'ms',
      above: 0,
      standard: () => '100 ms'
    },
    {
      kind: 'quantity',
      name: 'bin',
      label: 'charts.analysis.bin',
      unit: 'ms',
      above: 0,
      standard: () => '1 ms'
    }
  ],
  request(inputs, range) {
    const half = halfOf(inputs)
    return {
      kind: 'correlogram',
      ...range,
      pair:
        inputs.choice('of') === 'pair'
          ? [inputs.number('reference'), inputs.number('target')]
          : null,
      maxLagMs: inputs.number('lag'),
      bins: 2 * half + 1
    }
  },
  draw(view, inputs, surroundings) {
    const { texts, theme } = surroundings
    const lag = valueAxisTexts(texts, texts('charts.axis.lag'), 'ms')
    const pairs = valueAxisTexts(texts, texts('charts.axis.pairs'), '')
    const total = view?.counts.reduce((sum, count) => sum + count, 0) ?? 0
    const isEmpty = view !== null && total === 0
    const at = (i: number): number => (view ? view.fromMs + i * view.binMs : 0)
    const edge = inputs.number('lag') * (1 + 0.5 / halfOf(inputs))
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (value) => pairs.pointer(Number(value))
        },
        xAxis: { ...axisOption(lag, surroundings, 'x'), containShape: false },
        yAxis: { ...axisOption(pairs, surroundings, 'y'), min: 0 },
        series: [
          {
            type: 'bar',
            name: texts('charts.axis.pairs'),
            barWidth: '99%',
            barMinWidth: 1,
            clip: true,
            itemStyle: { color: seriesColour(theme, 0) },
            data: Array.from(isEmpty ? [] : (view?.counts ?? []), (count, i) => [at(i), count])
          },
          {
            type: 'line',
            name: texts('charts.correlogram.chance'),
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.5, color: seriesColour(theme, 1) },
            itemStyle: { color: seriesColour(theme, 1) },
            data: Array.from(isEmpty ? [] : (view?.chance ?? []), (count, i) => [at(i), count])
          }
        ]
      },
      full: { from: -edge, to: edge },
      subtitle:
        view === null || isEmpty
          ? ''
          : texts('charts.correlogram.subtitle', {
              pairs: formatNumber(total, texts.language, 12),
              bin: formatWithUnit(view.binMs, 'ms', texts.language, 3)
            }),
      message: isEmpty ? texts('charts.correlogram.none') : ''
    }
  }
})

const halfOf = (inputs: Inputs): number =>
  Math.max(1, Math.min(mostHalf, Math.round(inputs.number('lag') / inputs.number('bin'))))
