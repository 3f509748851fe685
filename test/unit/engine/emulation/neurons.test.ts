import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src-shared/experiments/json'
import type { EmulationRules } from '../../../../src-shared/experiments/network/emulation/schema'
import { compileDocument, samplesOf, simulate } from '../../../setup/simulate'
import { balanced, families, under } from './fixtures'

const rateUnder = async (rules: EmulationRules, document: Json): Promise<number> => {
  const { result } = await simulate(under(rules, document))
  expect(result.failure).toBeNull()
  return result.populations[0]!.rateHz
}

/** Neurons with a constant current: their rate has a closed form. */
const tonic = (current: number, model = 'lif-exp'): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Tonic',
  simulation: { duration: '5 s' },
  populations: [{ name: 'n', model, size: 4, parameters: { current: `${current} pA` } }]
})

describe('neurons of chips', () => {
  it('fire as often as the leaky neuron that they stand for', async () => {
    // R I = 10 ms / 250 pF · I mV; from -70 to -55 mV, then 2 ms of rest; in whole steps.
    const push = (10 / 250) * 600
    const wanted = 1000 / (2 + Math.ceil(100 * Math.log(push / (push - 15))) / 10)
    for (const model of ['lif-exp', 'lif-delta', 'lif-alpha']) {
      expect(await rateUnder(families['loihi']!, tonic(600, model))).toBeCloseTo(wanted, 0)
    }
    // Without a leak: 15 mV at 600 pA / 250 pF = 2.4 mV/ms take 63 steps of 0.1 ms; no rest after a spike.
    expect(await rateUnder(families['speck']!, tonic(600))).toBeCloseTo(1000 / 6.3, 0)
  })

  it('of TrueNorth have at most four weights, whole ones of nine bits', () => {
    const { projections } = compileDocument(
      under({ ...families['truenorth']!, stochastic: undefined })
    )
    const onto = (target: number) =>
      projections
        .filter((one) => one.target === target)
        .flatMap(({ chip }) => (chip?.weights?.kind === 'levels' ? chip.weights.levels : []))
    const weights = [...new Set(onto(0))]
    expect(weights.length).toBeGreaterThan(1)
    expect(weights.length).toBeLessThanOrEqual(4)
    for (const weight of weights) {
      expect(Number.isInteger(weight)).toBe(true)
      expect(Math.abs(weight)).toBeLessThanOrEqual(255)
    }
  })

  it('differ from one another by the share that is asked for, as the chip’s seed has it', async () => {
    const spread = (neurons: number): EmulationRules => ({
      mismatch: { law: 'normal', neurons, synapses: 0 }
    })
    const many = {
      ...(tonic(600) as Record<string, Json>),
      populations: [{ name: 'n', model: 'lif-exp', size: 400, parameters: { current: '600 pA' } }],
      recorders: [{ name: 'h', model: 'spikes', targets: ['n'] }],
      simulation: { duration: '1 s' }
    }
    const counts = async (seed: number) => {
      const { blocks, result } = await simulate(under(spread(0.1), many, seed))
      expect(result.failure).toBeNull()
      const found = new Float64Array(400)
      for (const block of blocks) {
        if (block.kind === 'spikes') for (const neuron of block.neurons) found[neuron]!++
      }
      return [...found]
    }
    const [one, again, other] = [await counts(1), await counts(1), await counts(2)]
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    const mean = one.reduce((a, b) => a + b) / 400
    const sd = Math.sqrt(one.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 399)
    // Threshold and leak of 10 % each: an interval's derivatives by both give about 17 % of the rate.
    expect(sd / mean).toBeGreaterThan(0.1)
    expect(sd / mean).toBeLessThan(0.3)
  })

  it('get as much from synapses of chance as from others, on the mean', async () => {
    const one: Json = {
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Chance',
      simulation: { duration: '20 s', timeStep: '1 ms' },
      populations: [
        { name: 'source', model: 'truenorth', size: 20, parameters: { leak: 10, threshold: 100 } },
        {
          name: 'sum',
          model: 'truenorth',
          size: 1,
          parameters: { threshold: 262143, resetMode: 'none' }
        }
      ],
      projections: [
        {
          source: 'source',
          target: 'sum',
          connector: { model: 'all-to-all' },
          weight: 3,
          delay: '1 ms'
        }
      ],
      recorders: [
        {
          name: 'v',
          model: 'state',
          targets: ['sum'],
          parameters: { variables: ['v'], interval: '1000 ms' }
        }
      ]
    }
    const chance: EmulationRules = {
      weights: { format: 'integer', bits: 9 },
      stochastic: { synapses: true, leak: false, thresholdBits: 0 }
    }
    const last = (blocks: Parameters<typeof samplesOf>[0]) => samplesOf(blocks, 0).at(-1)!
    const sure = last((await simulate(one)).blocks)
    const drawn = last((await simulate(under(chance, one))).blocks)
    // 20 sources, one spike each in 10 steps: so many draws of 256 with a chance of 3/256.
    const draws = sure / 3
    const deviation = 256 * Math.sqrt(draws * (3 / 256) * (1 - 3 / 256))
    expect(Math.abs(drawn - sure)).toBeLessThan(4 * deviation)
    expect(drawn).not.toBe(sure)
    expect(drawn % 256).toBe(0)
  })

  it('cost nothing in the step loop: weights on a grid are delivered like any others', () => {
    const ideal = compileDocument(balanced)
    const chip = compileDocument(under({ weights: { format: 'rows', bits: 6 } }))
    chip.projections.forEach((one, i) => {
      expect(one.byArrival).toBe(ideal.projections[i]!.byArrival)
      expect(one.weight.law).toBe(ideal.projections[i]!.weight.law)
      expect(one.chip?.storesWeights).toBe(false)
    })
    expect(chip.populations.map(({ chip: none }) => none)).toEqual([undefined, undefined])
  })
})
