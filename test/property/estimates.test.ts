import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf } from '../../src-main/chips/estimate/counts'
import { estimate } from '../../src-main/chips/estimate/estimate'
import type { OperationCounts } from '../../src-shared/hardware/operation-counts'
import { deliveredCatalogue } from '../unit/chips/estimate/entries'

const { entries } = deliveredCatalogue()
const count = fc.integer({ min: 0, max: 1e9 })
const load = fc.record({
  updates: count,
  synops: count,
  spikes: count,
  hopsMax: fc.integer({ min: 0, max: 100 }),
  tiles: fc.integer({ min: 0, max: 200 })
})
const counts: fc.Arbitrary<OperationCounts> = fc
  .record({
    simulatedMs: fc.integer({ min: 1, max: 1e6 }),
    chipSteps: fc.integer({ min: 1, max: 1e6 }),
    basis: fc.constantFrom('measured' as const, 'assumed' as const),
    neuronUpdatesActive: count,
    neuronUpdatesIdle: count,
    synopsDense: count,
    synopsSparse: count,
    synopsConvolutional: count,
    spikes: count,
    messages: count,
    hopsEastWest: count,
    hopsNorthSouth: count,
    interChipMessages: count,
    plasticityUpdates: count,
    coresUsed: fc.integer({ min: 1, max: 1e5 }),
    chips: fc.integer({ min: 1, max: 1e4 }),
    synapses: count,
    neurons: count,
    load
  })
  .map(({ load: step, ...given }) =>
    countsOf({
      ...given,
      step: { median: step, p95: step, max: step },
      dense: { macsPerStep: given.synapses, weightBytes: given.synapses, activationBytes: 2 }
    })
  )
const entry = fc.constantFrom(...entries)

describe('estimates of any counts on any entry', () => {
  it('have low ≤ best ≤ high, all finite, and a grade exactly where there is an energy', () => {
    fc.assert(
      fc.property(entry, counts, (of, given) => {
        const { energy, grade, power, terms } = estimate(of, given)
        expect(grade === null).toBe(energy === null)
        for (const range of [energy, power, ...terms.map((one) => one.energy)]) {
          if (!range) continue
          expect(Number.isFinite(range.high)).toBe(true)
          expect(range.low).toBeGreaterThanOrEqual(0)
          expect(range.low).toBeLessThanOrEqual(range.best * (1 + 1e-12))
          expect(range.best).toBeLessThanOrEqual(range.high * (1 + 1e-12))
        }
        if (given.basis === 'assumed' && energy) expect(grade).toBe('C')
      }),
      { numRuns: 300 }
    )
  })

  it('are the sum of their terms, and unknown as soon as one of them is', () => {
    fc.assert(
      fc.property(entry, counts, (of, given) => {
        const { sets, terms } = estimate(of, given)
        const [main] = sets
        if (!main) return
        const sum = terms.reduce((all, one) => all + (one.energy?.best ?? 0), 0)
        if (main.energy)
          expect(sum / (main.energy.best || 1)).toBeCloseTo(main.energy.best ? 1 : sum, 9)
        else expect(terms.some((one) => one.energy === null)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('never fall when there is more to do', () => {
    const more = fc.constantFrom(
      'synopsSparse' as const,
      'spikes' as const,
      'neuronUpdatesActive' as const
    )
    fc.assert(
      fc.property(entry, counts, more, count, (of, given, field, extra) => {
        const before = estimate(of, given).sets[0]?.energy?.best
        const after = estimate(of, { ...given, [field]: given[field] + extra }).sets[0]?.energy
          ?.best
        if (before === undefined || after === undefined) return
        expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-9))
      }),
      { numRuns: 300 }
    )
  })
})
