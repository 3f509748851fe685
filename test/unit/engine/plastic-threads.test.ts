import { describe, expect, test } from 'vitest'
import { synapseModels } from '../../../src-main/engine/synapses'
import type { SynapseModel } from '../../../src-main/engine/synapses/synapse-model'
import type { Json } from '../../../src-shared/experiments/json'
import { simulate } from '../../setup/simulate'

const population = (name: string, size: number) => ({
  name,
  model: 'lif-exp',
  size,
  parameters: { tauM: '15 ms', vThreshold: '-55 mV', vReset: '-62 mV', vRest: '-65 mV' },
  initial: { v: { distribution: 'uniform', low: '-65 mV', high: '-55 mV' } }
})

/** A small network that lives on its plastic synapses: what a weight does shows in the spikes. */
const document = (synapse: Json, delay: Json): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'plastic',
  simulation: { duration: '600 ms', timeStep: '0.1 ms', seed: 7 },
  populations: [population('E', 83), population('I', 21)],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E', 'I'],
      weight: '60 pA',
      parameters: { rate: '4 kHz' }
    }
  ],
  projections: [
    {
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20 } },
      synapse,
      weight: { distribution: 'normal', mean: '40 pA', sd: '8 pA', min: '1 pA' },
      delay
    },
    {
      source: 'I',
      target: 'E',
      connector: { model: 'fixed-probability', parameters: { probability: 0.4 } },
      synapse,
      weight: '-60 pA',
      delay
    }
  ],
  recorders: [{ name: 'v', model: 'state', targets: ['E'], parameters: { interval: '5 ms' } }]
})

/** A rule with its defaults, its own upkeep switched on, and a population where one has to be named. */
function synapseOf({ id, parameters }: SynapseModel): Json {
  const wanted: Record<string, Json> = {
    total: 22,
    totalInterval: '70 ms',
    silentBelow: 0.75,
    wakeProbability: 0.3,
    wakeWeight: 1.2,
    silentInterval: '40 ms'
  }
  const values = Object.entries(parameters).flatMap(([name, { kind }]): [string, Json][] => {
    if (kind === 'population') return [[name, { population: 'I' }]]
    const value = wanted[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { model: id, parameters: Object.fromEntries(values) }
}

const delays: Record<string, Json> = {
  'one delay': '1.5 ms',
  'drawn delays': { distribution: 'uniform', low: '0.5 ms', high: '4 ms' }
}

describe.each(synapseModels.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test.each(Object.entries(delays))(
    'gives the same bits on 1 to 4 threads, %s',
    async (_title, delay) => {
      const hashes = new Set<string | null>()
      let spikes = 0
      for (const workers of [1, 2, 3, 4]) {
        const { result } = await simulate(document(synapseOf(model), delay), workers)
        hashes.add(result.hash)
        spikes = result.spikes
      }
      expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
      expect(spikes).toBeGreaterThan(1000)
    }
  )
})

test('a plastic rule changes what happens', async () => {
  const run = async (synapse: Json) => (await simulate(document(synapse, '1.5 ms'))).result.hash
  const fixed = await run({ model: 'static' })
  for (const model of synapseModels.filter(({ plastic }) => plastic)) {
    expect(await run(synapseOf(model))).not.toBe(fixed)
  }
})
