import { axisOption, baseOption, valueAxisTexts } from '../axes'
import { formatNumber } from '../format'
import { seriesColour } from '../theme'
import { defineAnalysis } from './analysis'
import type { Inputs } from './inputs'

const measures = ['rate', 'cv', 'lv', 'fano'] as const
const bins = 40
const measureOf = (inputs: Inputs) =>
  measures.find((one) => one === inputs.choice('measure')) ?? 'cv'

/** How rates and irregularity differ from neuron to neuron. */
export const byNeuron = defineAnalysis({
  kind: 'by-neuron',
  title: 'charts.byNeuron.name',
  smallest: 0.01,
  log: { y: false },
  fields: [
    {
      kind: 'choice',
      name: 'measure',
      label: 'charts.byNeuron.measure',
      options: [
        { value: 'cv', label: 'charts.byNeuron.cv' },
        { value: 'lv', label: 'charts.byNeuron.lv' },
        { value: 'fano', label: 'charts.byNeuron.fano' },
        { value: 'rate', label: 'charts.byNeuron.rate' }
      ]
    },
    {
      kind: 'quantity',
      name: 'window',
      label: 'charts.byNeuron.window',
      unit: 'ms',
      above: 0,
      standard: () => '100 ms',
      isFor: (choice) => choice('measure') === 'fano'
    }
  ],
  request: (inputs, range) => {
    const measure = measureOf(inputs)
    const windowMs = measure === 'fano' ? inputs.number('window') : 100
    return { kind: 'by-neuron', ...range, measure, windowMs, bins }
  },
  draw(view, inputs, surroundings) {
    const { texts, theme } = surroundings
    const measure = measureOf(inputs)
    const unit = measure === 'rate' ? 'Hz' : ''
    const value = valueAxisTexts(texts, texts(`charts.byNeuron.${measure}`), unit)
    const neurons = valueAxisTexts(texts, texts('charts.byNeuron.neurons'), '')
    const isEmpty = view !== null && view.neurons === 0
    const end = view ? view.from + view.bin * view.counts.length : 1
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (count) => neurons.pointer(Number(count))
        },
        xAxis: { ...axisOption(value, surroundings, 'x'), containShape: false },
        yAxis: { ...axisOption(neurons, surroundings, 'y'), min: 0, minInterval: 1 },
        series: [
          {
            type: 'bar',
            name: texts('charts.byNeuron.neurons'),
            barWidth: '99%',
            barMinWidth: 1,
            clip: true,
            itemStyle: { color: seriesColour(theme, 0) },
            data: Array.from(isEmpty ? [] : (view?.counts ?? []), (count, i) => [
              (view?.from ?? 0) + (i + 0.5) * (view?.bin ?? 1),
              count
            ])
          }
        ]
      },
      full: { from: 0, to: end },
      subtitle:
        view === null || view.mean === null || view.median === null
          ? ''
          : texts('charts.byNeuron.subtitle', {
              neurons: formatNumber(view.neurons, texts.language, 12),
              mean: `${formatNumber(view.mean, texts.language, 3)} ${unit}`.trim(),
              median: `${formatNumber(view.median, texts.language, 3)} ${unit}`.trim()
            }),
      message: isEmpty ? texts('charts.byNeuron.none') : ''
    }
  }
})
