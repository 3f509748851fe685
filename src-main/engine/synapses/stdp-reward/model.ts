import { valueOf } from '../../neurons/neuron-model'
import { amplitude, largestWeight, tauMinus, tauPlus, traceTime } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import {
  upkeepConstraints,
  upkeepEquations,
  upkeepParameters,
  upkeepSources
} from '../upkeep-parameters'

const izhikevich = 'Izhikevich (2007) Cereb. Cortex 17:2443–2452'
const potjans = 'Potjans, Morrison & Diesmann (2010) Front. Comput. Neurosci. 4:141'

/** Integrals are kept step by step since the last time that all synapses were brought up to date. */
const mostSteps = 16_384
/** After so many time constants of eligibility, differences of integrals lose digits. */
const mostTimeConstants = 16

export const stdpReward = defineSynapse({
  id: 'stdp-reward',
  title: { en: 'STDP, modulated by reward', ko: 'STDP, 보상 조절' },
  summary: {
    en: 'Pairs of spikes leave an eligibility trace at each synapse; the weight changes only while a reward signal differs from its baseline. Each spike of a named population releases reward. Weights are in units of the mean initial weight and bounded at the synapse’s own spikes; the delay is dendritic.',
    ko: '스파이크 쌍은 시냅스마다 적격 흔적을 남기고, 가중치는 보상 신호가 기준값과 다를 때에만 변합니다. 지정한 집단의 스파이크마다 보상이 방출됩니다. 가중치는 평균 초기 가중치를 단위로 하고 시냅스 자신의 스파이크 시점에 한계를 적용하며, 지연은 수상돌기 쪽에 있습니다.'
  },
  parameters: {
    reward: {
      kind: 'population',
      label: { en: 'Population that rewards', ko: '보상 집단' },
      meaning: {
        en: 'Each spike of any of its neurons raises the reward signal of all synapses.',
        ko: '이 집단의 어느 뉴런이든 발화할 때마다 모든 시냅스의 보상 신호가 커집니다.'
      }
    },
    amount: {
      ...amplitude('\\eta', { en: 'Reward of a spike', ko: '스파이크당 보상' }, 1, potjans),
      meaning: {
        en: 'Time integral of what one spike adds to the reward signal.',
        ko: '스파이크 하나가 보상 신호에 더하는 양의 시간 적분.'
      }
    },
    baseline: {
      kind: 'quantity',
      unit: '1/ms',
      default: 0,
      label: { en: 'Baseline of the reward', ko: '보상 기준값' },
      symbol: 'b',
      source: potjans
    },
    aPlus: amplitude('A_+', { en: 'Potentiation', ko: '강화 크기' }, 0.1, izhikevich),
    aMinus: amplitude('A_-', { en: 'Depression', ko: '약화 크기' }, 0.15, izhikevich),
    tauPlus: tauPlus(20, izhikevich),
    tauMinus: tauMinus(20, izhikevich),
    tauEligibility: traceTime(
      '\\tau_c',
      { en: 'Time constant of eligibility', ko: '적격 흔적의 시정수' },
      1000,
      izhikevich
    ),
    tauReward: traceTime(
      '\\tau_n',
      { en: 'Time constant of the reward', ko: '보상 신호의 시정수' },
      200,
      izhikevich
    ),
    largest: { ...largestWeight, default: 4, source: izhikevich },
    ...upkeepParameters
  },
  constraints: upkeepConstraints,
  plastic: {
    layout: {
      sourceBytes: 16,
      entryBytes: 16,
      hasQueue: false,
      synapseBytes: 8,
      hooks: ['begin', 'signal', 'tend', 'read']
    },
    lower: (values, dt) => {
      const tauC = valueOf(values, 'tauEligibility')
      const tauN = valueOf(values, 'tauReward')
      const both = 1 / tauC + 1 / tauN
      const span = Math.min(mostSteps, Math.max(1, Math.floor((mostTimeConstants * tauC) / dt)))
      return {
        constants: [
          valueOf(values, 'aPlus'),
          valueOf(values, 'aMinus'),
          valueOf(values, 'largest'),
          valueOf(values, 'amount') / tauN,
          -Math.expm1(-dt * both) / both,
          -Math.expm1(-dt / tauC) * tauC * valueOf(values, 'baseline')
        ],
        taus: [valueOf(values, 'tauPlus'), valueOf(values, 'tauMinus'), tauC, tauN],
        hears: valueOf(values, 'reward'),
        every: span,
        ownBytes: 16 + 8 * (span + 1)
      }
    }
  },
  equations: [
    '\\frac{dw}{dt} = c\\,(n - b), \\quad 0 \\le w \\le w_\\mathrm{max}',
    '\\frac{dc}{dt} = -\\frac{c}{\\tau_c} + A_+ K_+\\, \\delta(t - t_\\mathrm{post}) - A_- K_-\\, \\delta(t - t_\\mathrm{pre})',
    '\\frac{dn}{dt} = -\\frac{n}{\\tau_n} + \\frac{\\eta}{\\tau_n} \\sum_k \\delta(t - t_k)',
    '\\tau_\\pm \\dot K_\\pm = -K_\\pm + \\tau_\\pm \\sum_k \\delta(t - t_k)',
    ...upkeepEquations
  ],
  sources: [izhikevich, potjans, ...upkeepSources]
})
