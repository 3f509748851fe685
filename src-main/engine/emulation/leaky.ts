import type {
  ResolvedPopulation,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import { currentGain, decay, exponentialGain } from '../neurons/propagators'

/** What one unit of weight does at a receptor. */
export interface LeakyReceptor {
  /** Time constant of the current that it starts, ms; 0 where it moves the potential at once. */
  readonly tau: number
  /** pA, or mV where the potential is moved at once. */
  readonly gain: number
}

/** What integrate-and-fire neurons have in common, as far as a chip's neuron can take it over. */
export interface Leaky {
  readonly tauM: number
  readonly capacitance: number
  readonly vRest: number
  readonly vThreshold: number
  readonly vReset: number
  readonly tauRef: number
  readonly current: number
  readonly receptors: readonly LeakyReceptor[]
  /** What gets lost: keys below `lost` among the findings. */
  readonly lost: readonly string[]
}

const homeostatic = /-homeostatic$/

/** Reads a population as a leaky neuron. @returns null for models that are none */
export function leakyOf(population: ResolvedPopulation, dt: number): Leaky | null {
  const { model, values } = population
  const base = model.replace(homeostatic, '')
  const lost = base === model ? [] : ['adaptation']
  const at = (name: string): number => numberAt(values, name)
  switch (base) {
    case 'lif-delta': {
      const jump: LeakyReceptor = { tau: 0, gain: 1 }
      return { ...membrane(values, at('tauM')), receptors: [jump], lost }
    }
    case 'lif-exp':
      return {
        ...membrane(values, at('tauM')),
        receptors: [at('tauSynE'), at('tauSynI')].map((tau) => ({ tau, gain: 1 })),
        lost
      }
    case 'lif-alpha':
      // The exponential with the charge and the mean time of the alpha function.
      return {
        ...membrane(values, at('tauM')),
        receptors: [at('tauSynE'), at('tauSynI')].map((tau) => ({
          tau: 2 * tau,
          gain: Math.E / 2
        })),
        lost: [...lost, 'alpha']
      }
    case 'lif-cond-exp': {
      const own = membrane(values, at('capacitance') / at('gLeak'))
      const middle = (own.vRest + own.vThreshold) / 2
      return {
        ...own,
        receptors: [
          { tau: at('tauSynE'), gain: at('eRevE') - middle },
          { tau: at('tauSynI'), gain: at('eRevI') - middle }
        ],
        lost: [...lost, 'conductance']
      }
    }
    case 'alif': {
      const [tauM, resistance] = [at('tauM'), at('resistance')]
      return {
        tauM,
        capacitance: tauM / resistance,
        vRest: 0,
        vThreshold: at('threshold'),
        vReset: 0,
        tauRef: 0,
        current: at('current'),
        receptors: [{ tau: 0, gain: (1 - decay(dt, tauM)) * resistance }],
        lost: ['adaptation', 'softReset']
      }
    }
    default:
      return null
  }
}

const membrane = (values: ResolvedValues, tauM: number) => ({
  tauM,
  capacitance: numberAt(values, 'capacitance'),
  vRest: numberAt(values, 'vRest'),
  vThreshold: numberAt(values, 'vThreshold'),
  vReset: numberAt(values, 'vReset'),
  tauRef: numberAt(values, 'tauRef'),
  current: numberAt(values, 'current')
})

function numberAt(values: ResolvedValues, name: string): number {
  const value = values[name]
  return typeof value === 'number' ? value : 0
}

/** mV that a unit of weight adds to the potential in all, leak left aside. */
export const jumpOf = ({ capacitance }: Leaky, { tau, gain }: LeakyReceptor): number =>
  tau === 0 ? gain : (gain * tau) / capacitance

/** mV that a current of a unit of weight adds in its first step. */
export const firstStepOf = (leaky: Leaky, { tau, gain }: LeakyReceptor, dt: number): number =>
  tau === 0 ? gain : gain * exponentialGain(dt, leaky.tauM, tau, leaky.capacitance)

/** mV that 1 pA adds in one step. */
export const stepGainOf = ({ tauM, capacitance }: Leaky, dt: number): number =>
  Number.isFinite(tauM) ? currentGain(dt, tauM, capacitance) : dt / capacitance
