import type { ProtocolDescription } from '../../src-shared/catalogue'
import type { CurveSet, CurveView, CurveViewRequest } from '../../src-shared/contract/curves'
import type { Measurement } from '../../src-shared/experiments/characterisation/schema'
import { measuredPoints, nameIn } from '../../src-shared/experiments/characterisation/curve-columns'
import type { CurveSeries } from './curve-lines'

export type CurveMode = 'curves' | 'bands' | 'distribution'

/** What a plot of curves shows. */
export interface CurveChoice {
  readonly mode: CurveMode
  readonly x: string
  readonly y: string
  readonly xLog: boolean
  readonly yLog: boolean
  /** Of a distribution: which point of each curve. */
  readonly at: 'first' | 'last'
}

/** What a protocol's curves are shown by unless told otherwise. */
export function usualChoice(
  protocol: Pick<ProtocolDescription, 'axes'>,
  set: Pick<CurveSet, 'columns'>
): CurveChoice {
  const { x, y, xScale, yScale } = protocol.axes
  return {
    mode: 'curves',
    x: nameIn(set, x),
    y: nameIn(set, y),
    xLog: xScale === 'log',
    yLog: yScale === 'log',
    at: 'last'
  }
}

const mostCurves = 200
const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The view that a choice asks for. @param points about how many points a curve may have */
export function requestFor(choice: CurveChoice, points: number): CurveViewRequest {
  const { mode, x, y, at } = choice
  switch (mode) {
    case 'curves':
      return { kind: 'curves', x, y, points, most: mostCurves }
    case 'bands':
      return { kind: 'bands', x, y, quantiles, points }
    case 'distribution':
      return { kind: 'distribution', column: y, at, points }
  }
}

/** A view as what is drawn. @param colour index of the device's colour */
export function seriesOf(view: CurveView, name: string, colour: number): CurveSeries[] {
  switch (view.kind) {
    case 'curves':
      return view.curves.map((curve, n) => ({
        name,
        colour,
        look: view.curves.length > 1 ? 'thin' : 'line',
        x: curve.x,
        y: curve.y,
        isNamed: n === 0
      }))
    case 'bands': {
      const [outerLow, innerLow, middle, innerHigh, outerHigh] = view.values
      if (!outerLow || !innerLow || !middle || !innerHigh || !outerHigh) return []
      const { at: x } = view
      return [
        { name, colour, look: 'band', x, y: outerLow, top: outerHigh },
        { name, colour, look: 'band', x, y: innerLow, top: innerHigh },
        { name, colour, look: 'line', x, y: middle, isNamed: true }
      ]
    }
    case 'distribution':
      return [{ name, colour, look: 'steps', x: view.values, y: view.shares, isNamed: true }]
  }
}

/** A measurement's points over two columns, in SI units; none where it lacks one of them. */
export function measuredSeries(
  measurement: Measurement,
  x: string,
  y: string,
  colour: number
): CurveSeries[] {
  const points = measuredPoints(measurement, x, y)
  return points
    ? [{ name: measurement.name, colour, look: 'points', ...points, isNamed: true }]
    : []
}
