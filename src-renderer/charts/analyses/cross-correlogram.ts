import type { ViewOf } from '../../../src-shared/contract/views'
import type { Translator } from '../../../src-shared/locale'
import { axisOption, baseOption, valueAxisTexts, type AxisTexts } from '../axes'
import { formatNumber, formatWithUnit } from '../format'
import { seriesColour } from '../theme'
import { defineAnalysis } from './analysis'
import type { Inputs } from './inputs'

const mostHalf = 4095
/** Lags of more than this are of slow changes, which the rates themselves show. */
const mostLagMs = 10_000

/** How often a spike of one population follows one of another at each lag. */
export const crossCorrelogram = defineAnalysis({
  kind: 'cross-correlogram',
  title: 'charts.crossCorrelogram.name',
  smallest: 0.1,
  log: { y: false },
  fields: [
    { kind: 'recording', name: 'against', label: 'charts.crossCorrelogram.against' },
    {
      kind: 'quantity',
      name: 'lag',
      label: 'charts.correlogram.lag',
      unit: 'ms',
      above: 0,
      standard: () => '50 ms'
    },
    {
      kind: 'quantity',
      name: 'bin',
      label: 'charts.analysis.bin',
      unit: 'ms',
      above: 0,
      standard: () => '0.5 ms'
    },
    {
      kind: 'choice',
      name: 'as',
      label: 'charts.crossCorrelogram.as',
      options: [
        { value: 'ratio', label: 'charts.crossCorrelogram.ratio' },
        { value: 'rate', label: 'charts.crossCorrelogram.rate' },
        { value: 'pairs', label: 'charts.crossCorrelogram.pairs' }
      ]
    }
  ],
  request: (inputs, range) => ({
    kind: 'cross-correlogram',
    ...range,
    against: inputs.number('against'),
    maxLagMs: lagOf(inputs),
    bins: 2 * halfOf(inputs) + 1
  }),
  draw(view, inputs, surroundings) {
    const { texts, theme } = surroundings
    const shown = scaleOf(inputs)
    const population = inputs.recording('against')?.population ?? ''
    const lag = valueAxisTexts(texts, texts('charts.axis.lagOf', { population }), 'ms')
    const height = heightOf(shown, texts)
    const total = view?.counts.reduce((sum, count) => sum + count, 0) ?? 0
    const isEmpty = view !== null && total === 0
    const bars = view && !isEmpty ? barsOf(view, shown) : []
    const at = (i: number): number => (view ? view.fromMs + i * view.binMs : 0)
    const edge = lagOf(inputs) * (1 + 0.5 / halfOf(inputs))
    return {
      option: {
        ...baseOption(surroundings),
        tooltip: {
          ...baseOption(surroundings).tooltip,
          trigger: 'axis',
          axisPointer: { type: 'line', animation: false },
          valueFormatter: (value) => height.pointer(Number(value))
        },
        xAxis: { ...axisOption(lag, surroundings, 'x'), containShape: false },
        // Small deviations from chance are what one looks for: only numbers of pairs begin at zero.
        yAxis: {
          ...axisOption(height, surroundings, 'y'),
          ...(shown === 'pairs' ? { min: 0 } : { scale: true })
        },
        series: [
          {
            type: 'line',
            name: texts(`charts.crossCorrelogram.${shown}`),
            step: 'middle',
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.25, color: seriesColour(theme, 0) },
            itemStyle: { color: seriesColour(theme, 0) },
            ...(shown === 'pairs'
              ? { areaStyle: { color: seriesColour(theme, 0), opacity: 0.14 } }
              : {}),
            data: bars.map(({ found }, i) => [at(i), found])
          },
          {
            type: 'line',
            name: texts('charts.crossCorrelogram.chance'),
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.5, color: seriesColour(theme, 1) },
            itemStyle: { color: seriesColour(theme, 1) },
            data: bars.map(({ chance }, i) => [at(i), chance])
          }
        ]
      },
      full: { from: -edge, to: edge },
      subtitle: view === null || isEmpty ? '' : subtitleOf(view, total, texts),
      message: isEmpty ? texts('charts.correlogram.none') : ''
    }
  }
})

type Scale = 'ratio' | 'rate' | 'pairs'

const scaleOf = (inputs: Inputs): Scale =>
  (['rate', 'pairs'] as const).find((one) => one === inputs.choice('as')) ?? 'ratio'

function heightOf(scale: Scale, texts: Translator): AxisTexts {
  switch (scale) {
    case 'ratio':
      return valueAxisTexts(texts, texts('charts.axis.timesChance'), '')
    case 'rate':
      return valueAxisTexts(texts, texts('charts.axis.rate'), 'Hz')
    case 'pairs':
      return valueAxisTexts(texts, texts('charts.axis.pairs'), '')
  }
}

/** What was found at each lag, and what chance gives, in the scale chosen. */
const barsOf = (
  { counts, chance, rateHz, meanHz }: ViewOf<'cross-correlogram'>,
  scale: Scale
): readonly { readonly found: number; readonly chance: number }[] =>
  Array.from(counts, (count, i) => {
    const expected = chance[i] ?? 0
    switch (scale) {
      case 'ratio':
        return { found: expected > 0 ? count / expected : 0, chance: 1 }
      case 'rate':
        return { found: rateHz[i] ?? 0, chance: meanHz }
      case 'pairs':
        return { found: count, chance: expected }
    }
  })

/** Where they are most unlike chance, and how many pairs there are. */
function subtitleOf(
  { binMs, peak, coefficient }: ViewOf<'cross-correlogram'>,
  pairs: number,
  texts: Translator
): string {
  const number = (value: number, digits: number): string =>
    formatNumber(value, texts.language, digits)
  const withUnit = (ms: number): string => formatWithUnit(ms, 'ms', texts.language, 3)
  const parts: string[] = []
  if (peak) {
    const values = { lag: withUnit(peak.lagMs), ratio: number(peak.ratio, 3) }
    parts.push(texts('charts.crossCorrelogram.peak', values))
  }
  if (coefficient !== null) {
    const value = number(coefficient, 3)
    parts.push(texts('charts.crossCorrelogram.coefficient', { value }))
  }
  const found = { pairs: number(pairs, 12), bin: withUnit(binMs) }
  parts.push(texts('charts.crossCorrelogram.subtitle', found))
  return parts.join(' · ')
}

const lagOf = (inputs: Inputs): number => Math.min(mostLagMs, inputs.number('lag'))

const halfOf = (inputs: Inputs): number =>
  Math.max(1, Math.min(mostHalf, Math.round(lagOf(inputs) / inputs.number('bin'))))
