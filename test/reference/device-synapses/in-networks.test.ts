import { expect, test } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { resolveNetwork } from '../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../src-shared/experiments/network/schema'
import { describeModels } from '../../../src-main/engine'
import { simulate } from '../../setup/simulate'

const kinds: readonly [string, Json][] = [
  ['pairs of phase-change devices', { preset: 'pcram', arrangement: 'pair' }],
  ['pairs of RRAM', { preset: 'neurosim-device', arrangement: 'pair', stuckOff: 0.1 }],
  ['noisy ReRAM', { preset: 'reram-array-om', ageBefore: '1 d', retentionTime: '2 d' }],
  ['ionic transistors', { preset: 'redox-transistor' }],
  ['magnetic junctions', { preset: 'mram-synapse' }],
  ['ferroelectric transistors', { preset: 'fefet' }]
]

test.each(kinds)('%s: the same bits on 1 to 4 threads', async (_, parameters) => {
  const hashes = new Set<string | null>()
  for (const workers of [1, 2, 3, 4]) {
    const { result } = await simulate(network(parameters), workers)
    expect(result.failure).toBeNull()
    expect(result.spikes).toBeGreaterThan(500)
    hashes.add(result.hash)
  }
  expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
})

/** A network that lives on its devices, their weights recorded. */
const network = (parameters: Json): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'device network',
  simulation: { duration: '400 ms', timeStep: '0.1 ms', seed: 7 },
  populations: [{ name: 'E', model: 'lif-exp', size: 60 }],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E'],
      weight: '90 pA',
      parameters: { rate: '8 kHz' }
    }
  ],
  projections: [
    {
      name: 'own',
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20 } },
      synapse: { model: 'device-backed', parameters },
      weight: '30 pA',
      delay: { distribution: 'uniform', low: '0.5 ms', high: '4 ms' }
    }
  ],
  recorders: [
    {
      name: 'weights',
      model: 'weights',
      targets: ['own'],
      parameters: { synapses: 'all', interval: '50 ms' }
    }
  ]
})

test.each([
  ['memristor-hp', 'unfitPreset', { reason: '@problems.unfitBecause.waveform' }],
  ['memcapacitor', 'unfitPreset', { reason: '@problems.unfitBecause.capacitance' }],
  ['nor-flash', 'unfitPreset', { reason: '@problems.unfitBecause.memory' }],
  ['pcramm', 'unknownPresetNearest', { suggestion: 'pcram' }],
  [7, 'wrongType', { expected: '@problems.type.preset' }]
])('the preset %s is refused', (preset, key, details) => {
  const document = networkSchema.parse(network({ preset }))
  const { network: resolved, problems } = resolveNetwork(document, describeModels())
  expect(resolved).toBeNull()
  expect(problems).toEqual([
    expect.objectContaining({
      path: ['projections', 0, 'synapse', 'parameters', 'preset'],
      key: `problems.${key}`,
      details: expect.objectContaining(details)
    })
  ])
})
