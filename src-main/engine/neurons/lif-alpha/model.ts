import {
  injectedBeforeDecay,
  lifParameters,
  membranePotential,
  refractorySteps,
  resetBelowThreshold,
  synapticTimes
} from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentGain, decay, exponentialGain, slopeGain } from '../propagators'
import { alphaSlopes, currentReceptors, synapticCurrents } from '../receptors'

export const lifAlpha = defineNeuron({
  id: 'lif-alpha',
  title: { en: 'LIF, alpha currents', ko: 'LIF, 알파형 전류' },
  summary: {
    en: 'Leaky integrate-and-fire neuron; each input spike starts an alpha-shaped current. The weight is the current’s peak.',
    ko: '입력 스파이크마다 알파 함수 모양의 전류가 흐르는 누설 적분 발화 뉴런. 가중치는 전류의 최댓값입니다.'
  },
  parameters: {
    ...lifParameters,
    ...synapticTimes({ e: 2, i: 2 }, 'NEST 3.9, default of iaf_psc_alpha')
  },
  constraints: resetBelowThreshold,
  state: {
    v: membranePotential,
    iSynE: synapticCurrents.iSynE,
    slopeE: alphaSlopes.slopeE,
    iSynI: synapticCurrents.iSynI,
    slopeI: alphaSlopes.slopeI
  },
  initial: { v: 'vRest', iSynE: 0, slopeE: 0, iSynI: 0, slopeI: 0 },
  receptors: currentReceptors,
  lower: (values, dt) => {
    const tauM = valueOf(values, 'tauM')
    const capacitance = valueOf(values, 'capacitance')
    const vRest = valueOf(values, 'vRest')
    const pulse = (tau: number): readonly number[] => [
      decay(dt, tau),
      dt * decay(dt, tau),
      slopeGain(dt, tauM, tau, capacitance),
      exponentialGain(dt, tauM, tau, capacitance),
      Math.E / tau
    ]
    return [
      decay(dt, tauM),
      currentGain(dt, tauM, capacitance),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt),
      ...pulse(valueOf(values, 'tauSynE')),
      ...pulse(valueOf(values, 'tauSynI'))
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: injectedBeforeDecay,
  equations: [
    'C_m \\frac{dV}{dt} = -\\frac{C_m}{\\tau_m}(V - E_L) + I_\\mathrm{E} + I_\\mathrm{I} + I_e',
    'I_x(t) = \\sum_k w_k \\frac{e\\,(t - t_k - d_k)}{\\tau_x} e^{-(t - t_k - d_k)/\\tau_x}, \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}',
    'V \\ge V_\\mathrm{th} \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}'
  ],
  sources: [
    'Rotter & Diesmann (1999) Biol. Cybern. 81:381–402 (exact integration)',
    'Diesmann, Gewaltig & Aertsen (1999) Nature 402:529–533 (alpha currents)'
  ]
})
