import type { Law } from '../../../src-shared/experiments/network/law'
import type { KernelLaw } from './compiled-network'

/** Beyond so many standard deviations a normal law is cut: a draw there comes once in 10^15. */
const tailDeviations = 8

/**
 * A law in the kernel's numbers, scaled (a delay in ms times 1/dt is in steps). The lognormal law is
 * given to the kernel by mean and deviation of the logarithm.
 */
export function kernelLaw(law: Law, scale = 1): KernelLaw {
  switch (law.kind) {
    case 'constant': {
      const value = law.value * scale
      return { law: 0, a: value, b: 0, low: value, high: value }
    }
    case 'uniform': {
      const [low, high] = [law.low * scale, law.high * scale]
      return { law: 1, a: low, b: high, low, high }
    }
    case 'normal':
      return {
        law: 2,
        a: law.mean * scale,
        b: law.sd * scale,
        low: Math.max(law.min, law.mean - tailDeviations * law.sd) * scale,
        high: Math.min(law.max, law.mean + tailDeviations * law.sd) * scale
      }
    case 'lognormal': {
      const variance = Math.log1p((law.sd / law.mean) ** 2)
      const mu = Math.log(law.mean * scale) - variance / 2
      const sigma = Math.sqrt(variance)
      return {
        law: 3,
        a: mu,
        b: sigma,
        low: Math.max(law.min * scale, Math.exp(mu - tailDeviations * sigma)),
        high: Math.min(law.max * scale, Math.exp(mu + tailDeviations * sigma))
      }
    }
  }
}
