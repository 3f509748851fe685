import type { ViewOf } from '../../src-shared/contract/views'
import {
  axisOption,
  baseOption,
  plotMargins,
  timeAxisTexts,
  valueAxisTexts,
  type Surroundings
} from './axes'
import type { ChartOption } from './echarts'
import type { Span } from './span'
import { seriesColour } from './theme'

/** The chart of a state variable of some neurons over time. */
export function traceOption(
  view: ViewOf<'trace'> | null,
  variable: { readonly name: string; readonly unit: string },
  fullTime: Span,
  surroundings: Surroundings
): ChartOption {
  const { texts, theme } = surroundings
  const time = timeAxisTexts(texts, fullTime)
  const value = valueAxisTexts(texts, variable.name, variable.unit)
  const curves = view?.curves ?? []
  return {
    ...baseOption(surroundings),
    legend: {
      show: curves.length > 1,
      type: 'scroll',
      right: 20,
      top: 0,
      itemHeight: 8,
      itemWidth: 16,
      textStyle: { color: theme.mutedText, fontSize: 11 },
      inactiveColor: theme.axis
    },
    grid: plotMargins(curves.length > 1 ? 28 : 12),
    tooltip: {
      ...baseOption(surroundings).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', animation: false },
      valueFormatter: (shown) => value.pointer(Number(shown))
    },
    xAxis: axisOption(time, surroundings, 'x'),
    yAxis: { ...axisOption(value, surroundings, 'y'), scale: true },
    series: curves.map((curve, i) => ({
      type: 'line' as const,
      name: curveName(curve, texts),
      showSymbol: false,
      clip: true,
      lineStyle: { width: 1.25, color: seriesColour(theme, i) },
      itemStyle: { color: seriesColour(theme, i) },
      data: points(view?.timesMs ?? new Float64Array(), curve)
    }))
  }
}

/** Of weights a curve is a synapse, else a neuron. */
export function curveName(
  { neuron, source, target }: ViewOf<'trace'>['curves'][number],
  texts: Surroundings['texts']
): string {
  return source === undefined || target === undefined
    ? texts('charts.neuron', { neuron })
    : texts('charts.synapse', { source, target })
}

/** The samples; or down and up between least and greatest of each column where there are more. */
function points(
  timesMs: Float64Array,
  { min, max }: { readonly min: Float64Array; readonly max: Float64Array }
): number[][] {
  return Array.from(timesMs).flatMap((time, i) => {
    const [least = Number.NaN, greatest = Number.NaN] = [min[i], max[i]]
    if (least === greatest) return [[time, least]]
    return i % 2 === 0
      ? [
          [time, least],
          [time, greatest]
        ]
      : [
          [time, greatest],
          [time, least]
        ]
  })
}
