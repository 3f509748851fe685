import type { Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'

/** One ratio with what it had to be between. */
export interface RatioRow {
  readonly label: string
  readonly ratio: number
  readonly accepted: { readonly low: number; readonly high: number } | null
  readonly status: 'pass' | 'fail' | 'reference'
  readonly statusText: string
}

export const ratioHeight = 24

/** What the log axis shows at least, and where a bound of zero is drawn. */
const widest = { from: 0.1, to: 10 }

/**
 * Estimates over published values on a logarithmic axis: a line at 1, the accepted range of each as a band, marks by
 * result. Shapes tell results apart without their colours.
 */
export function ratiosOption(
  rows: readonly RatioRow[],
  name: string,
  { texts, theme }: Surroundings
): ChartOption {
  const least = Math.min(widest.from, ...rows.map(({ ratio }) => ratio / 1.5))
  const most = Math.max(widest.to, ...rows.map(({ ratio }) => ratio * 1.5))
  const from = 10 ** Math.floor(Math.log10(least))
  const to = 10 ** Math.ceil(Math.log10(most))
  const looks = [
    { status: 'pass', symbol: 'circle', colour: theme.series[2] ?? theme.accent },
    { status: 'fail', symbol: 'triangle', colour: theme.series[1] ?? theme.accent },
    { status: 'reference', symbol: 'emptyDiamond', colour: theme.mutedText }
  ] as const
  return {
    animation: false,
    backgroundColor: theme.background,
    textStyle: { fontFamily: '"Inter Variable", "Noto Sans KR Variable", system-ui, sans-serif' },
    grid: { left: 8, right: 24, top: 8, bottom: 62, containLabel: true },
    legend: {
      type: 'scroll',
      bottom: 0,
      data: looks.flatMap(
        ({ status }) => rows.find((one) => one.status === status)?.statusText ?? []
      ),
      itemWidth: 12,
      itemHeight: 10,
      textStyle: { color: theme.mutedText, fontSize: 12 }
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: theme.tooltip,
      borderColor: theme.grid,
      textStyle: { color: theme.text, fontSize: 12 },
      formatter: (given) => {
        const at = Array.isArray(given) ? given[0] : given
        const value = at?.value
        const row = Array.isArray(value) ? rows[Number(value[1])] : undefined
        return row ? `${row.label}: ${formatNumber(row.ratio, texts.language, 3)}` : ''
      }
    },
    xAxis: {
      type: 'log',
      min: from,
      max: to,
      name,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: theme.mutedText, fontSize: 12 },
      axisLine: { show: true, lineStyle: { color: theme.axis } },
      axisLabel: {
        color: theme.mutedText,
        fontSize: 11,
        formatter: (value: number) => formatNumber(value, texts.language, 3)
      },
      splitLine: { lineStyle: { color: theme.grid } }
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: { color: theme.text, fontSize: 11, width: 260, overflow: 'truncate' }
    },
    series: [
      {
        type: 'custom' as const,
        silent: true,
        z: 1,
        encode: { x: [0, 1], y: 2 },
        data: rows.flatMap(({ accepted }, row) =>
          accepted ? [[Math.max(accepted.low, from), Math.min(accepted.high, to), row]] : []
        ),
        renderItem: (_, api) => {
          const [left = 0, y = 0] = api.coord([api.value(0), api.value(2)])
          const [right = 0] = api.coord([api.value(1), api.value(2)])
          const width = Math.max(right - left, 3)
          return {
            type: 'rect' as const,
            shape: { x: left - (width - (right - left)) / 2, y: y - 7, width, height: 14 },
            style: { fill: theme.accent, opacity: 0.22 }
          }
        }
      },
      {
        type: 'line' as const,
        silent: true,
        symbol: 'none',
        lineStyle: { color: theme.axis, width: 1.5, type: 'dashed' as const },
        data: [
          [1, 0],
          [1, Math.max(0, rows.length - 1)]
        ]
      },
      ...looks.flatMap(({ status, symbol, colour }) => {
        const own = rows.flatMap((one, row) => (one.status === status ? [{ one, row }] : []))
        const first = own[0]
        return first
          ? [
              {
                type: 'scatter' as const,
                name: first.one.statusText,
                symbol,
                symbolSize: 10,
                z: 4,
                itemStyle: { color: colour },
                data: own.map(({ one, row }) => [one.ratio, row])
              }
            ]
          : []
      })
    ]
  }
}

export function ratiosCsv(rows: readonly RatioRow[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = rows.map(({ label, ratio, accepted, status }) =>
    [quoted(label), ratio, accepted?.low ?? '', accepted?.high ?? '', status].join(',')
  )
  return `what,ratio,accepted_low,accepted_high,result\n${lines.join('\n')}\n`
}
