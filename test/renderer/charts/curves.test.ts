import { describe, expect, it } from 'vitest'
import {
  measuredSeries,
  requestFor,
  seriesOf,
  usualChoice
} from '../../../src-renderer/charts/curve-choice'
import {
  curveCsv,
  placeOn,
  spanOf,
  type CurveSeries
} from '../../../src-renderer/charts/curve-lines'
import { nameIn } from '../../../src-shared/experiments/characterisation/curve-columns'
import type { CurveSet } from '../../../src-shared/contract/curves'

const set = (columns: readonly string[]): CurveSet => ({
  id: 1,
  device: 'A',
  protocol: 'P',
  content: 'curves',
  columns: columns.map((name) => ({ name, unit: name === 'capacitance' ? 'F' : '1' })),
  curves: 4,
  points: 40,
  bytes: 320
})

describe('what is shown of curves', () => {
  it('begins with the axes of the protocol, under the names that a capacitive device has', () => {
    const axes = { x: 'time', y: 'conductance', xScale: 'log' } as const
    expect(usualChoice({ axes }, set(['time', 'capacitance']))).toMatchObject({
      mode: 'curves',
      x: 'time',
      y: 'capacitance',
      xLog: true,
      yLog: false
    })
    expect(nameIn(set(['time', 'conductance']), 'conductance')).toBe('conductance')
  })

  it('asks for no more points than can be shown', () => {
    const choice = {
      mode: 'bands',
      x: 'time',
      y: 'g',
      xLog: false,
      yLog: false,
      at: 'last'
    } as const
    expect(requestFor(choice, 640)).toEqual({
      kind: 'bands',
      x: 'time',
      y: 'g',
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95],
      points: 640
    })
    expect(requestFor({ ...choice, mode: 'distribution', at: 'first' }, 640)).toMatchObject({
      column: 'g',
      at: 'first'
    })
  })

  it('draws bands from the outer and the inner quantiles, and the median over them', () => {
    const values = [1, 2, 3, 4, 5].map((value) => Float64Array.of(value, value * 10))
    const at = Float64Array.of(0, 1)
    const column = { name: 'g', unit: 'S' }
    const series = seriesOf(
      { kind: 'bands', x: column, y: column, at, quantiles: [0.05, 0.25, 0.5, 0.75, 0.95], values, curves: at }, // prettier-ignore
      'A',
      2
    )
    expect(series.map(({ look, y, top }) => [look, y[1], top?.[1]])).toEqual([
      ['band', 10, 50],
      ['band', 20, 40],
      ['line', 30, undefined]
    ])
  })
})

describe('measured points', () => {
  const measurement = {
    name: 'M',
    columns: [
      { name: 'V', role: 'voltage' as const, unit: 'mV', values: [100, 200, null] },
      { name: 'I', role: 'current' as const, unit: 'uA', values: [1, 4, 5] }
    ]
  }

  it('come in SI units; conductances from currents where only these were measured', () => {
    const [points] = measuredSeries(measurement, 'voltage', 'current', 0)
    expect(points?.x[1]).toBeCloseTo(0.2, 12)
    expect(points?.y[1]).toBeCloseTo(4e-6, 18)
    const [counted] = measuredSeries(measurement, 'pulse', 'conductance', 0)
    expect(Array.from(counted?.x ?? [])).toEqual([0, 1, 2])
    expect(counted?.y[1]).toBeCloseTo(2e-5, 12)
    expect(counted?.y[2]).toBeNaN()
  })

  it('are none where a column is missing', () => {
    expect(measuredSeries(measurement, 'time', 'current', 0)).toEqual([])
  })
})

describe('axes of curves', () => {
  const line: CurveSeries = { name: 'a "b"', colour: 0, look: 'line', x: [1, 10, 100], y: [-1e-9, 0, 1e-6] } // prettier-ignore

  it('show the size of a current on a logarithmic scale', () => {
    expect(placeOn({ isLog: true }, -1e-9)).toBe(1e-9)
    expect(placeOn({ isLog: false }, -1e-9)).toBe(-1e-9)
    expect(spanOf([line], { isLog: true }, 'y').to).toBeGreaterThan(1e-6)
  })

  it('have room around a constant, and a span without any point', () => {
    const flat = { ...line, y: [5, 5, 5] }
    const { from, to } = spanOf([flat], { isLog: false }, 'y')
    expect(from).toBeLessThan(5)
    expect(to).toBeGreaterThan(5)
    expect(spanOf([], { isLog: false }, 'x')).toEqual({ from: 0, to: 1 })
  })

  it('are written as a table in SI units', () => {
    const [x, y] = [
      { label: 'voltage', unit: 'V', isLog: false },
      { label: 'current', unit: 'A', isLog: false }
    ]
    const all = { x: { from: 0, to: 100 }, y: null, hidden: new Set<string>() }
    const head = 'curve,"voltage (V)","current (A)"\n'
    expect(curveCsv([line], x, y, all)).toBe(
      `${head}"a ""b""",1,-1e-9\n"a ""b""",10,0\n"a ""b""",100,0.000001\n`
    )
    const part = { ...all, x: { from: 5, to: 50 } }
    expect(curveCsv([line], x, y, part)).toBe(`${head}"a ""b""",10,0\n`)
    expect(curveCsv([line], x, y, { ...all, hidden: new Set(['a "b"']) })).toBe(head)
  })
})
