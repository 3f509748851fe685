import type { ViewOf } from '../../src-shared/contract/views'
import { axisOption, baseOption, timeAxisTexts, valueAxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import type { Span } from './span'
import { seriesColour } from './theme'

/** The chart of a population's rate: a staircase, since each value is the mean of a bin. */
export function rateOption(
  view: ViewOf<'rate'> | null,
  fullTime: Span,
  surroundings: Surroundings
): ChartOption {
  const { texts, theme } = surroundings
  const time = timeAxisTexts(texts, fullTime)
  const rate = valueAxisTexts(texts, texts('charts.axis.rate'), 'Hz')
  const colour = seriesColour(theme, 0)
  return {
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
        data: view ? staircase(view) : []
      }
    ]
  }
}

/** Points of a staircase whose steps end at them: `step: 'end'` runs level up to the next point. */
function staircase({ fromMs, binMs, rateHz }: ViewOf<'rate'>): number[][] {
  const points = Array.from(rateHz, (rate, i) => [fromMs + i * binMs, rate])
  const last = rateHz.at(-1)
  return last === undefined ? [] : [...points, [fromMs + rateHz.length * binMs, last]]
}
