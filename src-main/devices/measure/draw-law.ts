import type { Law } from '../../../src-shared/experiments/network/law'
import type { RandomStream } from '../random'

/** Draws one number from a law; what lies outside of its limits is drawn again. */
export function drawLaw(law: Law, random: RandomStream): number {
  switch (law.kind) {
    case 'constant':
      return law.value
    case 'uniform':
      return law.low + (law.high - law.low) * random.uniform()
    case 'normal':
      return within(law, () => law.mean + law.sd * random.normal())
    case 'lognormal': {
      const variance = Math.log1p((law.sd / law.mean) ** 2)
      const mean = Math.log(law.mean) - variance / 2
      return within(law, () => Math.exp(mean + Math.sqrt(variance) * random.normal()))
    }
  }
}

function within(
  { min, max }: { readonly min: number; readonly max: number },
  draw: () => number
): number {
  for (;;) {
    const value = draw()
    if (value >= min && value <= max) return value
  }
}
