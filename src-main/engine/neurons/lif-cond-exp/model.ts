import type { ChoiceParameter, QuantityParameter } from '../../../../src-shared/catalogue'
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

/** Ways to take a step; a value's place is what `lower` reads. */
const integration: ChoiceParameter = {
  kind: 'choice',
  default: 'mean-conductances',
  source: 'chosen: the fastest, with the spikes of NEST’s adaptive solver in all reference cases',
  label: { en: 'Integration', ko: '적분 방법' },
  options: [
    {
      value: 'mean-conductances',
      label: { en: 'conductances by their means', ko: '컨덕턴스의 스텝 평균' }
    },
    {
      value: 'exponential-euler',
      label: { en: 'exponential Euler', ko: '지수 오일러' }
    },
    {
      value: 'runge-kutta-fehlberg',
      label: { en: 'adaptive Runge–Kutta–Fehlberg 4(5)', ko: '적응형 룽게-쿠타-펠베르크 4(5)' }
    }
  ],
  meaning: {
    en: 'How the membrane equation is solved between spikes. Conductances by their means over a step: error of third order in the step, and the fastest. Exponential Euler: conductances as at the step’s start, as Brian 2 has it; error of second order. Adaptive: in doubles with steps as short as the tolerance asks for, as NEST has it; several times slower.',
    ko: '스파이크 사이의 막 방정식을 푸는 방법입니다. 컨덕턴스의 스텝 평균: 오차가 스텝의 3차이며 가장 빠릅니다. 지수 오일러: Brian 2처럼 스텝 시작의 컨덕턴스를 쓰며 오차는 2차입니다. 적응형: NEST처럼 배정밀도로 허용 오차에 맞춰 스텝을 줄이며, 몇 배 느립니다.'
  }
}
const [euler, adaptive] = [1, 2]

const tolerance: QuantityParameter = {
  kind: 'quantity',
  unit: 'mV',
  default: 0.001,
  min: 1e-9,
  label: { en: 'Tolerance of the adaptive steps', ko: '적응형 스텝의 허용 오차' },
  symbol: '\\epsilon',
  meaning: {
    en: 'Largest difference of the formulas of fourth and fifth order in one step, of the potential in mV and of the conductances in nS. Without effect on the other ways to integrate.',
    ko: '한 스텝에서 4차와 5차 공식의 차이로 허용하는 최댓값입니다(전위는 mV, 컨덕턴스는 nS). 다른 적분 방법에는 영향이 없습니다.'
  },
  source: 'NEST 3.9, default gsl_error_tol of iaf_cond_exp'
}

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
    ...synapticTimes({ e: 0.2, i: 2 }, nest),
    integration,
    tolerance
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
    const fromE = valueOf(values, 'eRevE') - vRest
    const fromI = valueOf(values, 'eRevI') - vRest
    const scheme = valueOf(values, 'integration')
    const shareE = overC * (scheme === euler ? 1 : stepMean(dt, tauSynE))
    const shareI = overC * (scheme === euler ? 1 : stepMean(dt, tauSynI))
    return [
      overC * valueOf(values, 'gLeak'),
      shareE,
      shareI,
      shareE * fromE,
      shareI * fromI,
      overC,
      decay(dt, tauSynE),
      decay(dt, tauSynI),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt),
      scheme === adaptive ? 1 : 0,
      dt,
      valueOf(values, 'gLeak'),
      fromE,
      fromI,
      1 / tauSynE,
      1 / tauSynI,
      valueOf(values, 'tolerance')
    ]
  },
  isAllDouble: (values) => valueOf(values, 'integration') === adaptive,
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
    'Meffin, Burkitt & Grayden (2004) J. Comput. Neurosci. 16:159–175',
    'Blanes, Casas, Oteo & Ros (2009) Phys. Rep. 470:151–238 (Magnus expansion: conductances by their means)',
    'MacGregor (1987) Neural and Brain Modeling, Academic Press (exponential Euler)',
    'Fehlberg (1969) NASA TR R-315 (Runge–Kutta 4(5))'
  ]
})
