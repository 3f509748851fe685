import { describe, expect, test } from 'vitest'
import { describeModels } from '../../src-main/engine'
import type { Json } from '../../src-shared/experiments/json'
import { resolveNetwork } from '../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { samplesOf, simulate } from '../setup/simulate'
import { command, puppet, transmitted } from './puppets'

interface Rule {
  readonly aPlus: number
  readonly aMinus: number
  readonly tauPlus: number
  readonly tauMinus: number
  readonly tauC: number
  readonly tauN: number
  readonly baseline: number
  readonly amount: number
  readonly largest: number
}

interface Trains {
  readonly pre: readonly number[]
  readonly post: readonly number[]
  readonly reward: readonly number[]
}

const usual: Rule = {
  aPlus: 0.1,
  aMinus: 0.15,
  tauPlus: 20,
  tauMinus: 20,
  tauC: 1000,
  tauN: 200,
  baseline: 0,
  amount: 1,
  largest: 4
}

/**
 * The weight at each presynaptic spike in units of its start, as NEST's stdp_dopamine_synapse goes
 * about it: from event to event of pre, post and reward, each stretch by its closed form.
 */
function weightsOf(rule: Rule, { pre, post, reward }: Trains, delay: number): number[] {
  const events = [
    ...reward.map((time) => ({ time, order: 2, kind: 'reward' })),
    ...post.map((time) => ({ time: time + delay, order: 0, kind: 'post' })),
    ...pre.map((time) => ({ time, order: 1, kind: 'pre' }))
  ].sort((a, b) => a.time - b.time || a.order - b.order)
  let [w, c, n, now] = [1, 0, 0, 0]
  const trace = (times: readonly number[], tau: number, until: number): number =>
    times
      .filter((time) => time < until - 1e-6)
      .reduce((sum, time) => sum + Math.exp((time - until) / tau), 0)
  const found: number[] = []
  for (const { time, kind } of events) {
    const gap = time - now
    const both = 1 / rule.tauC + 1 / rule.tauN
    const gained =
      (n * -Math.expm1(-gap * both)) / both +
      rule.baseline * rule.tauC * Math.expm1(-gap / rule.tauC)
    w = Math.min(Math.max(w + c * gained, 0), rule.largest)
    c *= Math.exp(-gap / rule.tauC)
    n *= Math.exp(-gap / rule.tauN)
    now = time
    if (kind === 'reward') n += rule.amount / rule.tauN
    else if (kind === 'post') c += rule.aPlus * trace(pre, rule.tauPlus, time)
    else {
      const arrived = post.map((one) => one + delay)
      c -= rule.aMinus * trace(arrived, rule.tauMinus, time)
      found.push(w)
    }
  }
  return found
}

const document = (rule: Rule, trains: Trains, delay: number): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'reward',
  simulation: { duration: `${Math.max(...trains.pre) + 50} ms`, timeStep: '0.1 ms' },
  populations: [puppet('pre'), puppet('post'), puppet('reward')],
  stimuli: [
    command('a', 'pre', trains.pre),
    command('b', 'post', trains.post),
    command('c', 'reward', trains.reward)
  ],
  projections: [
    {
      source: 'pre',
      target: 'post',
      connector: { model: 'one-to-one' },
      synapse: {
        model: 'stdp-reward',
        parameters: {
          reward: { population: 'reward' },
          amount: rule.amount,
          baseline: `${rule.baseline} 1/ms`,
          aPlus: rule.aPlus,
          aMinus: rule.aMinus,
          tauPlus: `${rule.tauPlus} ms`,
          tauMinus: `${rule.tauMinus} ms`,
          tauEligibility: `${rule.tauC} ms`,
          tauReward: `${rule.tauN} ms`,
          largest: rule.largest
        }
      },
      weight: '0.5 mV',
      delay: `${delay} ms`
    }
  ],
  recorders: [{ name: 'v', model: 'state', targets: ['post'] }]
})

const rounded = (time: number): number => Math.round(time * 10) / 10

/** Times that look irregular, of which some coincide. */
const times = (count: number, interval: number, jitter: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    rounded(10 + i * interval + jitter * Math.sin(7.3 * i * i))
  )

const cases: readonly (readonly [string, Rule, Trains, number])[] = [
  [
    'one pairing, rewarded a second later (Izhikevich 2007, figure 1)',
    usual,
    { pre: [20, 3000], post: [25], reward: [1025] },
    1
  ],
  [
    'many spikes and rewards',
    { ...usual, baseline: 0.0005 },
    { pre: times(60, 31, 9), post: times(50, 37, 12), reward: times(25, 70, 20) },
    1.5
  ],
  [
    'short eligibility, so that integrals begin anew often',
    { ...usual, tauC: 20, tauN: 7, amount: 5, baseline: 0.02 },
    { pre: times(150, 13, 5), post: times(160, 12, 5), reward: times(120, 16, 7) },
    0.3
  ],
  [
    'long delay',
    { ...usual, amount: 3, tauPlus: 12, tauMinus: 31 },
    { pre: times(80, 22, 9), post: times(70, 25, 11), reward: times(30, 50, 20) },
    12
  ]
]

describe('STDP modulated by reward', () => {
  test.each(cases)('%s', async (_, rule, trains, delay) => {
    const wanted = weightsOf(rule, trains, delay)
    const { blocks } = await simulate(document(rule, trains, delay))
    const found = transmitted(samplesOf(blocks, 0), trains.pre, delay).map((mV) => mV / 0.5)
    expect(Math.max(...wanted) - Math.min(...wanted)).toBeGreaterThan(0.02)
    wanted.forEach((weight, i) => expect(Math.abs((found[i] ?? NaN) - weight)).toBeLessThan(3e-6))
  })

  test.each<[string, Json | undefined, string, readonly (string | number)[]]>([
    ['is missing', undefined, 'problems.required', []],
    ['is a bare name', 'reward', 'problems.wrongType', []],
    ['is unknown', { population: 'rewards' }, 'problems.unknownPopulationNearest', ['population']]
  ])('a rewarding population that %s is named', (_, reward, key, inner) => {
    const right = networkSchema.parse(document(usual, { pre: [1], post: [], reward: [] }, 1))
    const [projection] = right.projections ?? []
    const parameters = reward === undefined ? {} : { reward }
    const synapse = { model: 'stdp-reward', parameters }
    const wrong = networkSchema.parse({ ...right, projections: [{ ...projection, synapse }] })
    const path = ['projections', 0, 'synapse', 'parameters', 'reward', ...inner]
    expect(resolveNetwork(wrong, describeModels()).problems).toEqual([
      expect.objectContaining({ severity: 'error', key, path })
    ])
  })

  test('without reward nothing changes, however the neurons fire', async () => {
    const trains = { pre: times(60, 31, 9), post: times(50, 37, 12), reward: [] }
    const { blocks } = await simulate(document(usual, trains, 1))
    const found = transmitted(samplesOf(blocks, 0), trains.pre, 1)
    expect(new Set(found.map((mV) => Math.round(mV * 1e6)))).toEqual(new Set([500_000]))
  })
})
