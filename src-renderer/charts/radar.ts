import type { Surroundings } from './axes'
import type { ChartOption } from './echarts'
import type { RadarAxis } from '../../src-shared/experiments/characterisation/compare-figures'
import { seriesColour } from './theme'

/** The least that an axis shows, so that the worst device is still a shape and not a point. */
const inner = 0.1

const dashes = ['solid', 'dashed', 'dotted'] as const

/** Devices compared over several figures: the outer edge is the best of them. */
export function radarOption(
  axes: readonly RadarAxis[],
  titles: readonly string[],
  devices: readonly string[],
  { theme }: Surroundings
): ChartOption {
  return {
    animation: false,
    backgroundColor: theme.background,
    textStyle: { fontFamily: '"Inter Variable", "Noto Sans KR Variable", system-ui, sans-serif' },
    legend: {
      type: 'scroll',
      bottom: 4,
      data: [...devices],
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: theme.mutedText, fontSize: 12 }
    },
    radar: {
      indicator: titles.map((name) => ({ name, min: 0, max: 1 })),
      center: ['50%', '48%'],
      radius: '62%',
      splitNumber: 4,
      axisName: { color: theme.mutedText, fontSize: 11, width: 110, overflow: 'break' },
      splitLine: { lineStyle: { color: theme.grid } },
      splitArea: { show: false },
      axisLine: { lineStyle: { color: theme.grid } }
    },
    series: [
      {
        type: 'radar',
        symbolSize: 5,
        data: devices.map((name, n) => ({
          name,
          value: axes.map(({ scores }) => inner + (1 - inner) * known(scores[n])),
          itemStyle: { color: seriesColour(theme, n) },
          lineStyle: {
            color: seriesColour(theme, n),
            width: 1.75,
            type: dashes[n % dashes.length] ?? 'solid'
          },
          areaStyle: { color: seriesColour(theme, n), opacity: 0.06 }
        }))
      }
    ]
  }
}

/** A figure that a device does not have counts as the worst. */
const known = (score: number | undefined): number =>
  score !== undefined && Number.isFinite(score) ? score : 0
