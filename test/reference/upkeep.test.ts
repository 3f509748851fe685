import { describe, expect, test } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { samplesOf, simulate } from '../setup/simulate'
import { command, puppet, transmitted } from './puppets'

const millivolts = [0.5, 0.75, 1]

/** Three neurons onto one, whose weights are known; each tells of its weight by firing. */
const document = (parameters: Json, trains: Record<string, number[]>, post: number[]): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'upkeep',
  simulation: { duration: '1 s', timeStep: '0.1 ms' },
  populations: [{ ...puppet('pre'), size: 3 }, puppet('post')],
  stimuli: [
    {
      name: 'each',
      model: 'spike-trains',
      targets: ['pre'],
      weight: '5000 mV',
      parameters: {
        trains: [0, 1, 2].map((i) => (trains[i] ?? []).map((time) => `${time} ms`))
      }
    },
    command('post', 'post', post)
  ],
  projections: [
    {
      source: 'pre',
      target: 'post',
      connector: {
        model: 'list',
        parameters: { connections: millivolts.map((w, i) => [i, 0, `${w} mV`]) }
      },
      synapse: { model: 'stdp-pair', parameters },
      weight: '0.5 mV',
      delay: '1 ms'
    }
  ],
  recorders: [{ name: 'v', model: 'state', targets: ['post'] }]
})

/** What each neuron transmits at its times, in mV. */
async function run(
  parameters: Json,
  trains: Record<string, number[]>,
  post: number[] = []
): Promise<readonly (readonly number[])[]> {
  const { result, blocks } = await simulate(document(parameters, trains, post))
  expect(result.failure).toBeNull()
  const v = samplesOf(blocks, 0)
  return [0, 1, 2].map((i) => transmitted(v, trains[i] ?? [], 1))
}

const staggered = (times: number[]): Record<string, number[]> => ({
  0: times,
  1: times.map((time) => time + 1),
  2: times.map((time) => time + 2)
})

describe('scaling of incoming weights', () => {
  test('brings their sum to what is wanted and keeps their ratios, from its first interval on', async () => {
    const found = await run(
      { total: 9, totalInterval: '100 ms', rate: 0, largest: 100 },
      staggered([90, 150])
    )
    // In units of 0.5 mV, the projection's weight: 1 + 1.5 + 2 = 4.5 becomes 9.
    found.forEach(([before, after], i) => {
      expect(before).toBeCloseTo(millivolts[i]!, 6)
      expect(after).toBeCloseTo(2 * millivolts[i]!, 6)
    })
  })

  test('takes part in what plasticity has changed until then', async () => {
    // Additive depression of the first only: λ α wmax e^{-10/20}, in units of 0.5 mV.
    const loss = 0.02 * 0.5 * 10 * Math.exp(-10 / 20)
    const parameters = { rate: 0.02, asymmetry: 0.5, largest: 10, total: 3, totalInterval: '50 ms' }
    const found = await run(parameters, { 0: [31, 71], 1: [82], 2: [93] }, [20])
    const sum = 4.5 - loss
    expect(found[0]?.[0]).toBeCloseTo((1 - loss) * 0.5, 6)
    const later = [(1 - loss) * 0.5, 0.75, 1].map((w) => (w * 3) / sum)
    // What the spike at 20 ms still does at these times.
    const rest = (time: number): number => 0.02 * 0.5 * 10 * Math.exp(-(time - 21) / 20) * 0.5
    expect(found[0]?.[1]).toBeCloseTo((later[0] ?? NaN) - rest(71), 6)
    expect(found[1]?.[0]).toBeCloseTo((later[1] ?? NaN) - rest(82), 6)
    expect(found[2]?.[0]).toBeCloseTo((later[2] ?? NaN) - rest(93), 6)
  })
})

describe('synapses that fall silent', () => {
  const silence = { rate: 0, largest: 10, silentBelow: 1.2, silentInterval: '100 ms' }

  test('transmit nothing, and the others go on', async () => {
    const trains = staggered([90, 150, 950])
    const found = await run({ ...silence, wakeProbability: 0, wakeWeight: 2 }, trains)
    expect(found[0]).toEqual([expect.closeTo(0.5, 6), 0, 0])
    expect(found[1]).toEqual([0.75, 0.75, 0.75].map((mV) => expect.closeTo(mV, 6)))
    expect(found[2]).toEqual([1, 1, 1].map((mV) => expect.closeTo(mV, 6)))
  })

  test('wake at the next look where waking is certain, with their new weight', async () => {
    const trains = staggered([150, 250, 950])
    const found = await run({ ...silence, wakeProbability: 1, wakeWeight: 3 }, trains)
    expect(found[0]).toEqual([0, expect.closeTo(1.5, 6), expect.closeTo(1.5, 6)])
  })

  test('do not count in the sum that the others are scaled to', async () => {
    const scaling = { total: 7, totalInterval: '100 ms', wakeProbability: 0, wakeWeight: 2 }
    const found = await run({ ...silence, ...scaling }, staggered([150]))
    // 1.5 + 2 in units of 0.5 mV becomes 7.
    expect(found.map(([mV]) => mV)).toEqual([0, 1.5, 2].map((mV) => expect.closeTo(mV, 6)))
  })

  test('are not woken by plasticity', async () => {
    const found = await run(
      { ...silence, rate: 0.1, asymmetry: 0, wakeProbability: 0, wakeWeight: 2 },
      { 0: [150, 200, 300] },
      [155, 205]
    )
    expect(found[0]).toEqual([0, 0, 0])
  })
})

test('as many synapses are silent as the law of waking says, and their number is told', async () => {
  const size = 200
  const chance = 0.2
  const parameters = {
    rate: 0,
    largest: 10,
    silentBelow: 0.5,
    wakeProbability: chance,
    wakeWeight: 0.9,
    silentInterval: '10 ms'
  }
  const many: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'many',
    simulation: { duration: '45 ms', timeStep: '0.1 ms', seed: 5 },
    populations: [
      { ...puppet('pre'), size },
      { ...puppet('post'), size }
    ],
    projections: [
      {
        source: 'pre',
        target: 'post',
        connector: { model: 'all-to-all' },
        synapse: { model: 'stdp-pair', parameters },
        weight: { distribution: 'uniform', low: '0 mV', high: '2 mV' },
        delay: '1 ms'
      }
    ]
  }
  const counts = new Set<number | null>()
  for (const workers of [1, 3]) {
    const { result } = await simulate(many, workers)
    counts.add(result.silentSynapses)
  }
  const [silent = 0] = counts
  expect(counts.size).toBe(1)
  // A quarter falls silent at the first look; three more looks leave (1 - p)³ of them.
  const share = 0.25 * (1 - chance) ** 3
  const sd = Math.sqrt(size * size * share * (1 - share))
  expect(Math.abs((silent ?? 0) - size * size * share)).toBeLessThan(5 * sd)
})
