import { describe, expect, it } from 'vitest'
import { countsOf } from '../../../../src-main/chips/estimate/counts'
import { estimate } from '../../../../src-main/chips/estimate/estimate'
import { deliveredCatalogue, entryOf } from './entries'

const pJ = 1e-12

describe('energy of event-driven chips', () => {
  const counts = countsOf({
    neuronUpdatesActive: 1000,
    neuronUpdatesIdle: 2000,
    synopsDense: 300,
    synopsSparse: 200,
    synopsConvolutional: 100,
    spikes: 50,
    messages: 70,
    hopsEastWest: 40,
    hopsNorthSouth: 30,
    coresUsed: 2,
    chipSteps: 10,
    simulatedMs: 10,
    step: {
      median: { updates: 100, synops: 60, spikes: 5, hopsMax: 3, tiles: 2 },
      p95: { updates: 100, synops: 80, spikes: 6, hopsMax: 3, tiles: 2 },
      max: { updates: 100, synops: 90, spikes: 7, hopsMax: 3, tiles: 2 }
    }
  })
  const loihi = estimate(entryOf('loihi'), counts)

  it('is every operation at the price of the calibrated set of Loihi', () => {
    const joules =
      pJ *
      (1000 * (51.2 + 21.6) +
        2000 * 51.2 +
        300 * 35.5 +
        200 * 33.6 +
        100 * 24 +
        50 * 69.3 +
        70 * 111 +
        40 * 3 +
        30 * 4.2)
    expect(loihi.dynamic?.best).toBeCloseTo(joules, 18)
    expect(loihi.terms.map(({ id }) => id)).toEqual([
      'static',
      'updatesActive',
      'updatesIdle',
      'synopsDense',
      'synopsSparse',
      'synopsConvolutional',
      'spikesOut',
      'messages',
      'hopsEastWest',
      'hopsNorthSouth'
    ])
  })

  it('has the step of the busiest core, and static power over the time of the run', () => {
    const step = (synops: number, spikes: number): number => {
      const mean = (300 * 3.8 + 200 * 4.7 + 100 * 3.1) / 600
      return (100 * 9.7 + synops * mean + spikes * 30 + 3 * 6.5) * 1e-9 + 1e-6
    }
    expect(loihi.latency?.median).toBeCloseTo(step(60, 5), 15)
    expect(loihi.latency?.p95).toBeCloseTo(step(80, 6), 15)
    expect(loihi.latency?.max).toBeCloseTo(step(90, 7), 15)
    const seconds = 10 * step(60, 5)
    expect(loihi.wallSeconds?.best).toBeCloseTo(seconds, 15)
    expect(loihi.realTimeFactor).toBeCloseTo(seconds / 0.01, 12)
    expect(loihi.terms[0]?.energy?.best).toBeCloseTo(0.029 * seconds, 15)
    expect(loihi.energy?.best).toBeCloseTo(0.029 * seconds + (loihi.dynamic?.best ?? 0), 15)
    expect(loihi.power?.best).toBeCloseTo((loihi.energy?.best ?? 0) / seconds, 12)
    expect(loihi.keepsUp).toBe(true)
  })

  it('waits for the world where that is wanted, and pays static power for it', () => {
    const slow = estimate(entryOf('loihi'), counts, { pace: 'real-time' })
    expect(slow.wallSeconds?.best).toBe(0.01)
    expect(slow.terms[0]?.energy?.best).toBeCloseTo(0.029 * 0.01, 12)
    expect(slow.realTimeFactor).toBeCloseTo(loihi.realTimeFactor ?? 0, 12)
    const wish = estimate(entryOf('loihi'), counts, { speedUp: 1e6 })
    expect(wish.keepsUp).toBe(false)
  })

  it('never mixes the terms of two sets; the other set is a bound', () => {
    const [main, other] = loihi.sets
    expect([main?.id, other?.id]).toEqual(['calibrated', 'paper-minimum'])
    const joules = pJ * (3000 * 81 + 600 * 23.6 + 70 * 3.5)
    expect(other?.dynamic?.best).toBeCloseTo(joules, 18)
    const all = [main?.energy, other?.energy].flatMap((each) => each ?? [])
    expect(loihi.energy?.low).toBe(Math.min(...all.map(({ low }) => low)))
    expect(loihi.energy?.high).toBe(Math.max(...all.map(({ high }) => high)))
  })

  it('is of grade B with values of third parties, and C with a rate that was typed', () => {
    expect(loihi.grade).toBe('B')
    expect(estimate(entryOf('loihi'), { ...counts, basis: 'assumed' }).grade).toBe('C')
  })

  it('puts a value of the user’s own in place of the published terms, and marks it', () => {
    const own = entryOf('loihi', { loihi: { energy_per_synop_pj: { value: 10, note: 'ours' } } })
    const result = estimate(own, counts)
    expect(result.sets.map(({ id }) => id)).toEqual(['own-values', 'calibrated', 'paper-minimum'])
    expect(result.terms.find(({ id }) => id === 'synops')?.energy?.best).toBeCloseTo(6000 * pJ, 18)
    expect(result.terms.some(({ id }) => id === 'synopsDense')).toBe(false)
    expect(result.grade).toBe('C')
  })

  it('counts chips that stand by, and says what nobody published of changing weights', () => {
    const two = estimate(entryOf('loihi'), { ...counts, chips: 2 }, { pace: 'real-time' })
    expect(two.terms[0]?.energy?.best).toBeCloseTo(2 * 0.029 * 0.01, 12)
    const learning = estimate(entryOf('loihi'), { ...counts, plasticityUpdates: 10 })
    expect(learning.terms.find(({ id }) => id === 'plasticity')?.energy?.best).toBeCloseTo(1.2e-9)
    const unknown = estimate(entryOf('seneca'), { ...counts, plasticityUpdates: 10 })
    expect(unknown.terms.find(({ id }) => id === 'plasticity')?.energy).toBeNull()
    expect(unknown.dynamic).toBeNull()
    expect(unknown.unknown).toContain('energy_per_plasticity_update_pj')
  })
})

describe('what is not published', () => {
  const counts = countsOf({ neuronUpdatesActive: 100, synopsSparse: 1000, spikes: 10 })

  it('keeps the energy of SpiNNaker2 unknown, and tells what operations take', () => {
    const result = estimate(entryOf('spinnaker2'), counts)
    expect(result.energy).toBeNull()
    expect(result.grade).toBeNull()
    expect(result.dynamic?.best).toBeCloseTo((1000 * 450 + 100 * 2190) * pJ, 15)
    expect(result.unknown).toContain('static_power_mw')
    expect(result.notes.map(({ code }) => code)).toContain('staticUnknown')
  })

  it('gives Loihi 2 no energy, and what was measured beside', () => {
    const result = estimate(entryOf('loihi2'), counts)
    expect(result.method).toBe('none')
    expect(result.energy).toBeNull()
    expect(result.unknown).toEqual(['energy_per_synop_pj', 'energy_per_neuron_update_pj'])
    expect(result.notes[0]?.code).toBe('noOperationPrices')
    expect(result.measured.length).toBeGreaterThan(0)
    expect(result.typicalPower?.best).toBe(1)
  })

  it('never fills DYNAP-CNN2 from DYNAP-CNN', () => {
    const result = estimate(entryOf('dynap-cnn2'), counts)
    expect(result.energy).toBeNull()
    expect(result.typicalPower).toBeNull()
    expect(result.latency).toBeNull()
    expect(result.size.areaMm2).toBeNull()
  })

  it('answers for every entry, and has no number that is not finite', () => {
    for (const entry of deliveredCatalogue().entries) {
      const result = estimate(entry, countsOf({ synopsDense: 10, spikes: 1, coresUsed: 3 }))
      expect(result.chip).toBe(entry.id)
      expect(JSON.stringify(result)).not.toContain('NaN')
      if (result.energy === null) {
        expect([entry.id, result.grade]).toEqual([entry.id, null])
        expect(result.notes.length + result.unknown.length, entry.id).toBeGreaterThan(0)
      } else {
        const { low, best, high } = result.energy
        expect(low, entry.id).toBeLessThanOrEqual(best)
        expect(best, entry.id).toBeLessThanOrEqual(high)
        expect(['A', 'B', 'C']).toContain(result.grade)
      }
    }
  })
})

describe('silicon', () => {
  it('is the cores in use where the area of a core is known', () => {
    const counts = countsOf({ coresUsed: 10, chips: 2 })
    const seneca = estimate(entryOf('seneca'), counts).size
    expect(seneca.areaMm2).toBeCloseTo(4.7, 10)
    expect(seneca.areaOf).toBe('cores')
    expect(estimate(entryOf('grai-one'), counts).size.areaMm2).toBeCloseTo(0.6)
    expect(estimate(entryOf('truenorth'), counts).size.areaMm2).toBeCloseTo(0.936)
    expect(estimate(entryOf('loihi'), counts).size).toMatchObject({
      areaMm2: 120,
      areaOf: 'chips'
    })
  })
})

describe('dense devices', () => {
  const counts = countsOf({
    chipSteps: 100,
    simulatedMs: 100,
    dense: { macsPerStep: 1e6, weightBytes: 1e6, activationBytes: 1e4 }
  })

  it('take 0.8 pJ an operation on the FSD at its peak', () => {
    const result = estimate(entryOf('npu-fsd'), counts, { utilisation: 1 })
    const operations = 2 * 1e6 * 100
    expect((result.energy?.best ?? 0) / operations / pJ).toBeCloseTo(0.8, 10)
    const third = estimate(entryOf('npu-fsd'), counts)
    expect((third.energy?.best ?? 0) / operations / pJ).toBeCloseTo(0.8 / 0.3, 10)
  })

  it('wait for memory on the H100, with the traffic of its memory apart', () => {
    const catalogue = deliveredCatalogue()
    const hbm = catalogue.entries.find(({ id }) => id === 'hbm') ?? null
    const result = estimate(entryOf('gpu-h100'), counts, {}, hbm)
    const step = 1.01e6 / 3.35e12
    expect(result.latency?.median).toBeCloseTo(step, 15)
    expect(result.energy?.best).toBeCloseTo(700 * step * 100, 12)
    const memory = result.terms.find(({ id }) => id === 'memory')
    expect(memory?.energy?.best).toBeCloseTo(1.01e6 * 100 * 8 * 6 * pJ, 12)
    expect(result.notes[0]?.code).toBe('memoryBound')
    const stays = estimate(entryOf('gpu-h100'), counts, { weightsInMemory: true }, hbm)
    expect(stays.energy?.best).toBeLessThan(result.energy?.best ?? 0)
    expect(stays.notes[0]?.code).toBe('computeBound')
  })

  it('are at a peak where nothing but an efficiency is published', () => {
    const ania = estimate(entryOf('ania'), counts)
    expect(ania.method).toBe('peak')
    expect(ania.energy?.best).toBeCloseTo((2e8 / 2900) * pJ, 15)
    expect(ania.grade).toBe('C')
    const capacitors = estimate(entryOf('memcapacitor'), counts)
    expect(capacitors.energy?.best).toBeCloseTo((2e8 / 29600) * pJ, 16)
  })

  it('split the time of UPMEM into cores and host', () => {
    const result = estimate(entryOf('upmem'), {
      ...counts,
      spikes: 1000,
      messages: 8000,
      step: {
        median: { updates: 10, synops: 100, spikes: 1, hopsMax: 0, tiles: 8 },
        p95: { updates: 10, synops: 200, spikes: 1, hopsMax: 0, tiles: 8 },
        max: { updates: 10, synops: 300, spikes: 1, hopsMax: 0, tiles: 8 }
      }
    })
    expect(result.timeSplit?.compute).toBeCloseTo((100 * (100 * 10 + 10 * 30)) / 350e6, 12)
    expect(result.timeSplit?.transfer).toBeCloseTo((9000 * 4) / 19.2e9, 12)
    expect(result.terms.map(({ id }) => id)).toEqual(['arithmetic', 'hostTransfer'])
    expect(result.grade).toBe('C')
  })
})

describe('chips that are driven by change', () => {
  it('do as much as inputs change', () => {
    const counts = countsOf({
      synopsDense: 25_000,
      chipSteps: 10,
      dense: { macsPerStep: 1e4, weightBytes: 1e4, activationBytes: 100 }
    })
    const done = (changeRate?: number): number =>
      estimate(entryOf('grai-one'), counts, changeRate === undefined ? {} : { changeRate })
        .operations.done
    expect(done()).toBe(25_000)
    expect(done(1)).toBe(100_000)
    expect(done(0.1)).toBeCloseTo(10_000)
    expect(done(0)).toBe(0)
    expect(estimate(entryOf('gpu-h100'), counts).operations.done).toBe(100_000)
  })
})
