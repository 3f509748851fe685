import { describe, expect, it } from 'vitest'
import { minimise } from '../../../../src-main/devices/fit/levenberg-marquardt'
import { decompose, dot, norm } from '../../../../src-main/devices/fit/singular-values'
import { studentQuantile } from '../../../../src-main/devices/fit/student'
import {
  fromInner,
  isAtLimit,
  toInner,
  type FreeParameter
} from '../../../../src-main/devices/fit/free-parameter'
import { randomStream } from '../../../../src-main/devices/random'

describe('singular values', () => {
  it('make up the matrix again, with orthogonal vectors', () => {
    const random = randomStream(3, 1)
    const matrix = Array.from({ length: 6 }, (_, j) =>
      Float64Array.from({ length: 40 }, () => random.normal() * 10 ** -j)
    )
    const { left, values, right } = decompose(matrix)
    matrix.forEach((column, j) => {
      column.forEach((x, i) => {
        let sum = 0
        values.forEach((s, k) => (sum += (left[k]?.[i] ?? 0) * s * (right[k]?.[j] ?? 0)))
        expect(Math.abs(sum - x)).toBeLessThan(1e-12)
      })
    })
    left.forEach((a, k) => {
      left.forEach((b, m) => expect(Math.abs(dot(a, b) - (k === m ? 1 : 0))).toBeLessThan(1e-10))
    })
  })

  it('of nearly equal columns are right, where the squares of normal equations would be lost', () => {
    const gap = 1e-9
    const { values } = decompose([Float64Array.of(1, gap, 0), Float64Array.of(1, 0, gap)])
    const sorted = [...values].toSorted((a, b) => b - a)
    expect(sorted[0]).toBeCloseTo(Math.sqrt(2), 12)
    expect((sorted[1] ?? 0) / gap).toBeCloseTo(1, 6)
  })
})

// Tables of Student's distribution, as in Abramowitz and Stegun, table 26.10.
it.each([
  [0.95, 1, 6.313752],
  [0.975, 1, 12.706205],
  [0.975, 2, 4.302653],
  [0.975, 10, 2.228139],
  [0.995, 10, 3.169273],
  [0.975, 30, 2.042272],
  [0.975, 1e6, 1.959966]
])('Student’s quantile of %f with %i degrees of freedom is %f', (p, degrees, value) => {
  expect(studentQuantile(p, degrees)).toBeCloseTo(value, 5)
})

describe('a least-squares search', () => {
  it('walks along the valley of Rosenbrock', () => {
    const found = minimise(
      (p, out) => {
        const [x = 0, y = 0] = p
        out[0] = 10 * (y - x * x)
        out[1] = 1 - x
        return true
      },
      2,
      Float64Array.of(-1.2, 1)
    )
    expect(found.isConverged).toBe(true)
    expect(found.cost).toBeLessThan(1e-15)
    expect(found.point[0]).toBeCloseTo(1, 6)
  })

  it('settles at the singular minimum of Powell', () => {
    const found = minimise(
      (p, out) => {
        const [a = 0, b = 0, c = 0, d = 0] = p
        out.set([
          a + 10 * b,
          Math.sqrt(5) * (c - d),
          (b - 2 * c) ** 2,
          Math.sqrt(10) * (a - d) ** 2
        ])
        return true
      },
      4,
      Float64Array.of(3, -1, 0, 1)
    )
    expect(found.cost).toBeLessThan(1e-12)
  })

  it('keeps out of places where nothing can be calculated', () => {
    const found = minimise(
      (p, out) => {
        const [x = 0] = p
        if (x <= 0) return false
        out[0] = Math.log(x) + 3
        return true
      },
      1,
      Float64Array.of(1)
    )
    expect(found.point[0]).toBeCloseTo(Math.exp(-3), 8)
  })

  it('says so when there is no start', () => {
    expect(minimise(() => false, 3, Float64Array.of(1))).toMatchObject({
      cost: Infinity,
      isConverged: false
    })
  })

  it('ends when it is told to', () => {
    let seen = 0
    const search = minimise(
      (p, out) => {
        out[0] = 1 + (p[0] ?? 0) ** 2
        return true
      },
      1,
      Float64Array.of(3),
      { onIteration: () => ++seen === 2 }
    )
    expect(search.iterations).toBe(2)
  })
})

describe('a bounded parameter', () => {
  const parameter = (low: number, high: number, isLogarithmic: boolean): FreeParameter => ({
    name: 'x', label: { en: '', ko: '' }, symbol: '', unit: '1', start: low, low, high, isLogarithmic, ofModel: true
  }) // prettier-ignore
  it.each([
    [0, 1, false, 0.3],
    [-5, 7, false, -4.9],
    [1e-9, 1e3, true, 2e-7],
    [-1e-9, -1e3, true, -2e-7]
  ])('between %f and %f comes back from its transform', (low, high, isLogarithmic, value) => {
    const one = parameter(low, high, isLogarithmic)
    expect(fromInner(one, toInner(one, value)) / value).toBeCloseTo(1, 9)
    for (const inner of [-100, -1, 0, 1, 100]) {
      const there = fromInner(one, inner)
      expect(there).toBeGreaterThanOrEqual(Math.min(low, high))
      expect(there).toBeLessThanOrEqual(Math.max(low, high))
    }
    expect([isAtLimit(one, low), isAtLimit(one, high), isAtLimit(one, value)]).toEqual([
      true,
      true,
      false
    ])
  })
})

it('the norm is the length', () => expect(norm(Float64Array.of(3, 4))).toBe(5))
