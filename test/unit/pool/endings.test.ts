import { describe, expect, it, test } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { finish, startJob } from '../../property/engine/jobs'
import { balanced, runaway } from './networks'

/** Resolves as soon as the job is simulating, with its first live piece. */
function simulating(document: Json, workers = 2) {
  let begun = (): void => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  const started = startJob(document, { workers, live: true, onLive: () => begun() })
  return { ...started, running }
}

describe('a cancelled run', () => {
  test.each([1, 2, 3])('ends soon on %d threads and keeps what it had', async (workers) => {
    const { job, blocks, running } = simulating(balanced(), workers)
    await running
    const asked = performance.now()
    job.cancel()
    const outcome = await job.ended
    // The promise is 200 ms; a loaded machine gets ten times as long.
    expect(performance.now() - asked).toBeLessThan(2000)
    expect(outcome).toMatchObject({ outcome: 'cancelled', failure: null, hash: null })
    expect(outcome.steps).toBeGreaterThan(0)
    expect(outcome.spikes).toBeGreaterThan(0)
    const spikes = blocks.flatMap((block) => (block.kind === 'spikes' ? [...block.steps] : []))
    expect(spikes).toHaveLength(outcome.spikes)
    expect(spikes.every((step) => step <= outcome.steps)).toBe(true)
    const samples = blocks.flatMap((block) => (block.kind === 'state' ? [...block.samples] : []))
    expect(samples).toHaveLength(outcome.steps * 9)
  })

  it('that was paused ends all the same', async () => {
    const { job, running } = simulating(balanced())
    await running
    job.pause()
    expect(job.status().paused).toBe(true)
    job.cancel()
    expect((await job.ended).outcome).toBe('cancelled')
  })

  it('that was still building ends without a step', async () => {
    const { job } = startJob(balanced('1 h', 200_000))
    job.cancel()
    const asked = performance.now()
    const outcome = await job.ended
    expect(outcome).toMatchObject({ outcome: 'cancelled', steps: 0, spikes: 0, hash: null })
    expect(performance.now() - asked).toBeLessThan(3000)
  })

  it('has the same spikes as the whole run up to where it was cut', async () => {
    const { job, blocks, running } = simulating(balanced('1 h', 500))
    await running
    job.cancel()
    const { steps } = await job.ended
    const whole = await finish(balanced(`${steps / 10} ms`, 500), { workers: 1 })
    const spikesOf = (list: typeof blocks): string[] =>
      list.flatMap((block) =>
        block.kind === 'spikes'
          ? [...block.steps].map((step, i) => `${block.recording} ${step} ${block.neurons[i]}`)
          : []
      )
    expect(spikesOf(blocks).sort()).toEqual(spikesOf([...whole.blocks]).sort())
  })
})

describe('activity that runs away', () => {
  test.each([
    ['few neurons', runaway(20, '0.1 ms')],
    ['long delays', runaway(20, '0 ms', '60 ms')],
    ['many neurons in long epochs', runaway(30_000, '0 ms', '7 ms')]
  ])(
    'fails by name and at the same moment on any number of threads: %s',
    async (_name, document) => {
      const failures = []
      for (const workers of [1, 2, 3]) {
        const { outcome } = await finish(document, { workers })
        expect(outcome).toMatchObject({ outcome: 'failed', hash: null })
        failures.push({ failure: outcome.failure, steps: outcome.steps, spikes: outcome.spikes })
      }
      const [first, ...others] = failures
      expect(first?.failure).toMatchObject({ kind: 'runaway', population: 'wild' })
      for (const other of others) expect(other).toEqual(first)
    }
  )

  it('is noticed within a tenth of a second of simulated time, with its rate', async () => {
    const { outcome, blocks } = await finish(runaway(20, '0.1 ms'))
    const { failure } = outcome
    if (failure?.kind !== 'runaway') throw new Error(`ended with ${failure?.kind}`)
    expect(failure.timeMs).toBeLessThanOrEqual(100)
    expect(failure.rateHz).toBeGreaterThan(1000)
    expect(failure.rateHz).toBeLessThanOrEqual(10_000)
    expect(blocks.length).toBeGreaterThan(0)
  })
})

describe('a state that is no number any more', () => {
  const broken = (duration: string): Json => ({
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Broken',
    simulation: { duration, timeStep: '1 ms' },
    populations: [
      { name: 'good', model: 'lif-exp', size: 3 },
      // So small a capacitance that what no current does to it is no number.
      { name: 'bad', model: 'lif-exp', size: 5, parameters: { capacitance: '1e-308 pF' } }
    ],
    recorders: [{ name: 'v', model: 'state', targets: ['good'], parameters: { interval: '1 ms' } }]
  })

  test.each([1, 2, 4])('fails the run and is named, on %d threads', async (workers) => {
    const { outcome } = await finish(broken('5000 ms'), { workers })
    expect(outcome).toMatchObject({ outcome: 'failed', hash: null })
    expect(outcome.failure).toEqual({
      kind: 'not-finite',
      population: 'bad',
      variable: 'v',
      neuron: 0,
      timeMs: expect.any(Number)
    })
  })

  it('is found at the end of a short run, too', async () => {
    const { outcome } = await finish(broken('300 ms'))
    expect(outcome.failure).toMatchObject({ kind: 'not-finite', timeMs: 300 })
  })
})

describe('a store that takes no more', () => {
  it('fails the run, which ends at once and does not count as done', async () => {
    const asked = performance.now()
    const { outcome } = await finish(balanced('20 s', 500), { keep: async () => false })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      hash: null,
      failure: { kind: 'not-stored' }
    })
    expect(outcome.steps).toBeGreaterThan(0)
    expect(performance.now() - asked).toBeLessThan(20_000)
  })

  it('fails even a run whose very last piece it refuses', async () => {
    const { outcome } = await finish(balanced('20 ms', 500), { keep: async () => false })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      hash: null,
      failure: { kind: 'not-stored' }
    })
  })

  it('that breaks altogether fails the run, too', async () => {
    const { outcome } = await finish(balanced('20 ms', 500), {
      keep: () => Promise.reject(new Error('the disk is gone'))
    })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      hash: null,
      failure: { kind: 'not-stored' }
    })
  })

  it('that is slow makes the run wait, and loses nothing', async () => {
    const document = balanced('300 ms', 500)
    let kept = 0
    const { outcome } = await finish(document, {
      keep: (block) =>
        new Promise((resolve) =>
          setImmediate(() => {
            if (block.kind === 'spikes') kept += block.steps.length
            resolve(true)
          })
        )
    })
    expect(outcome.outcome).toBe('done')
    expect(kept).toBe(outcome.spikes)
  })
})
