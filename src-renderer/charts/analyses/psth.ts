import { axisOption, baseOption, valueAxisTexts } from '../axes'
import { formatNumber, formatWithUnit } from '../format'
import { staircase } from '../rate'
import { seriesColour } from '../theme'
import { defineAnalysis } from './analysis'
import type { Inputs } from './inputs'

const mostBins = 8192
const mostTimes = 100_000

/** The rate around moments such as the beginnings of a stimulus. */
export const psth = defineAnalysis({
  kind: 'psth',
  title: 'charts.psth.name',
  smallest: 0.1,
  log: { y: false },
  fields: [
    {
      kind: 'choice',
      name: 'moments',
      label: 'charts.psth.moments',
      options: [
        { value: 'regular', label: 'charts.psth.regular' },
        { value: 'list', label: 'charts.psth.list' }
      ]
    },
    {
      kind: 'quantity',
      name: 'first',
      label: 'charts.psth.first',
      unit: 'ms',
      standard: ({ fromMs }) => `${fromMs} ms`,
      isFor: (choice) => choice('moments') === 'regular'
    },
    {
      kind: 'quantity',
      name: 'every',
      label: 'charts.psth.every',
      unit: 'ms',
      above: 0,
      standard: () => '100 ms',
      isFor: (choice) => choice('moments') === 'regular'
    },
    {
      kind: 'times',
      name: 'times',
      label: 'charts.psth.times',
      standard: ({ fromMs }) => `${fromMs} ms`,
      isFor: (choice) => choice('moments') === 'list'
    },
    {
      kind: 'quantity',
      name: 'before',
      label: 'charts.psth.before',
      unit: 'ms',
      min: 0,
      standard: () => '0 ms'
    },
    {
      kind: 'quantity',
      name: 'after',
      label: 'charts.psth.after',
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
  request: (inputs, range) => ({
    kind: 'psth',
    ...range,
    times: [...momentsOf(inputs, range)],
    beforeMs: inputs.number('before'),
    afterMs: inputs.number('after'),
    bins: Math.max(
      1,
      Math.min(
        mostBins,
        Math.round((inputs.number('before') + inputs.number('after')) / inputs.number('bin'))
      )
    )
  }),
  draw(view, inputs, surroundings) {
    const { texts, theme } = surroundings
    const time = valueAxisTexts(texts, texts('charts.axis.sinceMoment'), 'ms')
    const rate = valueAxisTexts(texts, texts('charts.axis.rate'), 'Hz')
    const colour = seriesColour(theme, 0)
    const isEmpty = view !== null && view.trials === 0
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (value) => rate.pointer(Number(value))
        },
        xAxis: axisOption(time, surroundings, 'x'),
        yAxis: { ...axisOption(rate, surroundings, 'y'), min: 0 },
        series: [
          {
            type: 'line',
            name: texts('charts.axis.rate'),
            step: 'end',
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.25, color: colour },
            itemStyle: { color: colour },
            areaStyle: { color: colour, opacity: 0.14 },
            data: view && !isEmpty ? staircase(view) : []
          }
        ]
      },
      full: { from: -inputs.number('before'), to: inputs.number('after') },
      subtitle:
        view === null || isEmpty
          ? ''
          : texts('charts.psth.subtitle', {
              trials: formatNumber(view.trials, texts.language, 9),
              bin: formatWithUnit(view.binMs, 'ms', texts.language, 3)
            }),
      message: isEmpty ? texts('charts.psth.none') : ''
    }
  }
})

/** Moments within the range: those of the list, or one after the other at equal distance. */
function momentsOf(
  inputs: Inputs,
  { toMs }: { readonly fromMs: number; readonly toMs: number }
): readonly number[] {
  if (inputs.choice('moments') === 'list') return inputs.times('times').slice(0, mostTimes)
  const [first, every] = [inputs.number('first'), inputs.number('every')]
  const count = Math.floor((toMs - first) / every + 1e-9) + 1
  return Array.from(
    { length: Math.max(1, Math.min(mostTimes, count)) },
    (_, i) => first + i * every
  )
}
