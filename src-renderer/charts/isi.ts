import type { ViewOf } from '../../src-shared/contract/views'
import { axisOption, baseOption, valueAxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber, formatWithUnit } from './format'
import { seriesColour } from './theme'

/** The chart of the intervals between spikes: a histogram. */
export function isiOption(view: ViewOf<'isi'> | null, surroundings: Surroundings): ChartOption {
  const { texts, theme } = surroundings
  const interval = valueAxisTexts(texts, texts('charts.axis.interval'), 'ms')
  const count = valueAxisTexts(texts, texts('charts.axis.intervals'), '')
  const binMs = view?.binMs ?? 1
  return {
    ...baseOption(surroundings),
    tooltip: {
      ...baseOption(surroundings).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', animation: false },
      valueFormatter: (value) => count.pointer(Number(value))
    },
    // Else the axis would begin half a bar before zero.
    xAxis: { ...axisOption(interval, surroundings, 'x'), containShape: false },
    yAxis: { ...axisOption(count, surroundings, 'y'), min: 0, minInterval: 1 },
    series: [
      {
        type: 'bar',
        name: texts('charts.axis.intervals'),
        barWidth: '99%',
        barMinWidth: 1,
        clip: true,
        itemStyle: { color: seriesColour(theme, 0) },
        data: Array.from(view?.counts ?? [], (value, i) => [(i + 0.5) * binMs, value])
      }
    ]
  }
}

/** Number, mean and coefficient of variation of the intervals, in words. */
export function isiSubtitle(view: ViewOf<'isi'> | null, { texts }: Surroundings): string {
  if (!view) return ''
  if (view.intervals === 0 || view.meanMs === null) return texts('charts.isi.none')
  const values = {
    intervals: formatNumber(view.intervals, texts.language, 12),
    mean: formatWithUnit(view.meanMs, 'ms', texts.language, 4)
  }
  return view.cv === null
    ? texts('charts.isi.mean', values)
    : texts('charts.isi.meanAndCv', { ...values, cv: formatNumber(view.cv, texts.language, 3) })
}
