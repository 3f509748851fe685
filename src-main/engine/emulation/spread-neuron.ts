import { Complaints } from '../../../src-shared/experiments/network/complaints'
import {
  checkDefinition,
  type CheckedDefinition,
  type Definition
} from '../../../src-shared/experiments/network/equations'
import type {
  ResolvedPopulation,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import { stepMean } from '../neurons/propagators'

/** Neurons of one model, each with a leak and a threshold of its own. */
export interface SpreadNeuron {
  readonly definition: CheckedDefinition
  readonly population: ResolvedPopulation
  /** Indices of the states that are parameters: factors of mean one. */
  readonly states: readonly number[]
}

const shared: Definition['parameters'] = {
  capacitance: '250 pF',
  tauM: '10 ms',
  vRest: '-70 mV',
  vThreshold: '-55 mV',
  vReset: '-70 mV',
  tauRef: '2 ms',
  current: '0 pA'
}

const common = {
  threshold: 'v >= vRest + height * (vThreshold - vRest)',
  reset: ['v = vReset'],
  refractory: 'tauRef'
}
const factors = { leak: { initial: 1, unit: '1' }, height: { initial: 1, unit: '1' } }
const constant = ['dleak/dt = 0', 'dheight/dt = 0']

/** Currents are taken by their means over a step, so that spread is all that is new. */
const definitions: Readonly<Record<string, Definition>> = {
  'lif-exp': {
    id: 'chip-lif-exp',
    parameters: {
      ...shared,
      tauSynE: '2 ms',
      tauSynI: '2 ms',
      meanE: 1,
      meanI: 1
    },
    state: {
      v: { initial: 'vRest' },
      iSynE: { unit: 'pA' },
      iSynI: { unit: 'pA' },
      ...factors
    },
    equations: [
      'dv/dt = leak * (vRest - v) / tauM + (meanE * iSynE + meanI * iSynI + I + current) / capacitance',
      'diSynE/dt = -iSynE / tauSynE',
      'diSynI/dt = -iSynI / tauSynI',
      ...constant
    ],
    receptors: {
      excitatory: { target: 'iSynE', unit: 'pA', sign: 'positive' },
      inhibitory: { target: 'iSynI', unit: 'pA', sign: 'negative' }
    },
    ...common
  },
  'lif-delta': {
    id: 'chip-lif-delta',
    parameters: shared,
    state: { v: { initial: 'vRest' }, ...factors },
    equations: ['dv/dt = leak * (vRest - v) / tauM + (I + current) / capacitance', ...constant],
    receptors: { jump: { target: 'v', unit: 'mV', sign: 'any' } },
    ...common
  }
}

/** @returns null for models whose neurons cannot be made to differ */
export function spreadNeuron(population: ResolvedPopulation, dt: number): SpreadNeuron | null {
  const written = definitions[population.model]
  if (!written) return null
  const complaints = new Complaints()
  const { checked } = checkDefinition(written, ['emulation'], complaints)
  if (!checked) throw new Error(JSON.stringify(complaints.problems))
  const tau = (name: string): number => {
    const value = population.values[name]
    return typeof value === 'number' ? value : 1
  }
  const values: Record<string, ResolvedValues[string]> = {}
  for (const { name } of checked.parameters) {
    const own = population.values[name]
    if (own !== undefined) values[name] = own
  }
  if ('iSynE' in written.state) {
    values['meanE'] = stepMean(dt, tau('tauSynE'))
    values['meanI'] = stepMean(dt, tau('tauSynI'))
  }
  const names = checked.states.map(({ name }) => name)
  return {
    definition: checked,
    population: { ...population, model: checked.id, values },
    states: [names.indexOf('leak'), names.indexOf('height')]
  }
}
