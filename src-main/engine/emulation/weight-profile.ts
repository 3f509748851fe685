import { normalCdf } from '../../../src-shared/compare/normal'
import type { Law } from '../../../src-shared/experiments/network/law'
import type { Sample } from './cluster'

const quantiles = 64

/**
 * Numbers that stand for what a law gives: its quantiles, and the largest sizes to be expected of so many draws.
 * @param count draws
 */
export function samplesOf(law: Law, count: number): readonly Sample[] {
  if (law.kind === 'constant') return [{ value: law.value, weight: count }]
  const ends = 1 / (count + 1)
  const inside = Array.from({ length: quantiles }, (_, i) => (i + 0.5) / quantiles)
  const places = [ends, ...inside.filter((p) => p > ends && p < 1 - ends), 1 - ends]
  const weight = count / places.length
  return places.map((p) => ({ value: quantileOf(law, p), weight }))
}

/** The number below which a share `p` of a law's draws lie. */
export function quantileOf(law: Law, p: number): number {
  switch (law.kind) {
    case 'constant':
      return law.value
    case 'uniform':
      return law.low + p * (law.high - law.low)
    case 'normal':
    case 'lognormal': {
      const isLog = law.kind === 'lognormal'
      const variance = isLog ? Math.log1p((law.sd / law.mean) ** 2) : law.sd ** 2
      const centre = isLog ? Math.log(law.mean) - variance / 2 : law.mean
      const sd = Math.sqrt(variance)
      if (sd === 0) return law.mean
      const standard = (x: number): number => ((isLog ? Math.log(Math.max(0, x)) : x) - centre) / sd
      const [low, high] = [normalCdf(standard(law.min)), normalCdf(standard(law.max))]
      const z = centre + sd * normalQuantile(low + p * (high - low))
      return isLog ? Math.exp(z) : z
    }
  }
}

/** Inverse of the normal distribution function, by bisection: accurate to 1e-9. */
function normalQuantile(p: number): number {
  let [low, high] = [-9, 9]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
