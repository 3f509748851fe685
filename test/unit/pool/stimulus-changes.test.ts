import { describe, expect, it, test } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'
import type { Checkpoint, PlannedOrder, StimulusOrder } from '../../../src-main/pool'
import { StimulusSteering, type StimulusChange } from '../../../src-main/services/stimulus-steering'
import type { Json } from '../../../src-shared/experiments/json'
import { finish, startJob } from '../../property/engine/jobs'
import { compileDocument } from '../../setup/simulate'
import { value } from '../../contract/host'
import { balanced } from './networks'

const steeringOf = (document: Json) =>
  new StimulusSteering(document, compileDocument(document), {
    ...describeModels(),
    ...describeDevices()
  })

/** Orders of changes with their steps, as a run's log would tell of them. */
function planned(
  document: Json,
  changes: readonly (StimulusChange & { readonly step: number })[]
): PlannedOrder[] {
  const steering = steeringOf(document)
  return changes.map(({ step, ...change }) => {
    const order = value(steering.order(change))
    if (!order) throw new Error(`${change.field} does not change`)
    return { step, order }
  })
}

const stimuli: readonly { readonly [key: string]: Json }[] = [
  { name: 'rate', model: 'poisson', weight: '300 pA', parameters: { rate: '900 Hz' } },
  { name: 'swing', model: 'poisson-sine', weight: '200 pA', parameters: { rate: '300 Hz' } },
  {
    name: 'pieces',
    model: 'poisson-steps',
    weight: '100 pA',
    parameters: { steps: [{ at: '0 ms', value: '200 Hz' }] }
  },
  {
    name: 'picture',
    model: 'image',
    weight: '200 pA',
    parameters: { pixels: Array.from({ length: 30 }, (_, i) => i / 30), maxRate: '200 Hz' }
  },
  {
    name: 'volley',
    model: 'spike-list',
    weight: '50 pA',
    parameters: { times: ['5 ms', '35 ms'] }
  },
  { name: 'constant', model: 'direct-current', parameters: { amplitude: '120 pA' } },
  { name: 'wave', model: 'ac-current', parameters: { amplitude: '80 pA', frequency: '50 Hz' } },
  { name: 'noise', model: 'noise-current', parameters: { sd: '150 pA', interval: '0.3 ms' } }
]

/** Every kind of stimulus, in epochs of three steps. */
const everything: { readonly [key: string]: Json } = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Everything',
  simulation: { duration: '80 ms', warmup: '3.1 ms', seed: 11 },
  populations: [{ name: 'n', model: 'lif-exp', size: 31 }],
  stimuli: stimuli.map((one) => ({ ...one, targets: ['n'] })),
  projections: [
    {
      source: 'n',
      target: 'n',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 4 } },
      weight: '60 pA',
      delay: '0.3 ms'
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    { name: 'v', model: 'state', targets: ['n'], parameters: { interval: '0.1 ms' } }
  ]
}

const changes = [
  { step: 1, stimulus: 'constant', field: 'amplitude', value: '20 pA' },
  { step: 101, stimulus: 'rate', field: 'rate', value: '9 kHz' },
  { step: 103, stimulus: 'rate', field: 'weight', value: '40 pA' },
  { step: 105, stimulus: 'swing', field: 'amplitude', value: '280 Hz' },
  { step: 105, stimulus: 'swing', field: 'frequency', value: '140 Hz' },
  { step: 107, stimulus: 'pieces', field: 'weight', value: '170 pA' },
  { step: 201, stimulus: 'picture', field: 'maxRate', value: '900 Hz' },
  { step: 203, stimulus: 'volley', field: 'weight', value: '400 pA' },
  { step: 301, stimulus: 'constant', field: 'amplitude', value: '310 pA' },
  { step: 303, stimulus: 'wave', field: 'offset', value: '-30 pA' },
  { step: 305, stimulus: 'noise', field: 'sd', value: '20 pA' },
  { step: 701, stimulus: 'rate', field: 'rate', value: '0 Hz' },
  { step: 703, stimulus: 'constant', field: 'stop', value: '72 ms' }
]

describe('planned changes of stimuli', () => {
  it('give the same bits on any number of threads, and others than without them', async () => {
    const plan = planned(everything, changes)
    const without = await finish(everything, { workers: 1 })
    const told: string[] = []
    const hashes = []
    for (const workers of [1, 2, 3]) {
      const { outcome } = await finish(everything, {
        workers,
        planned: plan,
        onChanged: (step, { stimulus, field }, wasPlanned) =>
          told.push(`${step} ${stimulus} ${field} ${wasPlanned}`)
      })
      expect(outcome.outcome).toBe('done')
      hashes.push(outcome.hash)
    }
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).not.toBe(without.outcome.hash)
    const expected = changes.map(({ step, stimulus, field }) => `${step} ${stimulus} ${field} true`)
    expect(told).toEqual([...expected, ...expected, ...expected])
  })

  it.each(changes)('changes nothing before step $step ($stimulus: $field)', async (change) => {
    const before = await finish(everything, { workers: 1 })
    const after = await finish(everything, { workers: 1, planned: planned(everything, [change]) })
    const [one, other] = [before, after].map(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'state' ? [...block.samples] : []))
    )
    const differing = one!.findIndex((sample, i) => sample !== other![i])
    // Samples of 31 neurons begin with the step after the warm-up's 31.
    const step = differing < 0 ? Infinity : 32 + Math.floor(differing / 31)
    expect(step).toBeGreaterThanOrEqual(change.step)
    expect(after.outcome.hash).not.toBe(before.outcome.hash)
  })

  it('go on from a checkpoint to the same bits', async () => {
    const document = {
      ...everything,
      simulation: { duration: '3 s', warmup: '3.1 ms', seed: 11 }
    }
    const later = changes.map((change) => ({ ...change, step: change.step * 30 + 1 }))
    const plan = planned(document, later)
    const whole = await finish(document, { workers: 2, planned: plan })
    const made: Checkpoint[] = []
    await finish(document, {
      workers: 2,
      planned: plan,
      checkpoints: { everyMs: 1, keep: async (one) => made.push(one) > 0 }
    })
    // One from the midst of the changes.
    const from = made.find(({ step }) => step > 3_000)
    expect(from?.step).toBeLessThan(21_000)
    const resumed = await finish(document, { workers: 2, planned: plan, from })
    expect(resumed.outcome.hash).toBe(whole.outcome.hash)
  })
})

test('a rate and a current become what they are told with the very step', async () => {
  const document: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Ramp',
    simulation: { duration: '4 ms' },
    populations: [
      { name: 'n', model: 'lif-exp', size: 1, parameters: { tauM: '1000 s', vRest: '-70 mV' } }
    ],
    stimuli: [
      { name: 'i', model: 'direct-current', targets: ['n'], parameters: { amplitude: '0 pA' } }
    ],
    recorders: [{ name: 'v', model: 'state', targets: ['n'], parameters: { interval: '0.1 ms' } }]
  }
  const plan = planned(document, [{ step: 21, stimulus: 'i', field: 'amplitude', value: '100 pA' }])
  const { blocks } = await finish(document, { workers: 1, planned: plan })
  const v = blocks.flatMap((block) => (block.kind === 'state' ? [...block.samples] : []))
  const rises = v.findIndex((one, i) => i > 0 && one > (v[i - 1] ?? 0))
  expect(rises).toBe(20)
})

describe('a change that is ordered while the run goes on', () => {
  test.each([1, 2, 3])('is repeated to the bit on any number of threads (%d)', async (workers) => {
    const document = balanced('300 ms', 1000)
    const steering = steeringOf(document)
    const made: PlannedOrder[] = []
    let rate = 4000
    const send = (): StimulusOrder => {
      rate = rate === 4000 ? 6000 : 4000
      const order = value(steering.order({ stimulus: 'noise', field: 'rate', value: `${rate} Hz` }))
      if (!order) throw new Error('the rate is what it was')
      return order
    }
    let live = 0
    const { job } = startJob(document, {
      workers,
      live: true,
      onLive: () => {
        live++
        if (live % 2 === 0) job.change(send())
      },
      onChanged: (step, order) => {
        if (step !== null) made.push({ step, order })
      }
    })
    job.change(send())
    const { hash, outcome } = await job.ended
    expect(outcome).toBe('done')
    expect(made.length).toBeGreaterThan(0)
    expect(made.every(({ step }) => step % 2 === 1)).toBe(true)
    for (const threads of [1, 2, 3]) {
      const again = await finish(document, { workers: threads, planned: made })
      expect(again.outcome.hash).toBe(hash)
    }
  })

  it('waits while the run is paused, and only the last word counts', async () => {
    const document = balanced('1 h', 200)
    const steering = steeringOf(document)
    const made: (readonly [number | null, string | number, string | number])[] = []
    let begun = (): void => undefined
    const running = new Promise<void>((resolve) => (begun = resolve))
    let changed = (): void => undefined
    const all = new Promise<void>((resolve) => (changed = resolve))
    const { job } = startJob(document, {
      live: true,
      onLive: () => begun(),
      onChanged: (step, order) => {
        made.push([step, order.old, order.new])
        if (order.new === '7 kHz') changed()
      }
    })
    await running
    job.pause()
    for (const rate of ['5 kHz', '6 kHz', '7 kHz']) {
      const order = value(steering.order({ stimulus: 'noise', field: 'rate', value: rate }))
      if (order) job.change(order)
    }
    job.resume()
    await all
    job.cancel()
    await job.ended
    expect(made.length).toBeLessThan(3)
    expect(made.at(-1)?.[2]).toBe('7 kHz')
    expect(made[0]?.[1]).toBe('4 kHz')
  })

  it('comes too late for a run that is cancelled first', async () => {
    const document = balanced('1 h', 200)
    const { job } = startJob(document, {
      onChanged: (step, { field }) => told.push([step, field])
    })
    const told: (readonly [number | null, string])[] = []
    job.cancel()
    const order = value(
      steeringOf(document).order({ stimulus: 'noise', field: 'rate', value: '1 kHz' })
    )
    if (order) job.change(order)
    await job.ended
    expect(told).toEqual([[null, 'rate']])
  })
})

describe('a change that cannot be', () => {
  const refused = (change: StimulusChange): string => {
    const order = steeringOf(everything).order(change)
    return order.ok ? 'accepted' : order.failure.key
  }
  it.each([
    [{ stimulus: 'nobody', field: 'rate', value: '1 Hz' }, 'failures.run.noStimulus'],
    [{ stimulus: 'rate', field: 'start', value: '1 ms' }, 'failures.run.notSteerable'],
    [{ stimulus: 'pieces', field: 'steps', value: '1 ms' }, 'failures.run.notSteerable'],
    [{ stimulus: 'constant', field: 'weight', value: '1 pA' }, 'failures.run.notSteerable'],
    [{ stimulus: 'rate', field: 'rate', value: '-1 Hz' }, 'problems.tooLow'],
    [{ stimulus: 'rate', field: 'rate', value: '1 mV' }, 'problems.wrongDimension'],
    [{ stimulus: 'rate', field: 'rate', value: 'fast' }, 'problems.notAQuantity'],
    [{ stimulus: 'constant', field: 'stop', value: '0 ms' }, 'problems.constraint']
  ])('is refused by name: %j', (change, key) => {
    expect(refused(change)).toBe(key)
  })
})
