import { describe, expect, it } from 'vitest'
import { effectSize, smallSampleFactor } from '../../../src-shared/compare/effect-size'
import { logGamma } from '../../../src-shared/compare/gamma'
import { noncentralT } from '../../../src-shared/compare/noncentral-t'
import { normalCdf } from '../../../src-shared/compare/normal'
import { mean, sampleSd } from '../../../src-shared/compare/statistics'
import reference from './effect-size.json'

describe('the laws behind effect sizes', () => {
  it('agree with closed forms', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13)
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12)
    // J(2) = Γ(1) / (√1 Γ(1/2))
    expect(smallSampleFactor(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 13)
    expect(normalCdf(0)).toBe(0.5)
    // Student's t with two degrees of freedom: F(t) = 1/2 + t / (2 √(2 + t²)).
    const cdf = noncentralT(2)
    for (const t of [-3, -0.4, 0, 1, 2.5]) {
      expect(cdf(t, 0)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 8)
    }
    // At t = 0 only the sign of Z + δ counts.
    expect(noncentralT(7)(0, 1.3)).toBeCloseTo(normalCdf(-1.3), 8)
  })

  it('agree with SciPy', () => {
    for (const { x, cdf } of reference.normal) expect(normalCdf(x)).toBeCloseTo(cdf, 13)
    for (const { t, freedom, shift, cdf } of reference.noncentralT) {
      expect(noncentralT(freedom)(t, shift), `t ${t}, ν ${freedom}, δ ${shift}`).toBeCloseTo(cdf, 8)
    }
  })
})

describe('effect size', () => {
  it('is that of SciPy for groups of any size', () => {
    for (const { a, b, d, g, low, high } of reference.effects) {
      const found = effectSize(a, b)
      expect(found?.d).toBeCloseTo(d, 9)
      expect(found?.g).toBeCloseTo(g, 9)
      expect(found?.low).toBeCloseTo(low, 5)
      expect(found?.high).toBeCloseTo(high, 5)
    }
  })

  it('changes its sign with the groups, and not with the unit', () => {
    const [a, b] = [
      [1.2, 1.9, 1.4],
      [0.3, 0.1, 0.9, 0.5]
    ]
    const [one, other] = [effectSize(a, b), effectSize(b, a)]
    expect(other?.g).toBeCloseTo(-(one?.g ?? NaN), 12)
    expect(other?.low).toBeCloseTo(-(one?.high ?? NaN), 6)
    const larger = effectSize(
      a.map((v) => 1000 * v),
      b.map((v) => 1000 * v)
    )
    expect(larger?.g).toBeCloseTo(one?.g ?? NaN, 10)
  })

  it('is not given where there is none', () => {
    expect(effectSize([1], [2, 3])).toBeNull()
    expect(effectSize([1, 2], [])).toBeNull()
    expect(effectSize([2, 2], [1, 1])).toBeNull()
    expect(effectSize([0.1 + 0.2, 0.3], [0.3, 0.3])).toBeNull()
  })
})

describe('mean and deviation', () => {
  it('are those of a sample', () => {
    expect(mean([])).toBeNull()
    expect(sampleSd([3])).toBeNull()
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5)
    expect(sampleSd([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14)
  })
})
