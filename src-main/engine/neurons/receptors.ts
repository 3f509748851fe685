import type { Receptor } from '../../../src-shared/catalogue'
import { quantity } from './parameter'

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

export const synapticConductances = {
  gE: {
    label: { en: 'Excitatory conductance', ko: '흥분성 컨덕턴스' },
    symbol: 'g_\\mathrm{E}',
    unit: 'nS'
  },
  gI: {
    label: { en: 'Inhibitory conductance', ko: '억제성 컨덕턴스' },
    symbol: 'g_\\mathrm{I}',
    unit: 'nS'
  }
} as const

/** Reversal potentials of both conductances. @param standard default values, mV */
export const reversalPotentials = (standard: { e: number; i: number }, source: string) => ({
  eRevE: quantity(
    'E_\\mathrm{E}',
    standard.e,
    'mV',
    { en: 'Excitatory reversal potential', ko: '흥분성 역전 전위' },
    { source }
  ),
  eRevI: quantity(
    'E_\\mathrm{I}',
    standard.i,
    'mV',
    { en: 'Inhibitory reversal potential', ko: '억제성 역전 전위' },
    { source }
  )
})

const alphaSlope = (symbol: string, label: { en: string; ko: string }) => ({
  label,
  symbol,
  unit: 'pA/ms'
})

/** Second state of alpha-shaped currents. */
export const alphaSlopes = {
  slopeE: alphaSlope('\\dot I_\\mathrm{E}', {
    en: 'Excitatory current’s alpha slope',
    ko: '흥분성 전류의 알파 기울기'
  }),
  slopeI: alphaSlope('\\dot I_\\mathrm{I}', {
    en: 'Inhibitory current’s alpha slope',
    ko: '억제성 전류의 알파 기울기'
  })
} as const
