import { describe, expect, it } from 'vitest'
import type { FitProblem } from '../../../src-main/devices/fit/fit-problem'
import { judgeFit } from '../../../src-main/devices/fit/judge-fit'
import { searchFrom } from '../../../src-main/devices/fit/search'

// Statistical Reference Datasets of NIST, nonlinear regression: Misra1a and MGH09 (Kowalik and Osborne), with the
// certified parameters, standard errors and sums of squares.

type Law = (x: number, b: ArrayLike<number>) => number

function problemOf(
  x: readonly number[],
  y: readonly number[],
  law: Law,
  ranges: readonly [number, number][]
): FitProblem {
  const measured = Float64Array.from(y)
  const label = { en: '', ko: '' }
  return {
    model: 'nist',
    title: label,
    isDevice: false,
    parameters: ranges.map(([low, high], j) => ({
      name: `b${j + 1}`, label, symbol: '', unit: '1', start: Math.sqrt(low * high), low, high, isLogarithmic: true, ofModel: true
    })), // prettier-ignore
    fixed: {},
    polarity: 1,
    measured,
    compared: measured,
    evaluate: (b) => {
      const fitted = Float64Array.from(x, (value) => law(value, b))
      return { fitted, residuals: fitted.map((value, i) => value - (measured[i] ?? 0)) }
    }
  }
}

const misra = problemOf(
  [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760],
  [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78],
  (x, b) => (b[0] ?? 0) * (1 - Math.exp(-(b[1] ?? 0) * x)),
  [
    [1, 1e5],
    [1e-6, 1]
  ]
)
const kowalik = problemOf(
  [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625],
  [0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246],
  (x, b) => ((b[0] ?? 0) * (x * x + x * (b[1] ?? 0))) / (x * x + x * (b[2] ?? 0) + (b[3] ?? 0)),
  [
    [1e-3, 10],
    [1e-3, 10],
    [1e-3, 10],
    [1e-3, 10]
  ]
)

describe.each([
  [
    'Misra1a',
    misra,
    [2.3894212918e2, 5.5015643181e-4],
    [2.7070075241, 7.2668688436e-6],
    1.2455138894e-1
  ],
  [
    'MGH09',
    kowalik,
    [1.9280693458e-1, 1.9128232873e-1, 1.2305650693e-1, 1.3606233068e-1],
    [1.1435312227e-2, 1.9633220911e-1, 8.0842031232e-2, 9.0025542308e-2],
    3.0750560385e-4
  ]
] as const)('%s', (_, problem, values, errors, squares) => {
  const starts = Array.from({ length: 8 }, (__, k) => searchFrom(problem, k, 1))
  const fit = judgeFit(problem, starts, 0.95)

  it('has the certified parameters, errors and sum of squares', () => {
    if (!fit) throw new Error('no fit')
    const { points, rmse } = fit.goodness
    expect((points * rmse ** 2) / squares).toBeCloseTo(1, 8)
    fit.estimates.forEach(({ value, standardError }, j) => {
      expect(value / (values[j] ?? 0)).toBeCloseTo(1, 5)
      expect((standardError ?? 0) / (errors[j] ?? 0)).toBeCloseTo(1, 4)
    })
    expect(fit.findings).toEqual([])
  })

  it('is found from most starts', () => {
    const good = starts.filter(({ cost }) => cost < squares * 1.0001)
    expect(good.length).toBeGreaterThanOrEqual(5)
  })
})
