import { describe, expect, it, test } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import type { RecordingBlock } from '../../../src-main/pool'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import { comparable, goOn, withCheckpoints } from './checkpoint-jobs'
import { contentOf, finish } from './jobs'

/** A network whose recurrent projection follows a rule, with its weights recorded in three ways. */
const plastic = (synapse: Json, delay: Json = '1.5 ms'): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Weights',
  simulation: { duration: '300 ms', warmup: '20 ms', seed: 3 },
  populations: [{ name: 'n', model: 'lif-exp', size: 41 }],
  stimuli: [
    {
      name: 'p',
      model: 'poisson',
      targets: ['n'],
      weight: '90 pA',
      parameters: { rate: '8 kHz' }
    }
  ],
  projections: [
    {
      name: 'own',
      source: 'n',
      target: 'n',
      connector: { model: 'fixed-probability', parameters: { probability: 0.2 } },
      synapse,
      weight: { distribution: 'uniform', low: '20 pA', high: '40 pA' },
      delay
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    {
      name: 'all',
      model: 'weights',
      targets: ['own'],
      parameters: { synapses: 'all', interval: '7.3 ms' }
    },
    {
      name: 'first',
      model: 'weights',
      targets: ['own'],
      parameters: { count: 25, interval: '20 ms' }
    },
    {
      name: 'some',
      model: 'weights',
      targets: ['own'],
      parameters: { synapses: 'all', neurons: [3, 4, 40], interval: '50 ms' }
    }
  ]
})

const synapsesOf = (blocks: readonly RecordingBlock[], recording: number): [number, number][] =>
  blocks.flatMap((block) =>
    block.kind === 'synapses' && block.recording === recording
      ? Array.from(block.targets, (target, i): [number, number] => [target, block.sources[i] ?? -1])
      : []
  )

const samplesOf = (blocks: readonly RecordingBlock[], recording: number): number[] =>
  blocks.flatMap((block) =>
    block.kind === 'state' && block.recording === recording ? [...block.samples] : []
  )

const inOrder = (synapses: readonly [number, number][]): [number, number][] =>
  synapses.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])

const rules = describeModels().synapses.map(({ id, parameters }): [string, Json] => [
  id,
  'reward' in parameters
    ? { model: id, parameters: { reward: { population: 'n' } } }
    : { model: id }
])

describe('a recording of weights', () => {
  it('names its synapses in the order of target, then source; the first and the chosen ones among them', async () => {
    const { blocks } = await finish(plastic({ model: 'stdp-pair' }), { workers: 3 })
    const all = synapsesOf(blocks, 1)
    expect(all.length).toBeGreaterThan(200)
    expect(all).toEqual(inOrder(all))
    expect(synapsesOf(blocks, 2)).toEqual(all.slice(0, 25))
    expect(synapsesOf(blocks, 3)).toEqual(all.filter(([target]) => [3, 4, 40].includes(target)))
    // 300 ms of samples every 7.3 ms, every 20 ms and every 50 ms
    expect(samplesOf(blocks, 1)).toHaveLength(41 * all.length)
    expect(samplesOf(blocks, 2)).toHaveLength(15 * 25)
    const changed = samplesOf(blocks, 1)
    expect(changed.slice(0, all.length)).not.toEqual(changed.slice(-all.length))
  })

  test.each(rules)(
    'of the rule %s is the same on any number of threads, and changes no spike',
    async (_rule, synapse) => {
      for (const delay of ['1.5 ms', { distribution: 'uniform', low: '0.5 ms', high: '3 ms' }]) {
        const document = plastic(synapse, delay)
        const one = await finish(document, { workers: 1 })
        expect(one.outcome).toMatchObject({ outcome: 'done', failure: null })
        expect(one.outcome.spikes).toBeGreaterThan(0)
        for (const workers of [2, 3]) {
          const other = await finish(document, { workers })
          expect(contentOf(other.blocks)).toEqual(contentOf(one.blocks))
          expect(other.outcome.hash).toBe(one.outcome.hash)
        }
        const unseen = applyPatch(document, [
          { op: 'remove', path: ['recorders', 3] },
          { op: 'remove', path: ['recorders', 2] },
          { op: 'remove', path: ['recorders', 1] }
        ]).value
        const without = await finish(unseen, { workers: 2 })
        expect(contentOf(without.blocks)['0']).toBe(contentOf(one.blocks)['0'])
      }
    }
  )

  it('of static synapses is what was drawn, or the one weight of all', async () => {
    const { blocks } = await finish(plastic({ model: 'static' }))
    const width = synapsesOf(blocks, 1).length
    const drawn = samplesOf(blocks, 1)
    expect(drawn.slice(0, width)).toEqual(drawn.slice(-width))
    expect(new Set(drawn).size).toBeGreaterThan(width / 2)
    expect(drawn.every((weight) => weight >= 20 && weight <= 40)).toBe(true)
    const same = applyPatch(plastic({ model: 'static' }), [
      { op: 'set', path: ['projections', 0, 'weight'], value: '31.5 pA' }
    ]).value
    expect(new Set(samplesOf((await finish(same)).blocks, 1))).toEqual(new Set([31.5]))
  })

  it('goes on from a checkpoint', async () => {
    const document = applyPatch(plastic({ model: 'stdp-pair' }), [
      { op: 'set', path: ['simulation', 'duration'], value: '900 ms' }
    ]).value
    const whole = await finish(document, { workers: 3 })
    const { checkpoints } = await withCheckpoints(document, { workers: 3 })
    const point = checkpoints[Math.floor(checkpoints.length / 2)]
    if (!point) throw new Error('no checkpoint')
    const resumed = await goOn(document, point, { workers: 3 })
    // The synapses are told of again; what is recorded of them goes on.
    const once = resumed.blocks.filter(
      (block, i) =>
        block.kind !== 'synapses' ||
        i ===
          resumed.blocks.findIndex(
            (other) => other.kind === 'synapses' && other.recording === block.recording
          )
    )
    expect(comparable({ ...resumed, blocks: once })).toEqual(comparable(whole))
  })
})
