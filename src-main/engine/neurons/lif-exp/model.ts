import {
  injectedBeforeDecay,
  lifParameters,
  membranePotential,
  refractorySteps,
  resetBelowThreshold,
  synapticTimes
} from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentGain, decay, exponentialGain } from '../propagators'
import { currentReceptors, synapticCurrents } from '../receptors'

export const lifExp = defineNeuron({
  id: 'lif-exp',
  title: { en: 'LIF, exponential currents', ko: 'LIF, 지수형 전류' },
  summary: {
    en: 'Leaky integrate-and-fire neuron; each input spike starts a current that decays exponentially. The weight is the current’s jump.',
    ko: '입력 스파이크마다 지수적으로 감쇠하는 전류가 흐르는 누설 적분 발화 뉴런. 가중치는 전류의 도약 크기입니다.'
  },
  parameters: {
    ...lifParameters,
    ...synapticTimes({ e: 2, i: 2 }, 'NEST 3.9, default of iaf_psc_exp')
  },
  constraints: resetBelowThreshold,
  state: {
    v: membranePotential,
    iSynE: { ...synapticCurrents.iSynE, isSingle: true },
    iSynI: { ...synapticCurrents.iSynI, isSingle: true }
  },
  initial: { v: 'vRest', iSynE: 0, iSynI: 0 },
  receptors: currentReceptors,
  lower: (values, dt) => {
    const tauM = valueOf(values, 'tauM')
    const tauSynE = valueOf(values, 'tauSynE')
    const tauSynI = valueOf(values, 'tauSynI')
    const capacitance = valueOf(values, 'capacitance')
    const vRest = valueOf(values, 'vRest')
    return [
      decay(dt, tauM),
      decay(dt, tauSynE),
      decay(dt, tauSynI),
      exponentialGain(dt, tauM, tauSynE, capacitance),
      exponentialGain(dt, tauM, tauSynI, capacitance),
      currentGain(dt, tauM, capacitance),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt)
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: injectedBeforeDecay,
  equations: [
    'C_m \\frac{dV}{dt} = -\\frac{C_m}{\\tau_m}(V - E_L) + I_\\mathrm{E} + I_\\mathrm{I} + I_e',
    '\\tau_x \\frac{dI_x}{dt} = -I_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}',
    'V \\ge V_\\mathrm{th} \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}'
  ],
  sources: [
    'Rotter & Diesmann (1999) Biol. Cybern. 81:381–402 (exact integration)',
    'Tsodyks, Uziel & Markram (2000) J. Neurosci. 20:RC50 (exponential currents)'
  ]
})
