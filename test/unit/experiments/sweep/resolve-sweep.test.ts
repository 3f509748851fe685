import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../../src-main/devices'
import { describeModels } from '../../../../src-main/engine'
import type { Json } from '../../../../src-shared/experiments/json'
import { sweepFields } from '../../../../src-shared/experiments/sweep/fields'
import {
  resolveSweep,
  type ResolvedSweep
} from '../../../../src-shared/experiments/sweep/resolve-sweep'
import { sweepSchema, type SweepAxis } from '../../../../src-shared/experiments/sweep/schema'

const catalogue = { ...describeModels(), ...describeDevices() }
const base: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Two',
  simulation: { duration: '100 ms' },
  populations: [
    { name: 'E', model: 'lif-exp', size: 80, parameters: { tauM: '20 ms' } },
    { name: 'I', model: 'lif-exp', size: 20 }
  ],
  projections: [
    {
      source: 'I',
      target: 'E',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      weight: { distribution: 'normal', mean: '-0.5 pA', sd: '0.1 pA' },
      delay: '1 ms'
    }
  ]
}
const known = sweepFields(base, catalogue)

const resolved = (rest: object) =>
  resolveSweep(
    sweepSchema.parse({
      format: 'engram-experiment',
      version: 1,
      kind: 'sweep',
      name: 'Sweep',
      experiment: base,
      axes: [],
      ...rest
    }),
    { base, known }
  )
function plan(rest: object): ResolvedSweep {
  const result = resolved(rest)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
function problems(rest: object): readonly string[] {
  const result = resolved(rest)
  return result.ok ? [] : result.failure.map(({ key, path }) => `${path.join('/')} ${key}`)
}
const tau = 'populations/E/parameters/tauM'
const size = 'populations/I/size'
const numbers = (one: ResolvedSweep): number[][] =>
  Array.from({ length: one.points }, (_, i) => one.valuesAt(i).map(({ number }) => number))

describe('a grid', () => {
  it('changes the last axis fastest', () => {
    const one = plan({
      axes: [
        { fields: [tau], values: { from: '10 ms', to: '20 ms', count: 2 } },
        { fields: [size], values: { list: [1, 2, 3] } }
      ]
    })
    expect(numbers(one)).toEqual([
      [10, 1],
      [10, 2],
      [10, 3],
      [20, 1],
      [20, 2],
      [20, 3]
    ])
  })

  it('has both ends of a range as they were written, also logarithmically', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: 1.01, max: 1000, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('linear', 'logarithmic'),
        (from, factor, count, spacing) => {
          const to = from * factor
          const one = plan({
            axes: [
              { fields: [tau], values: { from: `${from} ms`, to: `${to} ms`, count, spacing } }
            ]
          })
          const found = numbers(one).map(([value = NaN]) => value)
          expect(found).toHaveLength(count)
          expect([found[0], found.at(-1)]).toEqual([from, to])
          const steps = found
            .slice(1)
            .map((value, i) =>
              spacing === 'linear' ? value - (found[i] ?? 0) : value / (found[i] ?? 1)
            )
          const wanted =
            spacing === 'linear' ? (to - from) / (count - 1) : factor ** (1 / (count - 1))
          for (const step of steps) expect(step / wanted).toBeCloseTo(1, 4)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('moves axes of one group together, and crosses them with the others', () => {
    const one = plan({
      axes: [
        { fields: [tau], values: { list: ['10 ms', '20 ms'] }, together: 'a' },
        { fields: [size], values: { list: [1, 2] } },
        { fields: ['populations/E/size'], values: { list: [7, 8] }, together: 'a' }
      ]
    })
    expect(numbers(one)).toEqual([
      [10, 1, 7],
      [10, 2, 7],
      [20, 1, 8],
      [20, 2, 8]
    ])
  })
})

describe('a point', () => {
  it('is the experiment with its values, and nothing else', () => {
    const one = plan({
      axes: [
        { fields: [tau], values: { list: ['0.01 s'] } },
        { fields: [size], values: { list: [5] } },
        { fields: ['projections/0/weight/mean'], values: { list: ['-2 pA'] } },
        { fields: ['populations/I/parameters/tauM'], values: { list: ['7 ms'] } }
      ]
    })
    const document = one.documentAt(0)
    expect(document).toMatchObject({
      populations: [
        { parameters: { tauM: '0.01 s' }, size: 80 },
        { size: 5, parameters: { tauM: '7 ms' } }
      ],
      projections: [{ weight: { distribution: 'normal', mean: '-2 pA', sd: '0.1 pA' } }]
    })
    expect(Object.keys(document as object)).toEqual(Object.keys(base as object))
  })

  it('sets several fields from one number, each with a factor of its own', () => {
    const one = plan({
      axes: [
        {
          name: 'g',
          fields: [
            { path: 'projections/0/weight/mean', times: '-0.5 pA' },
            { path: 'projections/0/delay', times: '0.1 ms' }
          ],
          values: { list: [4, 6] }
        }
      ]
    })
    expect(one.documentAt(1)).toMatchObject({
      projections: [{ weight: { mean: '-3 pA' }, delay: '0.6 ms' }]
    })
    expect(one.valuesAt(1)).toEqual([{ axis: 'g', unit: '', number: 6, text: '6' }])
  })
})

const drawn = (method: string, points: number, seed: number) => ({
  axes: [
    { fields: [tau], values: { distribution: 'uniform', low: '10 ms', high: '30 ms' } },
    {
      fields: ['projections/0/delay'],
      values: { distribution: 'log-uniform', low: '0.1 ms', high: '10 ms' }
    },
    {
      fields: ['projections/0/weight/mean'],
      values: { distribution: 'normal', mean: '-2 pA', sd: '0.5 pA' }
    },
    { fields: [size], values: { distribution: 'integer', low: 1, high: 10 } }
  ] satisfies readonly SweepAxis[],
  draws: { points, method, seed }
})

describe('drawn axes', () => {
  it('are the same whenever the sweep is worked out, and others with another seed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('random', 'latin-hypercube'),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(4_294_967_295),
        (method, points, seed) => {
          const first = numbers(plan(drawn(method, points, seed)))
          expect(numbers(plan(drawn(method, points, seed)))).toEqual(first)
          expect(numbers(plan(drawn(method, points, (seed + 1) % 2 ** 32)))).not.toEqual(first)
        }
      ),
      { numRuns: 40 }
    )
  })

  it('of a Latin hypercube have one value in each equally probable layer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(4_294_967_295), (points, seed) => {
        const rows = numbers(plan(drawn('latin-hypercube', points, seed)))
        const share = [
          (tauM: number) => (tauM - 10) / 20,
          (delay: number) => Math.log(delay / 0.1) / Math.log(100)
        ]
        for (const [axis, of] of share.entries()) {
          const layers = rows.map((row) => Math.floor(of(row[axis] ?? NaN) * points * (1 + 1e-12)))
          expect(layers.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: points }, (_, i) => i)
          )
        }
        // A symmetric law in symmetric layers: as many below the mean as above it, but for the middle one.
        const below = rows.filter((row) => (row[2] ?? 0) < -2).length
        expect(Math.abs(below - points / 2)).toBeLessThanOrEqual(0.5)
        for (const row of rows) expect(Number.isInteger(row[3])).toBe(true)
      }),
      { numRuns: 40 }
    )
  })

  it('of a normal law have its mean and its deviation', () => {
    const values = numbers(plan(drawn('latin-hypercube', 4000, 3))).map((row) => row[2] ?? NaN)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(mean).toBeCloseTo(-2, 3)
    expect(Math.sqrt(variance)).toBeCloseTo(0.5, 2)
  })

  it('are one factor of the grid', () => {
    const { axes, draws } = drawn('random', 4, 1)
    const one = plan({
      axes: [...axes.slice(0, 2), { fields: [size], values: { list: [1, 2] } }],
      draws
    })
    expect(one.points).toBe(8)
    const rows = numbers(one)
    expect(new Set(rows.map(([a]) => a)).size).toBe(4)
  })
})

describe('seeds', () => {
  const axes = [{ fields: [size], values: { list: [1, 2] } }]
  const seeds = (rest: object) => {
    const one = plan({ axes, ...rest })
    return Array.from({ length: one.points }, (_, point) =>
      Array.from({ length: one.repeats }, (_, repeat) => one.seedAt(point, repeat))
    )
  }

  it('are the same at all points, or differ', () => {
    expect(seeds({ seeds: { repeats: 3, base: 10 } })).toEqual([
      [10, 11, 12],
      [10, 11, 12]
    ])
    expect(seeds({ seeds: { repeats: 2, base: 10, differ: true } })).toEqual([
      [10, 11],
      [12, 13]
    ])
    expect(seeds({ seeds: { list: [4, 9] } })).toEqual([
      [4, 9],
      [4, 9]
    ])
    expect(seeds({})).toEqual([[null], [null]])
  })

  it('stay within 32 bits', () => {
    expect(seeds({ seeds: { repeats: 2, base: 4_294_967_295 } })[0]).toEqual([4_294_967_295, 0])
  })
})

describe('what is wrong is named with its place', () => {
  const axis = { fields: [tau], values: { list: ['1 ms'] } }
  it.each<[string, object, string]>([
    [
      'an unknown field',
      { axes: [{ ...axis, fields: ['populations/E/parameters/tauMm'] }] },
      'axes/0/fields/0 sweeps.problems.unknownFieldNearest'
    ],
    [
      'an unknown population',
      { axes: [{ ...axis, fields: ['populations/X/size'] }] },
      'axes/0/fields/0 sweeps.problems.unknownFieldNearest'
    ],
    [
      'a text',
      { axes: [{ ...axis, fields: ['populations/E/model'] }] },
      'axes/0/fields/0 sweeps.problems.notANumber'
    ],
    [
      'a whole object',
      { axes: [{ ...axis, fields: ['projections/0/weight'] }] },
      'axes/0/fields/0 sweeps.problems.notANumber'
    ],
    [
      'a wrong dimension',
      { axes: [{ ...axis, values: { list: ['1 mV'] } }] },
      'axes/0/fields/0 problems.wrongDimension'
    ],
    [
      'a missing unit',
      { axes: [{ ...axis, values: { list: [5] } }] },
      'axes/0/fields/0 problems.missingUnit'
    ],
    [
      'a mixture of units',
      { axes: [{ ...axis, values: { list: ['5 ms', '5 mV'] } }] },
      'axes/0/values/list/1 problems.wrongDimension'
    ],
    [
      'no number',
      { axes: [{ ...axis, values: { from: 'NaN', to: '1 ms', count: 3 } }] },
      'axes/0/values/from problems.notFinite'
    ],
    [
      'an empty axis',
      { axes: [{ ...axis, values: { list: [] } }] },
      'axes/0/values/list sweeps.problems.emptyAxis'
    ],
    [
      'an empty range',
      { axes: [{ ...axis, values: { from: '1 ms', to: '1 ms', count: 3 } }] },
      'axes/0/values/to sweeps.problems.emptyRange'
    ],
    [
      'logarithms through zero',
      {
        axes: [{ ...axis, values: { from: '0 ms', to: '1 ms', count: 3, spacing: 'logarithmic' } }]
      },
      'axes/0/values/from sweeps.problems.logarithmOfZero'
    ],
    [
      'too many values',
      { axes: [{ ...axis, values: { from: '1 ms', to: '2 ms', count: 1e9 } }] },
      'axes/0/values/count sweeps.problems.tooManyPoints'
    ],
    [
      'too many combinations',
      {
        axes: [tau, size, 'populations/E/size'].map((field) => ({
          fields: [field],
          values: {
            list: Array.from({ length: 30 }, (_, i) => (field === tau ? `${i + 1} ms` : i + 1))
          }
        }))
      },
      'axes sweeps.problems.tooManyPoints'
    ],
    [
      'too many drawn',
      {
        axes: [{ ...axis, values: { distribution: 'uniform', low: '1 ms', high: '2 ms' } }],
        draws: { points: 1e9, method: 'random' }
      },
      'axes sweeps.problems.tooManyPoints'
    ],
    [
      'a law without draws',
      { axes: [{ ...axis, values: { distribution: 'uniform', low: '1 ms', high: '2 ms' } }] },
      'axes/0/values sweeps.problems.drawsMissing'
    ],
    [
      'draws without a law',
      { axes: [axis], draws: { points: 3, method: 'random' } },
      'draws sweeps.problems.drawsWithoutLaw'
    ],
    [
      'unequal lengths',
      {
        axes: [
          { ...axis, together: 'a' },
          { fields: [size], values: { list: [1, 2] }, together: 'a' }
        ]
      },
      'axes/1/together sweeps.problems.unequalLengths'
    ],
    [
      'a field twice',
      { axes: [axis, { ...axis, fields: ['populations/0/parameters/tauM'] }] },
      'axes/1/fields/0 sweeps.problems.fieldTwice'
    ],
    [
      'a factor of numbers with units',
      { axes: [{ ...axis, fields: [{ path: tau, times: '1 ms' }] }] },
      'axes/0/fields/0 sweeps.problems.timesNeedsNumbers'
    ],
    [
      'a seed twice',
      { axes: [axis], seeds: { list: [3, 4, 3] } },
      'seeds/list/2 sweeps.problems.seedTwice'
    ],
    ['nothing', {}, 'axes sweeps.problems.nothingToSweep']
  ])('%s', (_, rest, problem) => {
    expect(problems(rest)).toContain(problem)
  })

  it('whatever is written, without a throw', () => {
    const quantity = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.double(),
      fc.constantFrom('1 ms', '-3 mV', 'NaN', '1e400 ms', '', 'Infinity')
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(tau, size, 'a/b', '/', '', '__proto__/x', 'populations'),
          fc.string()
        ),
        fc.oneof(
          fc.record({ list: fc.array(quantity, { maxLength: 4 }) }),
          fc.record({ from: quantity, to: quantity, count: fc.integer({ min: -2, max: 50 }) }),
          fc.record({
            distribution: fc.constantFrom('uniform', 'log-uniform'),
            low: quantity,
            high: quantity
          })
        ),
        (field, values) => {
          const parsed = sweepSchema.safeParse({
            format: 'engram-experiment',
            version: 1,
            kind: 'sweep',
            name: 'Any',
            experiment: base,
            axes: [{ fields: [field], values }],
            ...('distribution' in values ? { draws: { points: 3, method: 'random' } } : {})
          })
          if (!parsed.success) return
          const result = resolveSweep(parsed.data, { base, known })
          if (!result.ok) {
            expect(result.failure.length).toBeGreaterThan(0)
            return
          }
          for (let point = 0; point < result.value.points; point++) {
            for (const { number } of result.value.valuesAt(point)) expect(number).not.toBeNaN()
          }
        }
      ),
      { numRuns: 400 }
    )
  })
})
