import { describe, expect, it, test } from 'vitest'
import { describeModels } from '../../../../src-main/engine'
import { neuronModels } from '../../../../src-main/engine/neurons'
import { resolveNetwork } from '../../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../../src-shared/experiments/network/schema'
import type { Json } from '../../../../src-shared/experiments/json'

const catalogue = describeModels()

const problemsOf = (model: string, parameters: Record<string, Json>) =>
  resolveNetwork(
    networkSchema.parse({
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'n',
      simulation: { duration: '1 ms' },
      populations: [{ name: 'n', model, size: 1, parameters }],
      recorders: []
    }),
    catalogue
  ).problems

const defaultsOf = (model: (typeof neuronModels)[number]) =>
  Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => {
      if (parameter.kind === 'choice') {
        return [name, parameter.options.findIndex(({ value }) => value === parameter.default)]
      }
      return [name, Number('default' in parameter ? parameter.default : NaN)]
    })
  )

describe.each(neuronModels.map((model) => [model.id, model] as const))('%s', (id, model) => {
  it('takes its own defaults', () => {
    expect(problemsOf(id, {})).toEqual([])
  })

  it.each([0.01, 0.1, 1, 10])('lowers them to finite numbers at %d ms', (dt) => {
    const lowered = model.lower(defaultsOf(model), dt)
    expect(lowered.length).toBeGreaterThan(1)
    expect(lowered.filter((value) => !Number.isFinite(value))).toEqual([])
  })

  it('refuses what a parameter would divide by', () => {
    const values = defaultsOf(model)
    for (const [name, parameter] of Object.entries(model.parameters)) {
      if (parameter.kind !== 'quantity') continue
      const isFinite = model.lower({ ...values, [name]: 0 }, 0.1).every(Number.isFinite)
      const refused = problemsOf(id, { [name]: `0 ${parameter.unit}` }).length > 0
      expect(isFinite || refused, name).toBe(true)
    }
  })

  it('names a source for every default but those of nothing', () => {
    for (const [name, parameter] of Object.entries(model.parameters)) {
      if ('default' in parameter && parameter.default !== 0)
        expect(parameter.source, name).toBeTruthy()
      expect(parameter.label.ko, name).toMatch(/[가-힣]/)
    }
    expect(model.sources.length).toBeGreaterThan(0)
  })
})

test.each<[string, Record<string, Json>]>([
  ['adex', { vReset: '1 mV' }],
  ['adex', { vThreshold: '1 mV' }],
  ['adex', { deltaT: '0 mV' }],
  ['adex-exp', { tauW: '-1 ms' }],
  ['izhikevich', { c: '30 mV' }],
  ['izhikevich', { a: '1.5 1/ms' }],
  ['alif', { tauAdaptation: '0 ms' }],
  ['hodgkin-huxley', { gSodium: '-1 nS' }],
  ['truenorth', { leak: 256 }],
  ['truenorth', { threshold: 262_144 }],
  ['truenorth', { leak: 0.5 }],
  ['truenorth', { resetMode: 'soft' }],
  ['loihi-cuba', { decayU: 4097 }],
  ['loihi-cuba', { biasExponent: 8 }],
  ['dpi', { iReset: '0.1 pA' }],
  ['dpi', { iSpike: '0.5 pA' }],
  ['dpi', { iTau: '0 pA' }],
  ['two-point', { plateauWidth: '0 mV' }],
  ['two-point', { vReset: '-50 mV' }]
])('%s refuses %j', (model, parameters) => {
  const [problem, ...others] = problemsOf(model, parameters)
  expect(problem?.path.slice(0, 3)).toEqual(['populations', 0, 'parameters'])
  expect(problem?.severity).toBe('error')
  expect(others).toEqual([])
})
