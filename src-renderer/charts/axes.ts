import type { Translator } from '../../src-shared/locale'
import type { ChartOption } from './echarts'
import { formatNumber, formatWithUnit, timeUnit } from './format'
import type { Span } from './span'
import type { ChartTheme } from './theme'
import { niceTicks } from './ticks'

/** What every chart is drawn with: the language's texts and the theme's colours. */
export interface Surroundings {
  readonly texts: Translator
  readonly theme: ChartTheme
}

/** What an axis says: its name with the unit, and how its values read. */
export interface AxisTexts {
  readonly name: string
  readonly tick: (value: number) => string
  readonly pointer: (value: number) => string
}

/** Name, ticks and pointer texts of a time axis whose values are milliseconds. */
export function timeAxisTexts(texts: Translator, full: Span): AxisTexts {
  const unit = timeUnit(full.to - full.from)
  return {
    name: texts('charts.axis.time', { unit: unit.symbol }),
    tick: (ms) => formatNumber(ms / unit.ms, texts.language, 9),
    pointer: (ms) => formatWithUnit(ms / unit.ms, unit.symbol, texts.language, 7)
  }
}

/** Name, ticks and pointer texts of an axis of numbers; `unit` is empty for counts. */
export function valueAxisTexts(texts: Translator, name: string, unit: string): AxisTexts {
  return {
    name: unit === '' ? name : texts('charts.axis.withUnit', { name, unit }),
    tick: (value) => formatNumber(value, texts.language, 9),
    pointer: (value) =>
      unit === ''
        ? formatNumber(value, texts.language, 4)
        : formatWithUnit(value, unit, texts.language, 4)
  }
}

/** The look of one axis; min, max and ticks are set while zooming, see `axisRange`. */
export function axisOption(axis: AxisTexts, { theme }: Surroundings, side: 'x' | 'y') {
  return {
    type: 'value' as const,
    name: axis.name,
    nameLocation: 'middle' as const,
    splitNumber: 4,
    nameGap: side === 'x' ? 26 : 52,
    nameTextStyle: { color: theme.mutedText, fontSize: 12 },
    // At the edge, not where the other axis is zero: lags and logarithms have their zero inside.
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.axis } },
    axisTick: { show: true, lineStyle: { color: theme.axis } },
    axisLabel: {
      color: theme.mutedText,
      fontSize: 11,
      hideOverlap: true,
      formatter: (value: number) => axis.tick(value)
    },
    splitLine: { show: side === 'y', lineStyle: { color: theme.grid } },
    axisPointer: {
      label: {
        backgroundColor: theme.text,
        color: theme.background,
        formatter: ({ value }: { value: unknown }) => axis.pointer(Number(value))
      }
    }
  }
}

/** Ends and round ticks of an axis that shows `span`. */
export function axisRange(
  span: Span,
  pixels: number,
  side: 'x' | 'y',
  whole = false,
  ticks?: (span: Span, count: number) => number[]
) {
  const count = Math.max(2, Math.floor(pixels / (side === 'x' ? 90 : 40)))
  const customValues = ticks ? ticks(span, count) : niceTicks(span, count, whole)
  return { min: span.from, max: span.to, axisTick: { customValues }, axisLabel: { customValues } }
}

/** Room around the plot for its axes; the same in all charts, so that those of a page line up. */
export const plotMargins = (top: number) => ({
  left: 72,
  right: 20,
  top,
  bottom: 44,
  outerBoundsMode: 'none' as const
})

/** What all charts have in common: no animation, the font, the frame of the plot, tooltips. */
export function baseOption({ theme }: Surroundings): ChartOption {
  return {
    animation: false,
    backgroundColor: theme.background,
    color: [...theme.series],
    textStyle: { fontFamily: '"Inter Variable", "Noto Sans KR Variable", system-ui, sans-serif' },
    grid: plotMargins(12),
    tooltip: {
      // Drawn on the canvas: a population's name never becomes markup.
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.tooltip,
      borderColor: theme.axis,
      textStyle: { color: theme.text, fontSize: 12 }
    }
  }
}

/** Title and subtitle inside the picture, for export; on screen the page shows them. */
export function withTitle(
  option: ChartOption,
  title: string,
  subtitle: string,
  { theme }: Surroundings
): ChartOption {
  const own = Array.isArray(option.grid) ? undefined : option.grid?.right
  return {
    ...option,
    title: {
      text: title,
      subtext: subtitle,
      left: 16,
      top: 8,
      itemGap: 4,
      textStyle: { color: theme.text, fontSize: 14, fontWeight: 600 },
      subtextStyle: { color: theme.mutedText, fontSize: 12 }
    },
    grid: {
      ...plotMargins((option.legend ? 24 : 12) + (subtitle === '' ? 32 : 52)),
      ...(own === undefined ? {} : { right: own })
    },
    ...(option.legend && !Array.isArray(option.legend)
      ? { legend: { ...option.legend, top: subtitle === '' ? 32 : 52 } }
      : {})
  }
}
