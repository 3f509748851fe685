import { describe, expect, it, test } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import {
  comparable,
  goOn,
  startedAndPaused,
  withCheckpoints,
  type KeptCheckpoint
} from './checkpoint-jobs'
import { everything } from './everything'
import { finish } from './jobs'

const lasting = (document: Json, duration: string): Json =>
  applyPatch(document, [{ op: 'set', path: ['simulation', 'duration'], value: duration }]).value

/** The first, one in the middle and the last; in the warm-up, where there are any, one as well. */
function chosen(
  checkpoints: readonly KeptCheckpoint[],
  warmupSteps: number
): readonly KeptCheckpoint[] {
  const early = checkpoints.filter(({ checkpoint }) => checkpoint.step < warmupSteps).at(-1)
  const places = [0, Math.floor(checkpoints.length / 2), checkpoints.length - 1]
  const some = places.flatMap((place) => checkpoints[place] ?? [])
  return [...new Set(early ? [early, ...some] : some)]
}

async function expectSameFromCheckpoints(
  document: Json,
  workers: number,
  warmupSteps = 0
): Promise<void> {
  const whole = await finish(document, { workers })
  expect(whole.outcome).toMatchObject({ outcome: 'done', failure: null })
  expect(whole.outcome.spikes).toBeGreaterThan(0)
  const { checkpoints, ...cut } = await withCheckpoints(document, { workers })
  expect(comparable(cut)).toEqual(comparable(whole))
  const points = chosen(checkpoints, warmupSteps)
  expect(points.length).toBeGreaterThan(0)
  for (const point of points) {
    const resumed = await goOn(document, point, { workers })
    expect(comparable(resumed), `from step ${point.checkpoint.step}`).toEqual(comparable(whole))
  }
}

describe('a run that goes on from a checkpoint ends with the same bits', () => {
  test.each([1, 2, 3])('with every stimulus and recorder on %d threads', async (workers) => {
    await expectSameFromCheckpoints(lasting(everything(), '600 ms'), workers, 333)
  })

  /** Blows that let models with inputs in these units fire now and then. */
  const weightUnits: Record<string, string> = { mV: '1.5 mV', pA: '150 pA', nS: '5 nS' }
  /** Where the usual ones give silence. */
  const weights: Record<string, string> = { adex: '40 nS', 'lif-cond-exp-homeostatic': '40 nS' }
  /** Models without a refractory time; in whole milliseconds they cannot fire too often. */
  const inMilliseconds = ['alif', 'loihi-cuba', 'mcculloch-pitts']
  const { neurons, synapses } = describeModels()

  test.each(neurons.map(({ id, receptors }) => [id, receptors[0]?.unit ?? ''] as const))(
    'with neurons of the model %s',
    async (model, unit) => {
      const weight = weights[model] ?? weightUnits[unit] ?? '1'
      await expectSameFromCheckpoints(
        {
          format: 'engram-experiment',
          version: 1,
          kind: 'network',
          name: 'One model',
          simulation: {
            duration: '150 ms',
            timeStep: inMilliseconds.includes(model) ? '1 ms' : '0.1 ms',
            seed: 5
          },
          populations: [{ name: 'n', model, size: 61 }],
          stimuli: [
            {
              name: 'p',
              model: 'poisson',
              targets: ['n'],
              weight,
              parameters: { rate: '6 kHz' }
            }
          ],
          projections: [
            {
              source: 'n',
              target: 'n',
              connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
              weight,
              delay: { distribution: 'uniform', low: '1 ms', high: '4 ms' }
            }
          ],
          recorders: [
            { name: 's', model: 'spikes', targets: ['n'] },
            { name: 'v', model: 'state', targets: ['n'], parameters: { interval: '1 ms' } }
          ]
        },
        2
      )
    }
  )

  const rules = synapses
    .filter(({ id }) => id !== 'static')
    .map(({ id, parameters }): [string, Json] => [
      id,
      'reward' in parameters
        ? { model: id, parameters: { reward: { population: 'n' } } }
        : { model: id }
    ])
  test.each(rules)('with synapses of the rule %s', async (_rule, synapse) => {
    for (const delay of ['1.5 ms', { distribution: 'uniform', low: '0.5 ms', high: '3 ms' }]) {
      await expectSameFromCheckpoints(
        {
          format: 'engram-experiment',
          version: 1,
          kind: 'network',
          name: 'One rule',
          simulation: { duration: '200 ms', seed: 3 },
          populations: [{ name: 'n', model: 'lif-exp', size: 83 }],
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
              weight: '30 pA',
              delay
            }
          ],
          recorders: [
            { name: 's', model: 'spikes', targets: ['n'] },
            { name: 'v', model: 'state', targets: ['n'], parameters: { interval: '5 ms' } }
          ]
        },
        2
      )
    }
  })
})

describe('a checkpoint', () => {
  it('is refused on another number of threads', async () => {
    const document = lasting(everything(), '300 ms')
    const { checkpoints } = await withCheckpoints(document, { workers: 2 })
    const [point] = checkpoints
    if (!point) throw new Error('no checkpoint')
    const { outcome } = await goOn(document, point, { workers: 3 })
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { kind: 'unfit-checkpoint' } })
  })

  it('of another network is refused', async () => {
    const { checkpoints } = await withCheckpoints(lasting(everything(), '300 ms'))
    const [point] = checkpoints
    if (!point) throw new Error('no checkpoint')
    const other = applyPatch(everything(), [
      { op: 'set', path: ['populations', 0, 'size'], value: 102 }
    ]).value
    const { outcome } = await goOn(other, point)
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { kind: 'unfit-checkpoint' } })
  })

  it('is what a suspended run ends with, also one that was paused', async () => {
    const document = lasting(everything(), '2 s')
    const whole = await finish(document)
    const points: KeptCheckpoint[] = []
    const { job, blocks } = await startedAndPaused(document, points)
    job.suspend()
    const outcome = await job.ended
    expect(outcome).toMatchObject({ outcome: 'suspended', failure: null, hash: null })
    expect(points).toHaveLength(1)
    const [point] = points
    if (!point) return
    expect(point.checkpoint.step).toBe(outcome.steps)
    expect(point.blocks.length).toBeLessThanOrEqual(blocks.length)
    expect(comparable(await goOn(document, point))).toEqual(comparable(whole))
  })
})
