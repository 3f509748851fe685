import { axisOption, baseOption, valueAxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { quantityText } from './quantity-text'
import { seriesColour } from './theme'

/** Values of each column, with the name of their curve. */
export interface ColumnCurve {
  readonly name: string
  readonly values: Float64Array
}

/** Up to so many columns, each value has a mark. */
const mostMarks = 200

/** The chart of values of columns: one curve over another. */
export function columnsOption(
  curves: readonly ColumnCurve[],
  names: { readonly column: string; readonly value: string },
  unit: string,
  surroundings: Surroundings
): ChartOption {
  const { texts, theme } = surroundings
  const columnTexts = valueAxisTexts(texts, names.column, '')
  const text = (value: number): string => quantityText(value, unit, texts.language, 5)
  const valueTexts = {
    name: names.value,
    tick: (value: number) => quantityText(value, unit, texts.language, 4),
    pointer: text
  }
  const base = baseOption(surroundings)
  return {
    ...base,
    legend: {
      type: 'scroll',
      top: 0,
      right: 20,
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: theme.mutedText, fontSize: 12 }
    },
    grid: { ...base.grid, top: 28 },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', animation: false },
      valueFormatter: (value) => text(Number(value))
    },
    xAxis: axisOption(columnTexts, surroundings, 'x'),
    yAxis: { ...axisOption(valueTexts, surroundings, 'y'), nameGap: 60 },
    series: curves.map(({ name, values }, i) => ({
      type: 'line' as const,
      name,
      clip: true,
      showSymbol: values.length <= mostMarks,
      symbol: i === 0 ? 'circle' : 'emptyCircle',
      symbolSize: 5,
      lineStyle: { width: 1.25, color: seriesColour(theme, i), type: i === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: seriesColour(theme, i) },
      data: Array.from(values, (value, j) => [j, Number.isNaN(value) ? null : value])
    }))
  }
}
