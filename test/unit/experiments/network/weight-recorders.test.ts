import { describe, expect, it } from 'vitest'
import { describeModels, ruleProblems } from '../../../../src-main/engine'
import type { Json } from '../../../../src-shared/experiments/json'
import { removeItem, renameItem } from '../../../../src-shared/experiments/network/edits'
import { resolveNetwork } from '../../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../../src-shared/experiments/network/schema'
import { applyPatch } from '../../../../src-shared/experiments/patch'
import { formatPath } from '../../../../src-shared/experiments/problem'

/** 200 neurons that are all connected, 40,000 synapses, for 10 s. */
const network = (recorder: Json, projection: { readonly [key: string]: Json } = { name: 'own' }) =>
  networkSchema.parse({
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Weights',
    simulation: { duration: '10 s' },
    populations: [{ name: 'n', model: 'lif-exp', size: 200 }],
    projections: [
      {
        ...projection,
        source: 'n',
        target: 'n',
        connector: { model: 'all-to-all' },
        weight: '30 pA',
        delay: '1 ms'
      }
    ],
    recorders: [{ name: 'w', model: 'weights', targets: ['own'], parameters: recorder }]
  })

function problemsOf(document: ReturnType<typeof network>): string[] {
  const { network: resolved, problems } = resolveNetwork(document, describeModels())
  const all = [...problems, ...(resolved ? ruleProblems(resolved) : [])]
  return all.map(({ path, key }) => `${formatPath(path)}: ${key.replace('problems.', '')}`)
}

describe('a recorder of weights', () => {
  it('takes projections by their name', () => {
    expect(problemsOf(network({}))).toEqual([])
    expect(problemsOf(network({}, { name: 'owm' }))).toEqual([
      'recorders[0].targets[0]: unknownProjectionNearest'
    ])
    expect(problemsOf(network({}, { name: 'something else' }))).toEqual([
      'recorders[0].targets[0]: unknownProjection'
    ])
    expect(problemsOf(network({}, {}))).toEqual(['recorders[0].targets[0]: noNamedProjection'])
  })

  it('refuses more than can be kept, and neurons and intervals that there are not', () => {
    const every = { synapses: 'all', interval: '1 ms' }
    expect(problemsOf(network(every))).toEqual(['recorders[0].parameters.interval: tooManyWeights'])
    // 2,000 of the synapses, or a tenth of the neurons and every 10 ms, do fit.
    expect(problemsOf(network({ ...every, synapses: 'first', count: 2000 }))).toEqual([])
    const some = { from: 0, count: 20 }
    expect(problemsOf(network({ ...every, neurons: some, interval: '10 ms' }))).toEqual([])
    expect(problemsOf(network({ neurons: [200] }))).toEqual([
      'recorders[0].parameters.neurons: neuronBeyond'
    ])
    expect(problemsOf(network({ interval: '0.01 ms' }))).toEqual([
      'recorders[0].parameters.interval: intervalBelowStep'
    ])
  })

  it('follows the projection to another name, and goes with it', () => {
    const before = network({})
    const place = { kind: 'projections', index: 0 } as const
    const renamed = renameItem(before, place, 'plastic')
    expect(applyPatch(before as Json, renamed.patch).value).toMatchObject({
      projections: [{ name: 'plastic' }],
      recorders: [{ targets: ['plastic'] }]
    })
    const removal = removeItem(before, place)
    expect(removal.removal.others).toBe(1)
    expect(applyPatch(before as Json, removal.patch).value).toMatchObject({
      projections: [],
      recorders: []
    })
  })
})
