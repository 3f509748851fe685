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

/**
 * How many bins a stretch of time is cut into: at most `most`, their width a round number of
 * milliseconds where the stretch is a multiple of it, and no less than the step of the grid.
 */
export function rateBins(spanMs: number, most: number, stepMs: number): number {
  const least = Math.max(spanMs / Math.max(1, most), stepMs)
  const magnitude = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((round) => round * magnitude >= least * (1 - 1e-9)) ?? 10
  return Math.max(1, Math.min(8192, Math.round(spanMs / (factor * magnitude))))
}

/** Points of a staircase whose steps end at them: `step: 'end'` runs level up to the next point. */
export function staircase({
  fromMs,
  binMs,
  rateHz
}: Pick<ViewOf<'rate'>, 'fromMs' | 'binMs' | 'rateHz'>): number[][] {
  const points = Array.from(rateHz, (rate, i) => [fromMs + i * binMs, rate])
  const last = rateHz.at(-1)
  return last === undefined ? [] : [...points, [fromMs + rateHz.length * binMs, last]]
}
