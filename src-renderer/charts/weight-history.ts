import type { ViewOf } from '../../src-shared/contract/views'
import { curveOption, type CurveAxis, type CurveSeries } from './curve-lines'
import { timeAxisTexts, axisOption, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import type { Span } from './span'

type History = ViewOf<'weights-history'>

/** A synapse that is followed. */
export interface ChosenSynapse {
  readonly source: number
  readonly target: number
}

const mostChosen = 8

/** Reads "3 → 7, 4-9": sources and targets. Null where a part is none of the kind. */
export function readSynapses(text: string): readonly ChosenSynapse[] | null {
  const parts = text.split(/[,;\n]+/).filter((part) => part.trim() !== '')
  const read = parts.map((part) => /^\s*(\d+)\s*(?:→|->|>|-|–|:)\s*(\d+)\s*$/.exec(part))
  if (read.some((one) => one === null) || parts.length > mostChosen) return null
  return read.map((one) => ({ source: Number(one?.[1]), target: Number(one?.[2]) }))
}

/** Weights in the course of time: bands of their distribution, their mean, and some of them. */
export function weightHistoryOption(
  view: History | null,
  fullTime: Span,
  surroundings: Surroundings
): ChartOption {
  const { texts } = surroundings
  const y: CurveAxis = { label: texts('charts.axis.weight'), unit: '1', isLog: false }
  const option = curveOption(seriesOf(view, surroundings), { ...y, label: '' }, y, surroundings)
  const unit = view && view.unit !== '1' ? view.unit : ''
  const time = axisOption(timeAxisTexts(texts, fullTime), surroundings, 'x')
  const weight = option.yAxis
  const name = unit === '' ? y.label : texts('charts.axis.withUnit', { name: y.label, unit })
  const grid = Array.isArray(option.grid) ? option.grid[0] : option.grid
  return {
    ...option,
    // The margin of all plots over time, so that they line up.
    grid: { ...grid, left: 72 },
    xAxis: time,
    yAxis: weight && !Array.isArray(weight) ? { ...weight, name, nameGap: 52, scale: true } : weight
  }
}

function seriesOf(view: History | null, { texts }: Surroundings): readonly CurveSeries[] {
  if (!view) return []
  const [outerLow, innerLow, middle, innerHigh, outerHigh] = view.quantiles
  if (!outerLow || !innerLow || !middle || !innerHigh || !outerHigh) return []
  const x = view.timesMs
  const band = { name: texts('charts.weights.bands'), colour: 0, look: 'band' as const, x }
  return [
    { ...band, y: outerLow, top: outerHigh },
    { ...band, y: innerLow, top: innerHigh },
    { name: texts('charts.weights.median'), colour: 0, look: 'line', x, y: middle, isNamed: true },
    { name: texts('charts.weights.mean'), colour: 1, look: 'dashed', x, y: view.mean, isNamed: true }, // prettier-ignore
    ...view.chosen.map(({ source, target, weights }, i): CurveSeries => ({
      name: texts('charts.synapse', { source, target }),
      colour: 2 + i,
      look: 'line',
      x,
      y: weights,
      isNamed: true
    }))
  ]
}
