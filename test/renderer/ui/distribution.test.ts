import { describe, expect, it } from 'vitest'
import { readLaw } from '../../../src-shared/experiments/network/law'
import {
  asOtherKind,
  densityCurve,
  distributionKinds,
  memberText,
  withMember
} from '../../../src-renderer/ui/distribution'
import { listText, readList } from '../../../src-renderer/ui/neuron-selection'

describe('a distribution', () => {
  it('becomes any other kind around the same middle, always a valid one', () => {
    for (const start of ['2 mV', '-2 mV', '0 mV']) {
      for (const kind of distributionKinds) {
        const made = asOtherKind(start, kind, 'mV')
        const isLognormal = kind === 'lognormal'
        if (isLognormal && start !== '2 mV') continue
        expect(readLaw(made, 'mV').ok, `${start} as ${kind}`).toBe(true)
      }
    }
    expect(asOtherKind('2 mV', 'uniform', 'mV')).toEqual({
      distribution: 'uniform',
      low: '1.6 mV',
      high: '2.4 mV'
    })
    expect(
      asOtherKind({ distribution: 'uniform', low: '1 mV', high: '3 mV' }, 'constant', 'mV')
    ).toBe('2 mV')
  })

  it('changes one member and leaves out an optional one', () => {
    const normal = { distribution: 'normal' as const, mean: '2 mV', sd: '1 mV', min: '0 mV' }
    expect(withMember(normal, 'sd', '3 mV')).toEqual({ ...normal, sd: '3 mV' })
    expect(withMember(normal, 'min', undefined)).not.toHaveProperty('min')
    expect(memberText(normal, 'max')).toBeUndefined()
  })

  it('has its densest place where the law says', () => {
    const top = (points: readonly (readonly [number, number])[]) =>
      points.reduce((best, point) => (point[1] > best[1] ? point : best), [0, 0] as const)[0]
    const bell = { mean: 10, sd: 2, min: -Infinity, max: Infinity }
    const normal = densityCurve({ kind: 'normal', ...bell })
    expect(normal.from + top(normal.points) * (normal.to - normal.from)).toBeCloseTo(10)
    const skew = densityCurve({ kind: 'lognormal', ...bell, sd: 8 })
    // Mode of a lognormal law: mean / (1 + (sd / mean)²)^(3/2).
    const mode = 10 / (1 + 0.64) ** 1.5
    expect(skew.from + top(skew.points) * (skew.to - skew.from)).toBeCloseTo(mode, 0)
  })
})

describe('a list of neurons', () => {
  it('is written with commas and ranges', () => {
    expect(readList('0, 1, 5-8')).toEqual([0, 1, 5, 6, 7, 8])
    expect(readList('3 4')).toEqual([3, 4])
    expect(listText([0, 1, 5])).toBe('0, 1, 5')
  })

  it('is refused when it is none', () => {
    for (const text of ['', 'a', '-1', '1.5', '8-5', '0-99999999']) {
      expect(readList(text), text).toBeUndefined()
    }
  })
})
