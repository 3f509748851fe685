import { expect, test } from 'vitest'
import { neuronModels } from '../../../src-main/engine/neurons'
import type { Json } from '../../../src-shared/experiments/json'
import { simulate } from '../../setup/simulate'

/** What makes each model fire now and then, without drowning it. */
const drives: Record<string, { weight: string; recurrent: string; current: string; step: number }> =
  {
    'lif-delta': { weight: '2 mV', recurrent: '-1 mV', current: '360 pA', step: 0.1 },
    'lif-exp': { weight: '90 pA', recurrent: '-60 pA', current: '360 pA', step: 0.1 },
    'lif-alpha': { weight: '90 pA', recurrent: '-60 pA', current: '360 pA', step: 0.1 },
    'lif-cond-exp': { weight: '2 nS', recurrent: '-3 nS', current: '240 pA', step: 0.1 },
    'lif-delta-homeostatic': {
      weight: '2 mV',
      recurrent: '-1 mV',
      current: '360 pA',
      step: 0.1
    },
    'lif-exp-homeostatic': { weight: '90 pA', recurrent: '-60 pA', current: '360 pA', step: 0.1 },
    'lif-cond-exp-homeostatic': {
      weight: '2 nS',
      recurrent: '-3 nS',
      current: '240 pA',
      step: 0.1
    },
    adex: { weight: '4 nS', recurrent: '-3 nS', current: '900 pA', step: 0.1 },
    'adex-exp': { weight: '90 pA', recurrent: '-60 pA', current: '600 pA', step: 0.1 },
    alif: { weight: '3 pA', recurrent: '-1 pA', current: '0.2 pA', step: 1 },
    izhikevich: { weight: '2 mV', recurrent: '-1 mV', current: '8 pA', step: 0.1 },
    'hodgkin-huxley': { weight: '200 pA', recurrent: '-100 pA', current: '600 pA', step: 0.1 },
    'mcculloch-pitts': { weight: '0.7', recurrent: '-0.3', current: '0.1 pA', step: 1 },
    truenorth: { weight: '30', recurrent: '-10', current: '2 pA', step: 1 },
    'loihi-cuba': { weight: '20', recurrent: '-10', current: '50 pA', step: 1 },
    dpi: { weight: '800 pA', recurrent: '-300 pA', current: '4500 pA', step: 0.1 },
    'two-point': { weight: '200 pA', recurrent: '-100 pA', current: '500 pA', step: 0.1 }
  }

const size = 37

function network(model: string, states: readonly string[]): Json {
  const { weight, recurrent, current, step } = drives[model]!
  return {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: model,
    simulation: { duration: '200 ms', timeStep: `${step} ms` },
    populations: [{ name: 'n', model, size, parameters: {} }],
    stimuli: [
      { name: 'dc', model: 'direct-current', targets: ['n'], parameters: { amplitude: current } },
      {
        name: 'noise',
        model: 'poisson',
        targets: ['n'],
        weight,
        parameters: { rate: '400 Hz' }
      }
    ],
    projections: [
      {
        name: 'recurrent',
        source: 'n',
        target: 'n',
        connector: { model: 'fixed-in-degree', parameters: { inDegree: 5 } },
        weight: recurrent,
        delay: `${2 * step} ms`
      }
    ],
    recorders: [
      { name: 's', model: 'spikes', targets: ['n'] },
      {
        name: 'states',
        model: 'state',
        targets: ['n'],
        parameters: { variables: [...states], interval: `${10 * step} ms` }
      }
    ]
  }
}

test.each(neuronModels.map((model) => [model.id, model] as const))(
  '%s gives the same bits on one, two and three threads',
  async (id, model) => {
    const document = network(id, Object.keys(model.state))
    const runs = []
    for (const workers of [1, 2, 3]) runs.push(await simulate(document, workers))
    const results = runs.map(({ result }) => {
      expect(result).toMatchObject({ outcome: 'done' })
      return result
    })
    expect(results[0]!.spikes).toBeGreaterThan(size)
    expect(results[0]!.hash).toMatch(/^[0-9a-f]{64}$/)
    for (const other of results.slice(1)) expect(other.hash).toBe(results[0]!.hash)
  }
)
