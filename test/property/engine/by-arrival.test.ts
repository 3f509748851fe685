import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { compileDocument } from '../../setup/simulate'
import { comparable, goOn, withCheckpoints } from './checkpoint-jobs'
import { finish } from './jobs'

const population = (name: string, size: number): Json => ({
  name,
  model: 'lif-exp',
  size,
  initial: { v: { distribution: 'uniform', low: '-65 mV', high: '-55 mV' } }
})

const projection = (source: string, target: string, sign: number): Json => ({
  name: `${source}${target}`,
  source,
  target,
  connector: { model: 'fixed-total-number', parameters: { total: source === 'E' ? 9000 : 3000 } },
  weight: {
    distribution: 'normal',
    mean: `${sign * (sign > 0 ? 20 : 80)} pA`,
    sd: '5 pA'
  },
  delay: { distribution: 'uniform', low: '0.4 ms', high: '0.9 ms' }
})

/** Two populations, all weights and delays drawn, enough of them to be kept in the order of arrival. */
const network = (recorders: Json[] = []): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'By arrival',
  simulation: { duration: '300 ms', seed: 11 },
  populations: [population('E', 83), population('I', 29)],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E', 'I'],
      weight: '60 pA',
      parameters: { rate: '5 kHz' }
    }
  ],
  projections: ['E', 'I'].flatMap((source) =>
    ['E', 'I'].map((target) => projection(source, target, source === 'E' ? 1 : -1))
  ),
  recorders
})

describe('delivery in the order of arrival', () => {
  it('gives the spikes of delivery into a ring', async () => {
    const compiled = compileDocument(network())
    expect(compiled.projections.every(({ byArrival }) => byArrival)).toBe(true)
    const projections = compiled.projections.map((one) => ({ ...one, byArrival: false }))
    const ring = await finish(network(), { network: { ...compiled, projections } })
    const found = await finish(network())
    expect(found.outcome.spikes).toBeGreaterThan(300)
    expect(found.outcome.populations).toEqual(ring.outcome.populations)
  })

  it('gives the same bits on any number of threads', async () => {
    const hashes: unknown[] = []
    for (const workers of [1, 2, 3, 5]) {
      hashes.push((await finish(network(), { workers })).outcome.hash)
    }
    expect(new Set(hashes).size).toBe(1)
  })

  it('goes on from a checkpoint with the spikes that are under way', async () => {
    const whole = await finish(network(), { workers: 2 })
    const { checkpoints } = await withCheckpoints(network(), { workers: 2 })
    const point = checkpoints[Math.floor(checkpoints.length / 2)]
    if (!point) throw new Error('no checkpoint')
    const resumed = await goOn(network(), point, { workers: 2 })
    expect(comparable(resumed)).toEqual(comparable(whole))
  })

  it('changes no bit when weights are recorded', async () => {
    const weights = {
      name: 'w',
      model: 'weights',
      targets: ['EI'],
      parameters: { synapses: 'all', interval: '50 ms' }
    }
    const plain = await finish(network())
    const recorded = await finish(network([weights]))
    expect(recorded.outcome.populations).toEqual(plain.outcome.populations)
    const kept = recorded.blocks.flatMap((block) => (block.kind === 'state' ? block.samples : []))
    const values = kept.flatMap((samples) => [...samples])
    expect(values.length % 9000).toBe(0)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(20, 0)
  })
})
