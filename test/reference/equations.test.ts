import { describe, expect, it } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { samplesOf, simulate, spikeSteps } from '../setup/simulate'
import { adex, documentOf, izhikevich, lif } from '../unit/engine/equations/definitions'

const recorders = (variables: readonly string[]): Json => [
  { name: 'spikes', model: 'spikes', targets: ['neurons'] },
  ...variables.map((variable) => ({
    name: variable,
    model: 'state',
    targets: ['neurons'],
    parameters: { variables: [variable], neurons: [0] }
  }))
]

const current = (amount: string): Json => [
  { name: 'I', model: 'direct-current', targets: ['neurons'], parameters: { amplitude: amount } }
]

const poisson: Json = [
  ['excitation', '60 pA', '15 kHz'],
  ['inhibition', '-60 pA', '3 kHz']
].map(([name, weight, rate]) => ({
  name: name ?? '',
  model: 'poisson',
  targets: ['neurons'],
  weight: weight ?? '',
  parameters: { rate: rate ?? '' }
}))

const furthest = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0)

describe('neurons from equations', () => {
  it('fire in the same steps as the built-in LIF neuron by the exact method', async () => {
    const more = { stimuli: poisson, recorders: recorders(['v', 'iSynE']) }
    const builtIn = await simulate(documentOf('lif-exp', more, 101))
    const own = { ...more, recorders: recorders(['v', 'iE']), definitions: [lif] }
    const defined = await simulate(documentOf(lif.id, own, 101))
    const steps = spikeSteps(builtIn.blocks, 0)
    expect(steps.length).toBeGreaterThan(10_000)
    expect(spikeSteps(defined.blocks, 0)).toEqual(steps)
    for (const recording of [1, 2]) {
      const expected = samplesOf(builtIn.blocks, recording)
      expect(expected).toHaveLength(10_000)
      // The built-in neuron keeps its currents, in pA, in f32.
      const within = recording === 1 ? 1e-5 : 1e-2
      expect(furthest(expected, samplesOf(defined.blocks, recording))).toBeLessThan(within)
    }
  })

  it.each([
    ['rk4', 0],
    ['exponential-euler', 0.03],
    ['euler', 0.03]
  ] as const)('come near it by %s', async (method, share) => {
    const more = { stimuli: poisson, recorders: recorders([]) }
    const builtIn = await simulate(documentOf('lif-exp', more, 101))
    const defined = await simulate(
      documentOf(lif.id, { ...more, definitions: [{ ...lif, method }] }, 101)
    )
    const wanted = spikeSteps(builtIn.blocks, 0).length
    const found = spikeSteps(defined.blocks, 0).length
    expect(Math.abs(found - wanted) / wanted).toBeLessThanOrEqual(share)
  })

  it('are bit by bit what the Euler steps of Izhikevich neurons give', async () => {
    const { result, blocks } = await simulate(
      documentOf(izhikevich.id, {
        stimuli: current('10 pA'),
        recorders: recorders(['v', 'u']),
        definitions: [izhikevich]
      })
    )
    expect(result.failure).toBeNull()
    const [vs, us, steps]: [number[], number[], number[]] = [[], [], []]
    let [v, u] = [-65, -13]
    for (let step = 1; step <= 10_000; step++) {
      const nextV = v + 0.1 * (0.04 * (v * v) + 5 * v + 140 - u + 10)
      u = u + 0.1 * (0.02 * (0.2 * v - u))
      v = nextV
      if (v >= 30) {
        v = -65
        u += 8
        steps.push(step)
      }
      vs.push(v)
      us.push(u)
    }
    expect(steps.length).toBeGreaterThan(10)
    expect(spikeSteps(blocks, 0)).toEqual(steps)
    expect(samplesOf(blocks, 1)).toEqual(vs)
    expect(samplesOf(blocks, 2)).toEqual(us)
  })

  it('fire as the built-in AdEx neuron', async () => {
    const more = {
      simulation: { duration: '1 s', timeStep: '0.01 ms', seed: 1 },
      stimuli: current('1000 pA'),
      recorders: recorders([])
    }
    const builtIn = spikeSteps((await simulate(documentOf('adex', more))).blocks, 0)
    const own = { ...more, definitions: [adex] }
    const defined = spikeSteps((await simulate(documentOf(adex.id, own))).blocks, 0)
    expect(builtIn.length).toBeGreaterThan(10)
    expect(defined).toHaveLength(builtIn.length)
    // The built-in model resets within a step, equations at its end: a step of 0.01 ms a spike.
    const intervals = (steps: readonly number[]): number[] =>
      steps.map((step, i) => step - (steps[i - 1] ?? 0))
    expect(furthest(intervals(builtIn), intervals(defined))).toBeLessThanOrEqual(2)
  })

  it('give the same bits on any number of threads', async () => {
    const document = documentOf(lif.id, {
      definitions: [lif, adex],
      populations: [
        { name: 'neurons', model: lif.id, size: 103, parameters: { tau: '20 ms' } },
        { name: 'others', model: adex.id, size: 57 }
      ],
      stimuli: [
        ...(Array.isArray(poisson) ? poisson : []),
        {
          name: 'I',
          model: 'direct-current',
          targets: ['others'],
          parameters: { amplitude: '700 pA' }
        }
      ],
      projections: [
        {
          source: 'others',
          target: 'neurons',
          connector: { model: 'fixed-probability', parameters: { probability: 0.2 } },
          weight: '-40 pA',
          delay: '1 ms'
        }
      ],
      recorders: recorders(['v'])
    })
    const one = await simulate(document, 1)
    expect(one.result.hash).not.toBeNull()
    expect(one.result.spikes).toBeGreaterThan(1000)
    for (const workers of [2, 3]) {
      expect((await simulate(document, workers)).result.hash).toBe(one.result.hash)
    }
  })
})
