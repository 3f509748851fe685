import {
  lifParameters,
  membranePotential,
  refractorySteps,
  resetBelowThreshold
} from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentGain, decay } from '../propagators'

export const lifDelta = defineNeuron({
  id: 'lif-delta',
  title: { en: 'LIF, delta synapses', ko: 'LIF, 델타 시냅스' },
  summary: {
    en: 'Leaky integrate-and-fire neuron whose potential jumps at each input spike. Input during the refractory period is lost.',
    ko: '입력 스파이크마다 막 전위가 도약하는 누설 적분 발화 뉴런. 불응기 동안의 입력은 버려집니다.'
  },
  parameters: lifParameters,
  constraints: resetBelowThreshold,
  state: { v: membranePotential },
  initial: { v: 'vRest' },
  receptors: [
    {
      id: 'jump',
      label: { en: 'Potential jump', ko: '전위 도약' },
      unit: 'mV',
      sign: 'any'
    }
  ],
  lower: (values, dt) => {
    const tauM = valueOf(values, 'tauM')
    const vRest = valueOf(values, 'vRest')
    return [
      decay(dt, tauM),
      currentGain(dt, tauM, valueOf(values, 'capacitance')),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt)
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: (values, dt) => ({
    kind: 'receptor',
    receptor: 0,
    gain: currentGain(dt, valueOf(values, 'tauM'), valueOf(values, 'capacitance'))
  }),
  equations: [
    '\\tau_m \\frac{dV}{dt} = -(V - E_L) + \\frac{\\tau_m}{C_m} I_e + \\tau_m \\sum_k J_k\\, \\delta(t - t_k - d_k)',
    'V \\ge V_\\mathrm{th} \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}'
  ],
  sources: [
    'Rotter & Diesmann (1999) Biol. Cybern. 81:381–402 (exact integration)',
    'Brunel (2000) J. Comput. Neurosci. 8:183–208'
  ]
})
