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
import { conductanceReceptors, reversalPotentials, synapticConductances } from '../receptors'

const nest = 'NEST 3.9, default of aeif_cond_exp'

export const adex = defineNeuron({
  id: 'adex',
  title: { en: 'AdEx, exponential conductances', ko: 'AdEx, 지수형 컨덕턴스' },
  summary: {
    en: 'Adaptive exponential integrate-and-fire neuron; each input spike opens a conductance that decays exponentially. Spikes reset within the step, so their times do not drift with its width.',
    ko: '적응형 지수 적분 발화 뉴런. 입력 스파이크마다 지수적으로 감쇠하는 컨덕턴스가 열립니다. 스텝 안에서 바로 리셋되므로 발화 시각이 간격에 따라 밀리지 않습니다.'
  },
  parameters: {
    ...adexParameters,
    ...reversalPotentials({ e: 0, i: -85 }, nest),
    ...synapticTimes({ e: 0.2, i: 2 }, nest)
  },
  constraints: adexConstraints,
  state: { ...adexStates, ...synapticConductances },
  initial: { v: 'vRest', w: 0, gE: 0, gI: 0 },
  receptors: conductanceReceptors,
  lower: (values, dt) =>
    adexConstants(values, dt, { e: valueOf(values, 'eRevE'), i: valueOf(values, 'eRevI') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: injectedThroughLeak,
  slopes: adexSlopes(
    ({ v = 0, gE = 0, gI = 0 }, values) =>
      -gE * (v - valueOf(values, 'eRevE')) - gI * (v - valueOf(values, 'eRevI'))
  ),
  equations: [
    ...adexEquations('- g_\\mathrm{E} (V - E_\\mathrm{E}) - g_\\mathrm{I} (V - E_\\mathrm{I})'),
    '\\tau_x \\frac{dg_x}{dt} = -g_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}'
  ],
  sources: adexSources
})
