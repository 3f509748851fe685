import { describe, expect, it } from 'vitest'
import { describeModels } from '../../../../src-main/engine'
import { countUpdates } from '../../../../src-main/services/memories/count-updates'
import { priceUpdates } from '../../../../src-main/services/memories/price'
import type { MemoryTechnology } from '../../../../src-shared/catalogue/memory'
import type { RunDetail } from '../../../../src-shared/contract/runs'

const text = { en: 'x', ko: 'x' }
const mark = { trust: 'source' as const, source: 's' }
const memory = (
  id: string,
  cells: MemoryTechnology['cells'],
  volatile = false
): MemoryTechnology => ({
  id,
  presets: [],
  name: text,
  mechanism: text,
  volatile,
  terms: [],
  cells,
  conflicts: []
})
const technologies = [
  memory('rram', {
    energyPerBit: [{ low: 100, high: 100, ...mark }],
    endurance: [{ low: 1e5, high: 1e6, ...mark }]
  }),
  memory('unknown', {}),
  memory('sram', { energyPerBit: [{ low: 0.1, high: 0.2, ...mark }] }, true)
]
const updates = {
  count: 'bySpikes' as const,
  projections: [
    {
      projection: 'a->b',
      synapse: 'stdp-pair',
      synapses: 1000,
      updates: 40_000,
      by: 'spikes' as const
    },
    {
      projection: 'b->b',
      synapse: 'stdp-pair',
      synapses: 500,
      updates: 20_000,
      by: 'spikes' as const
    }
  ],
  seconds: 2
}

/** One plastic projection of ten onto five neurons, all to all. */
const run = (change: Partial<RunDetail> = {}): RunDetail => {
  const spikes = (population: string, value: number) => ({
    name: 'spikes',
    population,
    value,
    unit: ''
  })
  return {
    kind: 'network',
    state: 'done',
    document: {
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Plastic',
      simulation: { duration: '2 s', warmup: '1 s', seed: 1 },
      populations: [
        { name: 'a', model: 'lif-exp', size: 10 },
        { name: 'b', model: 'lif-exp', size: 5 }
      ],
      projections: [
        {
          source: 'a',
          target: 'b',
          connector: { model: 'all-to-all' },
          synapse: { model: 'stdp-pair' },
          weight: '10 pA',
          delay: '1 ms'
        },
        {
          source: 'b',
          target: 'a',
          connector: { model: 'all-to-all' },
          synapse: { model: 'static' },
          weight: '10 pA',
          delay: '1 ms'
        }
      ],
      recorders: []
    },
    metrics: [spikes('', 130), spikes('a', 100), spikes('b', 30)],
    ...change
  } as unknown as RunDetail
}

describe('counting weight updates', () => {
  it('takes one for each synapse of each neuron that fires', () => {
    const { count, projections, seconds } = countUpdates(run(), describeModels())
    // 100 spikes of sources reach 5 synapses each, 30 of targets 10 each.
    expect(projections).toEqual([
      {
        projection: 'a → b',
        synapse: 'stdp-pair',
        synapses: 50,
        updates: 100 * 5 + 30 * 10,
        by: 'spikes'
      }
    ])
    expect(count).toBe('bySpikes')
    expect(seconds).toBeCloseTo(2, 9)
  })

  it('takes the pulses of memory devices as the run has counted them', () => {
    const { document, metrics } = run()
    const backed = JSON.parse(JSON.stringify(document).replace('stdp-pair', 'device-backed'))
    const pulses = (name: string, value: number) => ({ name, population: 'a → b', value, unit: '' })
    const counted = [...metrics, pulses('devicePulsesUp', 70), pulses('devicePulsesDown', 50)]
    const found = countUpdates(run({ document: backed, metrics: counted }), describeModels())
    expect(found.count).toBe('byPulses')
    expect(found.projections).toMatchObject([
      { synapse: 'device-backed', updates: 120, by: 'pulses' }
    ])
    // A run of an earlier version has not counted them.
    expect(countUpdates(run({ document: backed }), describeModels()).count).toBe('bySpikes')
  })

  it('says why there is no count', () => {
    const catalogue = describeModels()
    expect(countUpdates(run({ kind: 'crossbar' }), catalogue).count).toBe('notANetwork')
    expect(countUpdates(run({ state: 'cancelled' }), catalogue).count).toBe('notFinished')
    expect(countUpdates(run({ document: {} }), catalogue).count).toBe('unreadable')
    const { document } = run()
    const still = JSON.parse(JSON.stringify(document).replace('stdp-pair', 'static'))
    expect(countUpdates(run({ document: still }), catalogue).count).toBe('nothingPlastic')
  })
})

describe('the price of writing', () => {
  it('is bits times energy per bit times updates', () => {
    const { rows, updates: total } = priceUpdates(updates, technologies, {}, 8)
    expect(total).toBe(60_000)
    const [rram, unknown, sram] = rows
    expect(rram?.write?.low).toBeCloseTo(8 * 100e-12 * 60_000, 15)
    expect(rram?.leakage).toEqual({ low: 0, high: 0 })
    expect(rram?.wear).toBeCloseTo(60_000 / 1500 / 1e5, 12)
    expect(unknown).toMatchObject({ write: null, wear: null })
    expect(sram?.write?.high).toBeCloseTo(8 * 0.2e-12 * 60_000, 15)
  })

  it('leaves leakage unknown until somebody gives a number for it', () => {
    expect(priceUpdates(updates, technologies, {}, 8).rows[2]?.leakage).toBeNull()
    const own = { sram: { leakagePerBit: { value: { low: 3, high: 3 }, note: '' } } }
    const { leakage, isOwn } = priceUpdates(updates, technologies, own, 8).rows[2] ?? {}
    expect(isOwn).toBe(true)
    expect(leakage?.low).toBeCloseTo(3e-12 * 8 * 1500 * 2, 18)
  })

  it('is not known without a count', () => {
    const none = { count: 'nothingPlastic' as const, projections: [], seconds: 0 }
    const { updates: total, rows } = priceUpdates(none, technologies, {}, 8)
    expect(total).toBeNull()
    expect(
      rows.every(({ write, leakage, wear }) => write === null && leakage === null && wear === null)
    ).toBe(true)
  })
})
