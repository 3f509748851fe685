import type { QuantityParameter } from '../../../../src-shared/catalogue'
import {
  injectedThroughLeak,
  lifParameters,
  membranePotential,
  refractorySteps,
  resetBelowThreshold,
  synapticTimes
} from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { decay, stepMean } from '../propagators'
import { conductanceReceptors } from '../receptors'

const nest = 'NEST 3.9, default of iaf_cond_exp'

const reversal = (
  symbol: string,
  label: { en: string; ko: string },
  standard: number
): QuantityParameter => ({
  kind: 'quantity',
  unit: 'mV',
  default: standard,
  label,
  symbol,
  source: nest
})

const { capacitance, vRest, vThreshold, vReset, tauRef, current } = lifParameters

export const lifCondExp = defineNeuron({
  id: 'lif-cond-exp',
  title: { en: 'LIF, exponential conductances', ko: 'LIF, 지수형 컨덕턴스' },
  summary: {
    en: 'Leaky integrate-and-fire neuron; each input spike opens a conductance that decays exponentially. The weight is the conductance’s jump.',
    ko: '입력 스파이크마다 지수적으로 감쇠하는 컨덕턴스가 열리는 누설 적분 발화 뉴런. 가중치는 컨덕턴스의 도약 크기입니다.'
  },
  parameters: {
    capacitance,
    gLeak: {
      kind: 'quantity',
      unit: 'nS',
      default: 16.6667,
      min: 0,
      label: { en: 'Leak conductance', ko: '누설 컨덕턴스' },
      symbol: 'g_L',
      source: nest
    },
    vRest,
    vThreshold,
    vReset: { ...vReset, default: -60, source: nest },
    tauRef,
    current,
    eRevE: reversal(
      'E_\\mathrm{E}',
      { en: 'Excitatory reversal potential', ko: '흥분성 역전 전위' },
      0
    ),
    eRevI: reversal(
      'E_\\mathrm{I}',
      { en: 'Inhibitory reversal potential', ko: '억제성 역전 전위' },
      -85
    ),
    ...synapticTimes({ e: 0.2, i: 2 }, nest)
  },
  constraints: resetBelowThreshold,
  state: {
    v: membranePotential,
    gE: {
      isSingle: true,
      label: { en: 'Excitatory conductance', ko: '흥분성 컨덕턴스' },
      symbol: 'g_\\mathrm{E}',
      unit: 'nS'
    },
    gI: {
      isSingle: true,
      label: { en: 'Inhibitory conductance', ko: '억제성 컨덕턴스' },
      symbol: 'g_\\mathrm{I}',
      unit: 'nS'
    }
  },
  initial: { v: 'vRest', gE: 0, gI: 0 },
  receptors: conductanceReceptors,
  lower: (values, dt) => {
    const overC = dt / valueOf(values, 'capacitance')
    const vRest = valueOf(values, 'vRest')
    const tauSynE = valueOf(values, 'tauSynE')
    const tauSynI = valueOf(values, 'tauSynI')
    const shareE = overC * stepMean(dt, tauSynE)
    const shareI = overC * stepMean(dt, tauSynI)
    return [
      overC * valueOf(values, 'gLeak'),
      shareE,
      shareI,
      shareE * (valueOf(values, 'eRevE') - vRest),
      shareI * (valueOf(values, 'eRevI') - vRest),
      overC,
      decay(dt, tauSynE),
      decay(dt, tauSynI),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt)
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: injectedThroughLeak,
  equations: [
    'C_m \\frac{dV}{dt} = -g_L (V - E_L) - g_\\mathrm{E} (V - E_\\mathrm{E}) - g_\\mathrm{I} (V - E_\\mathrm{I}) + I_e',
    '\\tau_x \\frac{dg_x}{dt} = -g_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}',
    'V \\ge V_\\mathrm{th} \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}'
  ],
  sources: [
    'Brette et al. (2007) J. Comput. Neurosci. 23:349–398, benchmark 1',
    'Meffin, Burkitt & Grayden (2004) J. Comput. Neurosci. 16:159–175'
  ]
})
