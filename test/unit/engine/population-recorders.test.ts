import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { samplesOf, simulate, spikeSteps } from '../../setup/simulate'

const size = 23
const warmup = 104

const recorder = (name: string, model: string, parameters: Json): Json => ({
  name,
  model,
  targets: ['n'],
  parameters
})

const network = (model: string, weight: string, variables: readonly string[]): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Population',
  simulation: { duration: '50 ms', warmup: '10.4 ms' },
  populations: [{ name: 'n', model, size, parameters: { current: '300 pA' } }],
  stimuli: [
    {
      name: 'p',
      model: 'poisson',
      targets: ['n'],
      weight,
      parameters: { rate: '8 kHz' }
    },
    {
      name: 'q',
      model: 'poisson',
      targets: ['n'],
      weight: `-${weight}`,
      parameters: { rate: '1 kHz' }
    }
  ],
  recorders: [
    recorder('spikes', 'spikes', {}),
    recorder('states', 'state', { variables: [...variables], interval: '0.1 ms' }),
    recorder('rate', 'population-rate', { interval: '0.7 ms' }),
    recorder('weighted', 'field-potential', { interval: '0.3 ms' }),
    recorder('absolute', 'field-potential', { proxy: 'absolute', interval: '0.5 ms' })
  ]
})

type Blocks = Awaited<ReturnType<typeof simulate>>['blocks']

/** Sum over the neurons of a term of their recorded states at a step of the whole simulation. */
function sumAt(
  blocks: Blocks,
  variables: number,
  step: number,
  term: (states: number[]) => number
) {
  const all = samplesOf(blocks, 1)
  const at = (step - warmup - 1) * variables * size
  return Array.from({ length: size }, (_, n) =>
    term(Array.from({ length: variables }, (_, k) => all[at + k * size + n] ?? NaN))
  ).reduce((sum, value) => sum + value, 0)
}

const currents = network('lif-exp', '60 pA', ['iSynE', 'iSynI'])

describe('recorders of a whole population', () => {
  it.each([2, 3, 30])('give the same bits on %d threads as on one', async (workers) => {
    const [one, many] = [await simulate(currents), await simulate(currents, workers)]
    expect(many.result.hash).toBe(one.result.hash)
    for (const recording of [2, 3, 4]) {
      expect(samplesOf(many.blocks, recording)).toEqual(samplesOf(one.blocks, recording))
    }
  })

  it('count the spikes of each bin', async () => {
    const { blocks } = await simulate(currents, 2)
    const steps = spikeSteps(blocks, 0)
    expect(steps.length).toBeGreaterThan(20)
    const rates = samplesOf(blocks, 2)
    expect(rates).toHaveLength(Math.floor(500 / 7))
    rates.forEach((rate, bin) => {
      const from = warmup + 7 * bin
      const spikes = steps.filter((step) => step > from && step <= from + 7).length
      expect(rate).toBeCloseTo(spikes / (size * 0.0007), 6)
    })
  })

  it('sum synaptic currents, the excitatory ones 6 ms late and the inhibitory ones 1.65 times', async () => {
    const { blocks } = await simulate(currents, 2)
    const [weighted, absolute] = [samplesOf(blocks, 3), samplesOf(blocks, 4)]
    expect(weighted).toHaveLength(Math.floor(500 / 3))
    weighted.forEach((value, i) => {
      const step = warmup + 3 * (i + 1)
      if (step - 60 <= warmup) return expect(value).toBeGreaterThan(0)
      const early = sumAt(blocks, 2, step - 60, ([e = NaN]) => Math.abs(e))
      const now = sumAt(blocks, 2, step, ([, n = NaN]) => Math.abs(n))
      expect(Math.abs(value - early - 1.65 * now)).toBeLessThan(1e-4)
    })
    absolute.forEach((value, i) => {
      const term = ([e = NaN, n = NaN]: number[]): number => Math.abs(e) + Math.abs(n)
      expect(Math.abs(value - sumAt(blocks, 2, warmup + 5 * (i + 1), term))).toBeLessThan(1e-4)
    })
  })

  it('make currents of conductances and their driving forces', async () => {
    const { blocks } = await simulate(network('lif-cond-exp', '2 nS', ['gE', 'gI', 'v']), 2)
    samplesOf(blocks, 4).forEach((value, i) => {
      const term = ([e = NaN, n = NaN, v = NaN]: number[]): number =>
        Math.abs(e * v) + Math.abs(n * (v + 85))
      expect(Math.abs(value - sumAt(blocks, 3, warmup + 5 * (i + 1), term))).toBeLessThan(1e-4)
    })
  })

  it('take the mean potential of a model without synaptic currents', async () => {
    const { blocks } = await simulate(network('lif-delta', '1 mV', ['v']), 2)
    samplesOf(blocks, 3).forEach((value, i) => {
      const mean = sumAt(blocks, 1, warmup + 3 * (i + 1), ([v = NaN]) => v) / size
      expect(Math.abs(value - mean)).toBeLessThan(1e-5)
    })
  })
})
