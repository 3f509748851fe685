import {
  adexConstants,
  adexConstraints,
  adexEquations,
  adexParameters,
  adexSlopes,
  adexSources,
  adexStates
} from '../adex-parameters'
import { injectedThroughLeak, refractorySteps, synapticTimes } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentReceptors, synapticCurrents } from '../receptors'

export const adexExp = defineNeuron({
  id: 'adex-exp',
  title: { en: 'AdEx, exponential currents', ko: 'AdEx, 지수형 전류' },
  summary: {
    en: 'Adaptive exponential integrate-and-fire neuron; each input spike starts a current that decays exponentially. Spikes reset within the step, so their times do not drift with its width.',
    ko: '적응형 지수 적분 발화 뉴런. 입력 스파이크마다 지수적으로 감쇠하는 전류가 흐릅니다. 스텝 안에서 바로 리셋되므로 발화 시각이 간격에 따라 밀리지 않습니다.'
  },
  parameters: {
    ...adexParameters,
    ...synapticTimes({ e: 2, i: 2 }, 'NEST 3.9, default of iaf_psc_exp')
  },
  constraints: adexConstraints,
  state: { ...adexStates, ...synapticCurrents },
  initial: { v: 'vRest', w: 0, iSynE: 0, iSynI: 0 },
  receptors: currentReceptors,
  lower: (values, dt) => adexConstants(values, dt),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: injectedThroughLeak,
  slopes: adexSlopes(({ iSynE = 0, iSynI = 0 }) => iSynE + iSynI),
  equations: [
    ...adexEquations('+ I_\\mathrm{E} + I_\\mathrm{I}'),
    '\\tau_x \\frac{dI_x}{dt} = -I_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}'
  ],
  sources: adexSources
})
