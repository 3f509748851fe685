import { describe, expect, it } from 'vitest'
import { describeModels } from '../../../../src-main/engine'
import { fixFor } from '../../../../src-shared/experiments/network/fixes'
import { resolveNetwork } from '../../../../src-shared/experiments/network/resolve-network'
import type { NetworkDocument } from '../../../../src-shared/experiments/network/schema'
import { after } from './edits/network'

const catalogue = describeModels()
const fine: NetworkDocument = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'fixes',
  simulation: { duration: '100 ms', timeStep: '0.1 ms' },
  populations: [{ name: 'E', model: 'lif-exp', size: 10 }],
  stimuli: [{ name: 'noise', model: 'poisson', targets: ['E'], weight: '10 pA' }],
  projections: [
    {
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      weight: '10 pA',
      delay: '1 ms'
    }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E'] }]
}
const projection = (change: object): NetworkDocument => ({
  ...fine,
  projections: fine.projections?.map((one) => ({ ...one, ...change })) ?? []
})
const problemsOf = (document: NetworkDocument) => resolveNetwork(document, catalogue).problems

const cases: readonly [string, NetworkDocument, unknown][] = [
  ['delayBelowStep', projection({ delay: '0.01 ms' }), { value: '0.1 ms' }],
  ['notOnGrid', projection({ delay: '1.23 ms' }), { value: '1.2 ms' }],
  ['missingUnit', projection({ delay: '2' }), undefined],
  [
    'highBelowLow',
    projection({ weight: { distribution: 'uniform', low: '5 pA', high: '1 pA' } }),
    {}
  ],
  ['nameTaken', { ...fine, recorders: [...(fine.recorders ?? []), ...(fine.recorders ?? [])] }, { name: 'spikes 2' }], // prettier-ignore
  ['noTargets', { ...fine, recorders: [{ name: 'deaf', model: 'spikes', targets: [] }] }, {}],
  ['unknownModelNearest', { ...fine, populations: [{ name: 'E', model: 'lif-exq', size: 10 }] }, { value: 'lif-exp' }], // prettier-ignore
  [
    'unknownParameterNearest',
    {
      ...fine,
      populations: [{ name: 'E', model: 'lif-exp', size: 10, parameters: { tauMm: '9 ms' } }]
    },
    { value: 'tauM' }
  ],
  ['unknownPopulationNearest', { ...fine, recorders: [{ name: 'r', model: 'spikes', targets: ['E1'] }] }, { value: 'E' }] // prettier-ignore
]

describe('a fix', () => {
  it.each(cases)('puts %s right by one edit', (key, document, details) => {
    const problem = problemsOf(document).find((one) => one.key === `problems.${key}`)
    expect(problem, key).toBeDefined()
    if (!problem) return
    const fix = fixFor(document, problem)
    expect(fix, key).toBeDefined()
    if (!fix) return
    if (details !== undefined) expect(fix.details).toEqual(details)
    const left = problemsOf(after(fix.draft, document)).map((one) => one.key)
    expect(left).not.toContain(`problems.${key}`)
  })

  it('is not offered for what is gone by now', () => {
    const empty: NetworkDocument = { ...fine, populations: [], stimuli: [], projections: [], recorders: [] } // prettier-ignore
    for (const [key, document] of cases) {
      const problem = problemsOf(document).find((one) => one.key === `problems.${key}`)
      expect(problem && fixFor(empty, problem), key).toBeUndefined()
    }
  })

  it('is not offered where the user has to decide', () => {
    const document = projection({ weight: '10 mV' })
    const [problem] = problemsOf(document)
    expect(problem?.key).toBe('problems.wrongWeight')
    expect(problem && fixFor(document, problem)).toBeUndefined()
  })
})
