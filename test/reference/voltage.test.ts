import { describe, expect, test } from 'vitest'
import { ruleProblems, describeModels } from '../../src-main/engine'
import type { Json } from '../../src-shared/experiments/json'
import { resolveNetwork } from '../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { samplesOf, simulate, spikeSteps } from '../setup/simulate'
import { puppet } from './puppets'

const dt = 0.1

interface Rule {
  readonly depression: number
  readonly potentiation: number
  readonly thetaMinus: number
  readonly thetaPlus: number
  readonly tauMinus: number
  readonly tauPlus: number
  readonly tauX: number
  readonly lag: number
  readonly pulseHeight: number
  readonly pulseWidth: number
  readonly largest: number
}

const usual: Rule = {
  depression: 14e-5,
  potentiation: 8e-5,
  thetaMinus: -70.6,
  thetaPlus: -45.3,
  tauMinus: 10,
  tauPlus: 7,
  tauX: 15,
  lag: 5,
  pulseHeight: 33,
  pulseWidth: 2,
  largest: 3
}

/** Weights at each spike of one source, step by step, as the equations say. */
function weightsOf(
  rule: Rule,
  potential: readonly number[],
  start: number,
  postSteps: readonly number[],
  preSteps: readonly number[],
  delay: number
): number[] {
  const width = Math.round(rule.pulseWidth / dt)
  const lag = Math.round(rule.lag / dt)
  let [minus, plus] = [start, start]
  const lateMinus: number[] = []
  const drives: number[] = []
  const minuses: number[] = []
  const pluses: number[] = []
  potential.forEach((v, i) => {
    const step = i + 1
    const isPulse = postSteps.some((post) => step >= post && step < post + width)
    const u = isPulse ? rule.pulseHeight : v
    minus += (u - minus) * -Math.expm1(-dt / rule.tauMinus)
    plus += (u - plus) * -Math.expm1(-dt / rule.tauPlus)
    minuses[step] = minus
    pluses[step] = plus
    lateMinus[step] = minuses[step - lag] ?? start
    const latePlus = pluses[step - lag] ?? start
    drives[step] = Math.max(u - rule.thetaPlus, 0) * Math.max(latePlus - rule.thetaMinus, 0)
  })
  let [w, x] = [1, 0]
  const found: number[] = []
  const last = preSteps.at(-1) ?? 0
  for (let step = 1; step <= last; step++) {
    // The trace fades within the step, while the potential is that at its end.
    w +=
      x * rule.tauX * -Math.expm1(-dt / rule.tauX) * rule.potentiation * (drives[step - delay] ?? 0)
    x *= Math.exp(-dt / rule.tauX)
    if (!preSteps.includes(step)) continue
    const late = lateMinus[step - delay] ?? start
    w = Math.min(w, rule.largest)
    w = Math.max(w - rule.depression * Math.max(late - rule.thetaMinus, 0), 0)
    x += 1 / rule.tauX
    found.push(w)
  }
  return found
}

const trains = [0, 1, 2].map((source) =>
  Array.from(
    { length: 55 },
    (_, i) =>
      Math.round(10 * (5 + source * 3.3 + i * 33 + 8 * Math.sin(5 * i * i + source))) + source
  )
)

const document = (rule: Rule, target: Json, weight: string, delay: Json, state: string): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'voltage',
  simulation: { duration: '2 s', timeStep: `${dt} ms` },
  populations: [{ ...puppet('pre'), size: 3 }, target],
  stimuli: [
    {
      name: 'each',
      model: 'spike-trains',
      targets: ['pre'],
      weight: '5000 mV',
      parameters: { trains: trains.map((steps) => steps.map((step) => `${step * dt} ms`)) }
    },
    {
      name: 'restless',
      model: 'noise-current',
      targets: ['post'],
      parameters: { mean: '520 pA', sd: '500 pA', interval: '3 ms' }
    }
  ],
  projections: [
    {
      source: 'pre',
      target: 'post',
      connector: { model: 'all-to-all' },
      synapse: {
        model: 'stdp-voltage',
        parameters: {
          depression: `${rule.depression} 1/mV`,
          potentiation: `${rule.potentiation} 1/mV^2`,
          thetaMinus: `${rule.thetaMinus} mV`,
          thetaPlus: `${rule.thetaPlus} mV`,
          tauMinus: `${rule.tauMinus} ms`,
          tauPlus: `${rule.tauPlus} ms`,
          tauX: `${rule.tauX} ms`,
          lag: `${rule.lag} ms`,
          pulseHeight: `${rule.pulseHeight} mV`,
          pulseWidth: `${rule.pulseWidth} ms`,
          largest: rule.largest
        }
      },
      weight,
      delay
    }
  ],
  recorders: [
    { name: 'v', model: 'state', targets: ['post'], parameters: { variables: ['v'] } },
    { name: 'in', model: 'state', targets: ['post'], parameters: { variables: [state] } },
    { name: 'spikes', model: 'spikes', targets: ['post'] }
  ]
})

const lif = { name: 'post', model: 'lif-exp', size: 1, parameters: { tauSynE: '1 ms' } }
const adex = { name: 'post', model: 'adex', size: 1, parameters: { tauSynE: '1 ms' } }

const cases: readonly (readonly [string, Rule, Json, string, number, string])[] = [
  ['the published numbers, on LIF', usual, lif, '10 pA', 1.5, 'iSynE'],
  ['on AdEx', usual, adex, '0.4 nS', 1.5, 'gE'],
  [
    'depolarisation below the threshold counts, too',
    { ...usual, thetaPlus: -62, potentiation: 2e-5, lag: 0, pulseWidth: 0 },
    lif,
    '10 pA',
    0.3,
    'iSynE'
  ],
  [
    'a short trace, whose sums begin anew often, and a long delay',
    { ...usual, tauX: 1, thetaPlus: -60, depression: 3e-4 },
    lif,
    '10 pA',
    40,
    'iSynE'
  ]
]

describe('voltage-based STDP', () => {
  test.each(cases)('%s', async (_, rule, target, weight, delayMs, state) => {
    const { blocks } = await simulate(document(rule, target, weight, `${delayMs} ms`, state))
    const potential = samplesOf(blocks, 0)
    const input = samplesOf(blocks, 1)
    const post = spikeSteps(blocks, 2)
    expect(post.length).toBeGreaterThan(10)
    const delay = Math.round(delayMs / dt)
    const unit = Number.parseFloat(weight)
    const start = state === 'gE' ? -70.6 : -70
    let largest = 0
    for (const steps of trains) {
      const wanted = weightsOf(rule, potential, start, post, steps, delay)
      steps.forEach((step, i) => {
        const at = step + delay - 1
        const isAlone = trains.filter((train) => train.includes(step)).length === 1
        if (at >= input.length || !isAlone) return
        // What arrives in a step is added to what is left of the input before.
        const found = ((input[at] ?? NaN) - (input[at - 1] ?? 0) * Math.exp(-dt / 1)) / unit
        expect(Math.abs(found - (wanted[i] ?? NaN))).toBeLessThan(3e-6)
        largest = Math.max(largest, Math.abs((wanted[i] ?? 1) - 1))
      })
    }
    expect(largest).toBeGreaterThan(0.03)
  })

  const problemsOf = (wrong: Json) => {
    const { network, problems } = resolveNetwork(networkSchema.parse(wrong), describeModels())
    return [...problems, ...(network ? ruleProblems(network) : [])]
  }

  test('names the population and the model that has no membrane potential', () => {
    const binary = { name: 'post', model: 'mcculloch-pitts', size: 1 }
    const wrong = document(usual, binary, '1', '1 ms', 'iSynE')
    const { stimuli: _, recorders: __, ...rest } = wrong as Record<string, Json>
    expect(problemsOf(rest)).toEqual([
      expect.objectContaining({
        key: 'problems.ruleNeedsState',
        details: expect.objectContaining({ population: 'post', model: 'mcculloch-pitts' })
      })
    ])
  })

  test('refuses a trace that is gone within a step', () => {
    const short = document({ ...usual, tauX: 0.05 }, lif, '10 pA', '1 ms', 'iSynE')
    expect(problemsOf(short)).toEqual([
      expect.objectContaining({ key: 'problems.delayBeyondRule' })
    ])
  })

  test('names the longest delay that it can work with', () => {
    const long = document({ ...usual, tauX: 0.5 }, lif, '10 pA', '500 ms', 'iSynE')
    expect(problemsOf(long)).toEqual([
      expect.objectContaining({
        key: 'problems.delayBeyondRule',
        path: ['projections', 0, 'delay']
      })
    ])
  })
})
