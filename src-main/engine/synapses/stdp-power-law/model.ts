import { valueOf } from '../../neurons/neuron-model'
import { amplitude, tauMinus, tauPlus } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import {
  upkeepConstraints,
  upkeepEquations,
  upkeepParameters,
  upkeepSources
} from '../upkeep-parameters'

const morrison = 'Morrison, Aertsen & Diesmann (2007) Neural Comput. 19:1437–1467'

export const stdpPowerLaw = defineSynapse({
  id: 'stdp-power-law',
  title: { en: 'STDP, power law', ko: 'STDP, 거듭제곱 법칙' },
  summary: {
    en: 'Pair-based spike-timing-dependent plasticity whose potentiation grows with a power of the weight; it needs no upper bound. Weights are in units of the mean initial weight; the delay is dendritic.',
    ko: '강화가 가중치의 거듭제곱에 따라 커지는 스파이크 쌍 기반 시간 의존 가소성. 상한이 필요 없습니다. 가중치는 평균 초기 가중치를 단위로 하며 지연은 수상돌기 쪽에 있습니다.'
  },
  parameters: {
    rate: amplitude('\\lambda', { en: 'Learning rate', ko: '학습률' }, 0.01),
    asymmetry: amplitude('\\alpha', { en: 'Asymmetry', ko: '비대칭성' }, 0.5),
    mu: {
      ...amplitude('\\mu', { en: 'Exponent of potentiation', ko: '강화 지수' }, 0.4, morrison),
      max: 4
    },
    tauPlus: tauPlus(15, morrison),
    tauMinus: tauMinus(30, morrison),
    pairing: {
      kind: 'choice',
      default: 'all',
      options: [
        { value: 'all', label: { en: 'All to all', ko: '모든 쌍' } },
        { value: 'nearest', label: { en: 'Nearest neighbours', ko: '가장 가까운 쌍' } }
      ],
      label: { en: 'Pairs that count', ko: '고려하는 쌍' }
    },
    ...upkeepParameters
  },
  constraints: upkeepConstraints,
  plastic: {
    layout: { sourceBytes: 16, entryBytes: 8, hasQueue: true },
    lower: (values) => ({
      constants: [
        valueOf(values, 'rate'),
        valueOf(values, 'asymmetry'),
        valueOf(values, 'mu'),
        1,
        0,
        valueOf(values, 'pairing')
      ],
      taus: [valueOf(values, 'tauPlus'), valueOf(values, 'tauMinus')]
    })
  },
  equations: [
    '\\Delta w_+ = \\lambda\\, w^{\\mu} K_+ \\quad \\text{at a postsynaptic spike}',
    '\\Delta w_- = -\\alpha \\lambda\\, w\\, K_- \\quad \\text{at a presynaptic spike}',
    '\\tau_\\pm \\dot K_\\pm = -K_\\pm + \\tau_\\pm \\sum_k \\delta(t - t_k)',
    ...upkeepEquations
  ],
  sources: [morrison, ...upkeepSources]
})
