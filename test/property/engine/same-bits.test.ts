import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import { everything } from './everything'
import { contentOf, finish, startJob, type Finished } from './jobs'

const same = ({ outcome, blocks }: Finished) => {
  const { hash, spikes, steps, synapses, populations } = outcome
  return { hash, spikes, steps, synapses, populations, content: contentOf(blocks) }
}

describe('the same document and seed', async () => {
  const one = await finish(everything(), { workers: 1 })

  it('is a fair trial: every population fires and every recording has content', () => {
    expect(one.outcome.failure).toBeNull()
    for (const population of one.outcome.populations) expect(population.spikes).toBeGreaterThan(0)
    expect(Object.keys(contentOf(one.blocks))).toHaveLength(15)
    expect(one.outcome.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([2, 3, 4, 7])('gives the same bits on %d threads as on one', async (workers) => {
    expect(same(await finish(everything(), { workers }))).toEqual(same(one))
  })

  it('gives the same bits again', async () => {
    expect(same(await finish(everything(), { workers: 1 }))).toEqual(same(one))
  })

  it('gives the same bits whether or not somebody looks on', async () => {
    const pieces: number[] = []
    const live = await finish(everything(), {
      workers: 2,
      live: true,
      onLive: ({ toStep }) => pieces.push(toStep)
    })
    expect(pieces.length).toBeGreaterThan(0)
    expect(same(live)).toEqual(same(one))
  })

  it('gives the same bits through pauses', async () => {
    const long = lengthened(everything(), '2 s')
    const whole = await finish(long, { workers: 2 })
    let pauses = 0
    const { job, blocks } = startJob(long, {
      workers: 2,
      live: true,
      onLive: () => {
        if (pauses++ >= 5) return
        job.pause()
        // Waiting for workers that stand still needs no time of its own: they stop within an epoch.
        setImmediate(() => job.resume())
      }
    })
    expect(same({ outcome: await job.ended, blocks })).toEqual(same(whole))
    expect(pauses).toBeGreaterThan(1)
  })

  it('counts the same spikes in its statistics, its recordings and its total', () => {
    const recorded = one.blocks
      .filter((block) => block.kind === 'spikes' && block.recording < 5)
      .reduce((sum, block) => sum + (block.kind === 'spikes' ? block.steps.length : 0), 0)
    const measured = one.outcome.populations.reduce((sum, { spikes }) => sum + spikes, 0)
    expect(recorded).toBe(measured)
    expect(one.outcome.spikes).toBeGreaterThan(measured)
  })

  it('records each spike of a chosen neuron, and no other, in the order of time', () => {
    const spikesOf = (recording: number) =>
      one.blocks.flatMap((block) =>
        block.kind === 'spikes' && block.recording === recording
          ? [...block.steps].map((step, i) => [step, block.neurons[i] ?? -1] as const)
          : []
      )
    const chosen = [0, 3, 50, 100]
    const expected = spikesOf(0).filter(([, neuron]) => chosen.includes(neuron))
    expect(expected.length).toBeGreaterThan(0)
    expect(spikesOf(5)).toEqual(expected)
    const steps = spikesOf(0).map(([step]) => step)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(Math.min(...steps)).toBeGreaterThan(333)
    expect(Math.max(...steps)).toBeLessThanOrEqual(333 + 1500)
  })

  it('another seed gives other spikes', async () => {
    const other = await finish(everything(2), { workers: 2 })
    expect(contentOf(other.blocks)['0']).not.toBe(contentOf(one.blocks)['0'])
    expect(other.outcome.hash).not.toBe(one.outcome.hash)
  })
})

const lengthened = (document: Json, duration: string): Json =>
  applyPatch(document, [{ op: 'set', path: ['simulation', 'duration'], value: duration }]).value

describe('the hash', () => {
  it('follows the document, though it changes nothing that is simulated', async () => {
    const renamed = applyPatch(everything(), [{ op: 'set', path: ['name'], value: 'Else' }]).value
    const [first, second] = [await finish(everything()), await finish(renamed)]
    expect(contentOf(second.blocks)).toEqual(contentOf(first.blocks))
    expect(second.outcome.hash).not.toBe(first.outcome.hash)
  })

  it('follows a single recorded sample', async () => {
    const recorder = ['recorders', 2, 'parameters', 'neurons']
    const other = applyPatch(everything(), [{ op: 'set', path: recorder, value: [1, 2, 37, 99] }])
    // The same document text for both: only the samples differ.
    const document = 'the same'
    const first = await finish(everything(), { document })
    const second = await finish(other.value, { document })
    expect(contentOf(second.blocks)['0']).toBe(contentOf(first.blocks)['0'])
    expect(second.outcome.hash).not.toBe(first.outcome.hash)
  })
})

describe('small networks of any make', () => {
  const size = fc.integer({ min: 1, max: 23 })
  const rule = fc.constantFrom<Json>(
    { model: 'all-to-all' },
    { model: 'all-to-all', parameters: { autapses: false } },
    { model: 'fixed-in-degree', parameters: { inDegree: 4 } },
    { model: 'fixed-probability', parameters: { probability: 0.4 } }
  )
  const delay = fc.constantFrom<Json>('0.1 ms', '0.3 ms', '4 ms', {
    distribution: 'uniform',
    low: '0.1 ms',
    high: '1 ms'
  })
  const weight = fc.constantFrom<Json>('90 pA', {
    distribution: 'uniform',
    low: '0 pA',
    high: '200 pA'
  })
  const network = fc
    .tuple(size, size, rule, delay, weight, fc.nat(1e6))
    .map(([a, b, connector, aDelay, aWeight, seed]): Json => ({
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Any',
      simulation: { duration: '25 ms', warmup: '1.1 ms', seed },
      populations: [
        { name: 'a', model: 'lif-exp', size: a, parameters: { current: '600 pA', tauRef: '0 ms' } },
        { name: 'b', model: 'lif-alpha', size: b }
      ],
      stimuli: [
        {
          name: 'p',
          model: 'poisson',
          targets: ['b'],
          weight: '500 pA',
          parameters: { rate: '3 kHz' }
        }
      ],
      projections: [
        { source: 'a', target: 'b', connector, weight: aWeight, delay: aDelay },
        { source: 'b', target: 'b', connector, weight: '-50 pA', delay: '0.2 ms' },
        { source: 'b', target: 'a', connector, weight: aWeight, delay: aDelay }
      ],
      recorders: [
        { name: 'spikes', model: 'spikes', targets: ['a', 'b'] },
        { name: 'v', model: 'state', targets: ['a', 'b'], parameters: { interval: '0.3 ms' } }
      ]
    }))

  it('give the same bits on one thread and on more than they have neurons', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.integer({ min: 2, max: 5 }), async (document, workers) => {
        const one = await finish(document, { workers: 1 })
        expect(one.outcome.outcome).toBe('done')
        expect(same(await finish(document, { workers }))).toEqual(same(one))
      }),
      { numRuns: 12 }
    )
  })
})
