import { describe, expect, it } from 'vitest'
import { compareRuns, type RunFacts } from '../../../src-shared/compare/compare-runs'
import { newComparison, type ComparisonDocument } from '../../../src-shared/compare/schema'
import { changeSentence } from '../../../src-shared/compare/sentence'
import type { Compared } from '../../../src-shared/contract/comparisons'
import type { Json } from '../../../src-shared/experiments/json'
import { translator } from '../../../src-shared/locale'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const network = (g: string, change: Record<string, Json> = {}): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: `g ${g}`,
  simulation: { duration: '1 s', seed: 99 },
  populations: [
    { name: 'E', model: 'lif', size: 800, parameters: { tau: '20 ms' } },
    { name: 'I', model: 'lif', size: 200 }
  ],
  projections: [
    { source: 'I', target: 'E', connector: { model: 'all' }, weight: g, delay: '1.5 ms' },
    { source: 'E', target: 'I', connector: { model: 'all' }, weight: '0.1 mV', delay: '1.5 ms' }
  ],
  ...change
})

const run = (
  n: number,
  document: Json,
  rate: number,
  change: Partial<RunFacts> = {}
): RunFacts => ({
  id: id(n),
  kind: 'network',
  seed: n,
  state: 'done',
  document,
  metrics: [{ name: 'rate', population: 'E', value: rate, unit: 'Hz' }],
  wallSeconds: 1,
  resultHash: `hash ${n}`,
  engineVersion: '1',
  ...change
})

const tau = {
  kind: 'quantity',
  unit: 'ms',
  default: 20,
  label: { en: 'Membrane time constant', ko: '막 시간 상수' }
} as const
const parametersOf = (model: string) => (model === 'lif' ? { tau } : undefined)

const compare = (runs: readonly RunFacts[], change: Partial<ComparisonDocument> = {}) => {
  const document = {
    ...newComparison(
      'c',
      runs.map((one) => one.id)
    ),
    ...change
  }
  return compareRuns(runs, document, parametersOf)
}
const differing = ({ parameters }: ReturnType<typeof compare>) =>
  parameters.filter((row) => !row.isEqual && !row.isIgnored).map(({ path }) => path.join('/'))

describe('parameters of compared runs', () => {
  it('show only what differs, found by name and not by position', () => {
    const a = run(1, network('-0.5 mV'), 30)
    const turned = network('-0.45 mV')
    const b = run(
      1,
      {
        ...(turned as object),
        populations: (turned as { populations: Json[] }).populations.toReversed()
      },
      39
    )
    const found = compare([a, b])
    expect(differing(found)).toEqual(['projections/I → E/weight'])
    const [row] = found.parameters.filter(
      ({ path }) => path.join('/') === 'projections/I → E/weight'
    )
    expect(row?.unit).toBe('mV')
    expect(row?.cells[0]).toMatchObject({ text: '-0.5 mV', change: null })
    expect(row?.cells[1]?.change).toEqual({ absolute: 0.05, relative: 0.1, differing: null })
  })

  it('take the run’s own seed, whatever the document proposes', () => {
    const found = compare([run(1, network('1 mV'), 1), run(2, network('1 mV'), 2)])
    expect(differing(found)).toEqual(['seed'])
  })

  it('know that equal quantities in other units, and a default that is written out, are no difference', () => {
    const a = network('-0.5 mV')
    const b = network('-500 uV', {
      simulation: { duration: '1000 ms' },
      populations: [
        { name: 'E', model: 'lif', size: 800 },
        { name: 'I', model: 'lif', size: 200, parameters: { tau: '0.02 s' } }
      ]
    })
    const found = compare([run(1, a, 1), run(1, b, 1)])
    expect(differing(found)).toEqual([])
    const row = found.parameters.find(
      ({ path }) => path.join('/') === 'populations/I/parameters/tau'
    )
    expect(row?.cells.map((cell) => cell?.isDefault)).toEqual([true, false])
    expect(row?.label?.ko).toBe('막 시간 상수')
  })

  it('say of long lists how many values differ', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i / 8)
    const withList = (list: number[]) =>
      network('1 mV', {
        stimuli: [{ name: 's', model: 'x', targets: ['E'], parameters: { at: list } }]
      })
    const found = compare([
      run(1, withList(values), 1),
      run(1, withList(values.with(3, -1).with(999, 7)), 1)
    ])
    const row = found.parameters.find(({ path }) => path.at(-1) === 'at')
    expect(row?.cells[1]?.change).toEqual({ absolute: null, relative: null, differing: 2 })
    expect(row?.cells[0]?.list).toEqual({ count: 1000, least: 0, most: 124.875, mean: 62.4375 })
    expect(row?.cells[0]?.text.length).toBeLessThanOrEqual(120)
  })

  it('do not count what is ignored, with all that lies in it', () => {
    const other = network('-0.4 mV', { layout: { E: { x: 1, y: 2 } } })
    const runs = [run(1, network('-0.5 mV'), 1), run(2, other, 1)]
    expect(differing(compare(runs))).toEqual(['projections/I → E/weight', 'seed'])
    expect(
      differing(compare(runs, { ignore: [['projections', 'I → E'], ['layout'], ['name']] }))
    ).toEqual(['seed'])
  })

  it('compare runs of different kinds without confusion', () => {
    const crossbar = { kind: 'crossbar', name: 'x', rows: 4, wire: { word: '1 ohm' } }
    const found = compare([run(1, network('1 mV'), 1), run(2, crossbar, 1, { kind: 'crossbar' })])
    expect(found.groups).toHaveLength(2)
    const rows = found.parameters.find(({ path }) => path.join('/') === 'wire/word')
    expect(rows?.cells.map((cell) => cell?.text)).toEqual([undefined, '1 ohm'])
  })
})

describe('groups', () => {
  const runs = [
    run(1, network('-0.5 mV'), 30),
    run(2, network('-0.5 mV'), 32),
    run(3, network('-0.45 mV'), 40),
    run(4, network('-0.45 mV'), 44)
  ]

  it('hold runs that differ only in the seed, and stand against the baseline', () => {
    const { groups, columns } = compare(runs, { baseline: id(4) })
    expect(groups).toEqual([
      { name: null, runs: [0, 1], isBaseline: false },
      { name: null, runs: [2, 3], isBaseline: true }
    ])
    const [rate] = columns
    expect(rate?.groups[0]).toMatchObject({ count: 2, mean: 31, difference: -11 })
    expect(rate?.groups[0]?.sd).toBeCloseTo(Math.SQRT2, 12)
    expect(rate?.groups[0]?.relative).toBeCloseTo(-11 / 42, 12)
    // s² = (2 + 8) / 2, ν = 2
    expect(rate?.groups[0]?.effect?.d).toBeCloseTo(-11 / Math.sqrt(5), 12)
    expect(rate?.groups[1]).toMatchObject({ mean: 42, difference: null, effect: null })
  })

  it('can be made by hand', () => {
    const groups = { [id(1)]: 'odd', [id(3)]: 'odd' }
    expect(compare(runs, { groups }).groups.map(({ name, runs: own }) => [name, own])).toEqual([
      ['odd', [0, 2]],
      [null, [1]],
      [null, [3]]
    ])
  })

  it('count only finished runs, and the same result once', () => {
    const { columns, repeats } = compare([
      run(1, network('1 mV'), 10),
      run(2, network('1 mV'), 20, { state: 'cancelled' }),
      run(3, network('1 mV'), 10, { seed: 1, resultHash: 'hash 1' }),
      run(4, network('2 mV'), 50, { state: 'failed', metrics: [] })
    ])
    expect(repeats).toEqual([false, false, true, false])
    expect(columns[0]?.groups[0]).toMatchObject({ count: 1, mean: 10, sd: null })
    expect(columns[0]?.groups[1]).toMatchObject({ count: 0, mean: null, effect: null })
    expect(columns[0]?.values).toEqual([10, 20, 10, null])
  })
})

describe('columns of the user', () => {
  const runs = [run(1, network('-0.5 mV'), 30), run(2, network('-0.25 mV'), 60)]
  const derived = (formula: string, unit?: string) =>
    compare(runs, {
      derived: [{ name: 'x', formula, ...(unit === undefined ? {} : { unit }) }]
    }).columns.find(({ kind }) => kind === 'derived')

  it('calculate with metrics and parameters, and carry units along', () => {
    expect(derived('1 / rate_E')).toMatchObject({ unit: 'ms', values: [1000 / 30, 1000 / 60] })
    expect(derived('rate_E * duration')).toMatchObject({ unit: '', values: [30, 60] })
    expect(derived('I_to_E_weight / 1 ms')).toMatchObject({ unit: 'mV/ms', values: [-0.5, -0.25] })
    expect(derived('sqrt(rate_E^2)', 'kHz')?.values[1]).toBeCloseTo(0.06, 12)
    expect(derived('1 / rate_E')?.groups).toMatchObject([{ count: 1 }, { difference: -1000 / 60 }])
  })

  it('name mistakes by their place', () => {
    expect(derived('rate_E + 5 mV')?.flaw).toMatchObject({ key: 'problems.equationUnlike' })
    expect(derived('rat_E')?.flaw).toMatchObject({
      key: 'problems.equationUnknownNameNearest',
      at: 0,
      details: { suggestion: 'rate_E' }
    })
    expect(derived('2 * (rate_E')?.flaw).toMatchObject({ at: 11 })
    expect(derived('rate_E', 'mV')?.flaw).toMatchObject({ key: 'compare.flaws.otherUnit' })
    expect(derived('rate_E', 'quux')?.flaw).toMatchObject({ key: 'compare.flaws.noSuchUnit' })
    expect(derived('rate_E', 'mV')?.values).toEqual([null, null])
  })

  it('have no value where it is not finite or something is missing', () => {
    expect(derived('log(-rate_E * 1 s)')?.values).toEqual([null, null])
    const lacking = [runs[0], { ...runs[1], metrics: [] }].flatMap((one) =>
      one ? [one as RunFacts] : []
    )
    const found = compare(lacking, { derived: [{ name: 'x', formula: '2 * rate_E' }] })
    expect(found.columns.find(({ kind }) => kind === 'derived')?.values).toEqual([60, null])
  })

  it('may use those before them', () => {
    const found = compare(runs, {
      derived: [
        { name: 'twice', formula: '2 * rate_E' },
        { name: 'my column', formula: 'twice / rate_E' }
      ]
    })
    expect(found.columns.at(-1)).toMatchObject({ unit: '', values: [2, 2], flaw: null })
  })
})

describe('what changed, in one sentence', () => {
  const asCompared = (found: ReturnType<typeof compare>): Compared => ({
    ...found,
    runs: [],
    missing: []
  })
  const say = (runs: readonly RunFacts[], language: 'en' | 'ko'): string =>
    changeSentence(asCompared(compare(runs)), 1, translator(language))

  it('names causes and effects in both languages', () => {
    const runs = [run(1, network('-5 mV'), 30), run(2, network('-4.5 mV'), 39.3)]
    expect(say(runs, 'en')).toBe(
      'Weight of I → E −5 mV → −4.5 mV (+10 %) and seed 1 → 2; mean rate of E rises by 31 %.'
    )
    expect(say(runs, 'ko')).toBe(
      'I → E의 가중치 −5 mV → −4.5 mV (+10 %), 시드 1 → 2. E의 평균 발화율 31 % 증가.'
    )
  })

  it('says so when nothing changed, or nothing came out', () => {
    const same = [run(1, network('1 mV'), 30), run(1, network('2 mV'), 30)]
    expect(say(same, 'en')).toBe('Weight of I → E 1 mV → 2 mV (+100 %); no result changes.')
    const failed = [
      run(1, network('1 mV'), 30),
      run(2, network('2 mV'), 0, { state: 'failed', metrics: [] })
    ]
    expect(say(failed, 'en')).toContain('there are no results to compare')
  })

  it('cuts long lists of causes', () => {
    const many = network('3 mV', {
      simulation: { duration: '2 s', timeStep: '0.2 ms', warmup: '5 ms' },
      populations: [
        { name: 'E', model: 'lif', size: 900 },
        { name: 'I', model: 'lif', size: 300 }
      ]
    })
    expect(say([run(1, network('1 mV'), 1), run(1, many, 1)], 'en')).toContain('and 3 more')
  })
})
