import { describe, expect, it } from 'vitest'
import {
  estimableOf,
  piecesOf,
  plotsOf,
  shareText,
  shortNumber,
  shownUnit,
  wrongWish
} from '../../../src-renderer/panels/devices-fit/logic'
import { copyName, groupsOf, valueText } from '../../../src-renderer/panels/devices-presets/logic'
import { kindOf, useDeviceFit } from '../../../src-renderer/stores/device-fit'
import { fitSourceOf } from '../../../src-renderer/stores/fit-source'
import { useText } from '../../../src-renderer/ui/text'
import type { DevicePreset } from '../../../src-shared/catalogue'
import type { FitReport, FitResult } from '../../../src-shared/contract/fit'
import { failure, ok } from '../../../src-shared/result'
import { openLab } from './lab-window'

const result: FitResult = {
  model: 'pulse-exponential',
  title: { en: 'Exponential', ko: '지수' },
  isDevice: true,
  estimates: [],
  derived: [],
  fixed: {},
  polarity: 1,
  goodness: {
    points: 4,
    parameters: 1,
    rSquared: 0.9,
    rmse: 0.1,
    rmseResponse: 1e-7,
    aic: 1,
    aicc: 1,
    bic: 1,
    conditionNumber: 1
  },
  deltaAicc: 0,
  weight: 1,
  curve: {
    fitted: Float64Array.from([1, 2, 4, 3]),
    residuals: Float64Array.from([0, 0, 0, 0])
  },
  starts: [],
  findings: []
}
const report: FitReport = {
  source: { name: 'cell.csv', sha256: null, rows: 4, columns: [] },
  fittedAt: '2026-01-01T00:00:00.000Z',
  confidence: 0.95,
  seed: 1,
  data: {
    kind: 'pulses',
    x: Float64Array.from([1, 2, 1, 2]),
    voltage: new Float64Array(0),
    measured: Float64Array.from([1, 1, 5, 3]),
    unit: 'S',
    stretch: Float64Array.from([0, 0, 1, 1]),
    stretches: []
  },
  results: [result],
  refused: [],
  findings: []
}

const model = {
  id: 'pulse-exponential',
  title: { en: 'Exponential', ko: '지수' },
  kind: 'pulses' as const,
  isDevice: true,
  parameters: ['nonlinearityUp', 'levelsUp'],
  free: ['nonlinearityUp']
}

describe('a fit in the window', () => {
  it('asks for what was chosen, with ranges and fixed values of a single model', async () => {
    const { sent } = await openLab({
      'fit.models': () => ok([model]),
      'fit.run': () => ok(report)
    })
    const fit = useDeviceFit()
    await fit.load()
    expect(fit.kind).toBe('pulses')
    fit.chosenModels = ['pulse-exponential']
    await Promise.resolve()
    fit.parameters = {
      nonlinearityUp: { isFree: true, start: 1, low: 0, high: 5 },
      levelsUp: { isFree: false, value: 40 }
    }
    await fit.run()
    expect(sent('fit.run')[0]?.request).toMatchObject({
      kind: 'pulses',
      models: ['pulse-exponential'],
      free: ['nonlinearityUp'],
      fixed: { levelsUp: 40 },
      ranges: { nonlinearityUp: { start: 1, low: 0, high: 5 } },
      source: { name: 'cell.csv', sha256: 'ab'.repeat(32) }
    })
    expect(fit.result?.model).toBe('pulse-exponential')
    expect(fit.progress).toBeNull()
  })

  it('keeps the reason of a refusal, and the result before it', async () => {
    let isRefused = false
    await openLab({
      'fit.models': () => ok([model]),
      'fit.run': () => (isRefused ? failure('bad-input', 'failures.fit.needsTime') : ok(report))
    })
    const fit = useDeviceFit()
    await fit.load()
    await fit.run()
    isRefused = true
    await fit.run()
    expect(fit.failure?.key).toBe('failures.fit.needsTime')
    expect(fit.done?.measurement).toBe('Pulses')
  })
})

it('gives a fit the numbers of a document, with gaps and origin', () => {
  const source = fitSourceOf(
    {
      name: 'A',
      columns: [{ name: 'G', role: 'conductance', unit: 'S', values: [1, null] }]
    },
    0.5
  )
  expect(source).toMatchObject({ from: 'columns', name: 'A', interval: 0.5 })
  expect(source).not.toHaveProperty('sha256')
  if (source.from !== 'columns') throw new Error('not of columns')
  expect([...(source.columns[0]?.values ?? [])]).toEqual([1, Number.NaN])
})

it('tells the kind of curve from its columns', () => {
  const of = (...roles: ('voltage' | 'current' | 'time' | 'conductance' | 'pulse')[]) =>
    kindOf({
      name: 'x',
      columns: roles.map((role) => ({ name: role, role, unit: '1', values: [] }))
    })
  expect(of('voltage', 'current', 'time')).toBe('iv')
  expect(of('time', 'conductance')).toBe('drift')
  expect(of('time', 'conductance', 'pulse')).toBe('pulses')
  expect(of('conductance')).toBe('pulses')
})

describe('what is shown of a fit', () => {
  it('draws no line from one series to the next, and differences of fitted and measured', () => {
    expect(piecesOf(report.data.stretch)).toEqual([
      [0, 2],
      [2, 4]
    ])
    const { overlay, residuals } = plotsOf(report, result, 'Exponential', false, useText())
    expect(overlay.map(({ look }) => look)).toEqual(['points', 'points', 'line', 'line'])
    expect(residuals.flatMap(({ y }) => Array.from(y))).toEqual([0, 1, -1, 0])
  })

  it('prints numbers that can be read', () => {
    expect(shownUnit(2.5e-6, 'S').unit).toBe('µS')
    expect(2.5e-6 / shownUnit(2.5e-6, 'S').factor).toBeCloseTo(2.5, 12)
    expect(shownUnit(0, 'S')).toMatchObject({ factor: 1 })
    const plain = (value: number | null, digits: number) => (value ?? 0).toPrecision(digits)
    expect(shortNumber(1.234e-9, 3, plain)).toBe('1.23e-9')
    expect(shortNumber(12.34, 3, plain)).toBe('12.3')
    expect(shareText(1e-200, plain)).toBe('< 0.010 %')
    expect(shareText(0.5, plain)).toBe('50.0 %')
  })

  it('names what is wrong with a range', () => {
    expect(wrongWish({ isFree: true, low: 2, high: 1 })).toBe('fitting.emptyRange')
    expect(wrongWish({ isFree: true, start: 3, high: 1 })).toBe('fitting.startOutside')
    expect(wrongWish({ isFree: true, start: 1, low: 0, high: 2 })).toBeNull()
    expect(wrongWish({ isFree: false, low: 2, high: 1 })).toBeNull()
  })

  it('offers only parameters with a number', () => {
    const label = { en: 'A', ko: 'A' }
    const offered = estimableOf(
      {
        a: { kind: 'quantity', label, unit: 'S', default: 1 },
        b: { kind: 'boolean', label, default: true }
      },
      ['a', 'b', 'constructor']
    )
    expect(offered.map(({ name, unit }) => [name, unit])).toEqual([['a', 'S']])
  })
})

describe('the library of presets', () => {
  const preset = (id: string, technology: string, title: string): DevicePreset => ({
    id,
    model: 'm',
    title: { en: title, ko: title },
    summary: { en: '', ko: '' },
    technology,
    values: {}
  })
  const builtIn = [preset('a', 'mram', 'Magnet'), preset('b', 'rram', 'Oxide')]

  it('lists own presets first, then technologies in their order, by the words that are looked for', () => {
    const t = useText()
    const kept = {
      preset: preset('c', '', 'Mine'),
      own: {
        id: 'c',
        name: 'Mine',
        model: 'm',
        technology: '',
        note: '',
        values: {},
        provenance: null,
        createdAt: '',
        removedAt: null
      }
    }
    const groups = groupsOf(builtIn, [kept], '', () => 'Model', t)
    expect(groups.map(({ key }) => key)).toEqual(['own', 'rram', 'mram'])
    const found = groupsOf(builtIn, [kept], 'magn', () => 'Model', t)
    expect(found.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['a'])
  })

  it('says when nobody knows a number', () => {
    const t = useText()
    expect(valueText({ value: null }, undefined, t)).toBe('not published')
    const label = { en: 'G', ko: 'G' }
    const parameter = { kind: 'quantity' as const, label, unit: 'S', default: 1 }
    expect(valueText({ value: 2e-6 }, parameter, t)).toBe('2 µS')
  })

  it('finds a free name for a copy', () => {
    const t = useText()
    expect(copyName('A', ['A'], t)).toBe('A (copy)')
    expect(copyName('A', ['A', 'a (COPY)', 'A (copy) 2'], t)).toBe('A (copy) 3')
  })
})
