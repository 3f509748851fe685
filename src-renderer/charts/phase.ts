import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import { scaleColours } from '../../src-shared/colour-scale'
import type { ViewOf } from '../../src-shared/contract/views'
import { axisOption, baseOption, plotMargins, valueAxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatWithUnit } from './format'
import { rgb, seriesColour } from './theme'

type Phase = ViewOf<'phase-plane'>
type Flow = NonNullable<Phase['flow']>

export interface PhaseVariable {
  readonly name: string
  readonly unit: string
}

/** So many colours from the beginning of the way to its end. */
const pieces = 32
/** Length of an arrow, pixels. */
const arrow = 11

/** Two states over one another: the way of a neuron, where each stands still, and where to it goes elsewhere. */
export function phaseOption(
  view: Phase | null,
  x: PhaseVariable,
  y: PhaseVariable,
  surroundings: Surroundings
): ChartOption {
  const { theme, texts } = surroundings
  const [across, up] = [x, y].map(({ name, unit }) =>
    valueAxisTexts(texts, name, unit === '1' ? '' : unit)
  )
  if (!across || !up) throw new Error('a plane has two axes')
  const base = baseOption(surroundings)
  const flow = view?.flow
  const nullclines = (flow?.nullclines ?? []).map((line, i) => ({
    type: 'line' as const,
    name: texts('charts.phase.nullcline', { variable: (i === 0 ? x : y).name }),
    showSymbol: false,
    clip: true,
    silent: true,
    z: 3,
    lineStyle: {
      width: 1.75,
      color: seriesColour(theme, i === 0 ? 1 : 3),
      type: i === 0 ? ('solid' as const) : ('dashed' as const)
    },
    itemStyle: { color: seriesColour(theme, i === 0 ? 1 : 3) },
    data: pointsOf(line.x, line.y)
  }))
  return {
    ...base,
    legend: {
      show: nullclines.length > 0,
      data: nullclines.map(({ name }) => name),
      right: 20,
      top: 0,
      itemWidth: 16,
      itemHeight: 8,
      textStyle: { color: theme.mutedText, fontSize: 12 },
      inactiveColor: theme.axis
    },
    grid: { ...plotMargins(nullclines.length > 0 ? 28 : 12) },
    tooltip: { trigger: 'none', axisPointer: { type: 'cross', animation: false } },
    xAxis: axisOption(across, surroundings, 'x'),
    yAxis: axisOption(up, surroundings, 'y'),
    series: [
      ...(flow ? [arrowSeries(flow, theme.mutedText)] : []),
      ...(view ? wayOf(view, surroundings) : []),
      ...nullclines
    ]
  }
}

const pointsOf = (xs: Float64Array, ys: Float64Array): (number | null)[][] =>
  Array.from(xs, (x, i) => {
    const y = ys[i] ?? NaN
    return Number.isNaN(x) || Number.isNaN(y) ? [null, null] : [x, y]
  })

/** The way in pieces, each of which has the colour of its time. */
function wayOf({ x, y }: Phase, { theme, texts }: Surroundings) {
  const isDark = rgb(theme.background).every((part) => part < 128)
  // The ends of the scale that are lost on the ground are left out.
  const colours = scaleColours('sequential', pieces + 12).slice(isDark ? 12 : 0)
  const points = pointsOf(x, y)
  return Array.from({ length: pieces }, (_, piece) => {
    const from = Math.floor((piece * points.length) / pieces)
    const to = Math.floor(((piece + 1) * points.length) / pieces)
    const [red = 0, green = 0, blue = 0] = colours[piece] ?? []
    return {
      type: 'line' as const,
      name: texts('charts.phase.way'),
      showSymbol: false,
      clip: true,
      silent: true,
      z: 2,
      lineStyle: { width: 1.25, color: `rgb(${red}, ${green}, ${blue})` },
      itemStyle: { color: `rgb(${red}, ${green}, ${blue})` },
      // Each piece begins where the one before it ends.
      data: points.slice(from, to + 1)
    }
  })
}

function arrowSeries({ at, dx, dy }: Flow, colour: string) {
  return {
    type: 'custom' as const,
    clip: true,
    silent: true,
    z: 1,
    data: Array.from(at.x, (x, i) => [x, at.y[i] ?? 0, dx[i] ?? 0, dy[i] ?? 0]),
    encode: { x: 0, y: 1 },
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const number = (dimension: number): number => Number(api.value(dimension))
      const [left = 0, top = 0] = api.coord([number(0), number(1)])
      const size = api.size?.([1, 1])
      const [wide = 1, high = 1] = Array.isArray(size) ? size : []
      const [across, down] = [number(2) * wide, -number(3) * high]
      const length = Math.hypot(across, down)
      if (!(length > 0) || !Number.isFinite(length)) return null
      const [a, b] = [(across / length) * arrow, (down / length) * arrow]
      const [endX, endY] = [left + a / 2, top + b / 2]
      const side = (turn: number): number[] => [
        endX - 0.35 * (a * Math.cos(turn) - b * Math.sin(turn)),
        endY - 0.35 * (a * Math.sin(turn) + b * Math.cos(turn))
      ]
      const line = (points: number[][]) => ({
        type: 'polyline' as const,
        shape: { points },
        style: { stroke: colour, lineWidth: 1, opacity: 0.55, fill: 'none' }
      })
      return {
        type: 'group' as const,
        children: [
          line([
            [left - a / 2, top - b / 2],
            [endX, endY]
          ]),
          line([side(0.5), [endX, endY], side(-0.5)])
        ]
      }
    }
  }
}

/** Times of the way, current, and what is held, in words. */
export function phaseSubtitle(view: Phase | null, { texts }: Surroundings): string {
  if (!view || view.timesMs.length === 0) return ''
  const { language } = texts
  const way = texts('charts.phase.times', {
    neuron: view.neuron,
    from: formatWithUnit(view.timesMs[0] ?? 0, 'ms', language, 7),
    to: formatWithUnit(view.timesMs.at(-1) ?? 0, 'ms', language, 7)
  })
  const { flow } = view
  if (!flow) return [way, texts('charts.phase.noFlow')].join(' · ')
  const held = flow.held.map(
    ({ name, value, unit }) =>
      `${name} = ${formatWithUnit(value, unit === '1' ? '' : unit, language, 4).trim()}`
  )
  const current = texts('charts.phase.with', {
    current: formatWithUnit(flow.currentPA, 'pA', language, 5)
  })
  return [way, [current, ...held].join(', ')].join(' · ')
}
