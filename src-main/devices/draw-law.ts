import type { Law } from '../../src-shared/experiments/network/law'
import type { RandomStream } from './random'

/** One number of a law; draws of normal and lognormal laws outside their limits are drawn again. */
export function drawLaw(law: Law, random: RandomStream): number {
  switch (law.kind) {
    case 'constant':
      return law.value
    case 'uniform':
      return law.low + (law.high - law.low) * random.uniform()
    case 'normal':
      return drawWithin(law, () => law.mean + law.sd * random.normal())
    case 'lognormal': {
      const variance = Math.log1p((law.sd / law.mean) ** 2)
      const middle = Math.log(law.mean) - variance / 2
      const spread = Math.sqrt(variance)
      return drawWithin(law, () => Math.exp(middle + spread * random.normal()))
    }
  }
}

function drawWithin({ min, max }: { min: number; max: number }, draw: () => number): number {
  for (;;) {
    const value = draw()
    if (value >= min && value <= max) return value
  }
}
