import type { Receptor } from '../../../src-shared/catalogue'

/** Receptors of models whose synapses inject a current. */
export const currentReceptors: readonly Receptor[] = [
  {
    id: 'excitatory',
    label: { en: 'Excitatory current', ko: '흥분성 전류' },
    unit: 'pA',
    sign: 'positive'
  },
  {
    id: 'inhibitory',
    label: { en: 'Inhibitory current', ko: '억제성 전류' },
    unit: 'pA',
    sign: 'negative'
  }
]

/** Receptors of models whose synapses open a conductance. */
export const conductanceReceptors: readonly Receptor[] = [
  {
    id: 'excitatory',
    label: { en: 'Excitatory conductance', ko: '흥분성 컨덕턴스' },
    unit: 'nS',
    sign: 'positive',
    magnitude: true
  },
  {
    id: 'inhibitory',
    label: { en: 'Inhibitory conductance', ko: '억제성 컨덕턴스' },
    unit: 'nS',
    sign: 'negative',
    magnitude: true
  }
]

export const synapticCurrents = {
  iSynE: {
    label: { en: 'Excitatory synaptic current', ko: '흥분성 시냅스 전류' },
    symbol: 'I_\\mathrm{E}',
    unit: 'pA'
  },
  iSynI: {
    label: { en: 'Inhibitory synaptic current', ko: '억제성 시냅스 전류' },
    symbol: 'I_\\mathrm{I}',
    unit: 'pA'
  }
} as const
