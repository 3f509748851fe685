import { valueOf } from '../../neurons/neuron-model'
import { amplitude, largestWeight, tauMinus, tauPlus } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import {
  upkeepConstraints,
  upkeepEquations,
  upkeepParameters,
  upkeepSources
} from '../upkeep-parameters'

const guetig = 'Gütig et al. (2003) J. Neurosci. 23:3697–3714'

export const stdpPair = defineSynapse({
  id: 'stdp-pair',
  title: { en: 'STDP, pairs', ko: 'STDP, 스파이크 쌍' },
  summary: {
    en: 'Pair-based spike-timing-dependent plasticity with bounded weights: additive for μ = 0, multiplicative for μ = 1, and anything between. The delay is dendritic.',
    ko: '가중치에 한계가 있는 스파이크 쌍 기반 시간 의존 가소성. μ = 0이면 가산형, μ = 1이면 승산형, 그 사이도 가능합니다. 지연은 수상돌기 쪽에 있습니다.'
  },
  parameters: {
    rate: amplitude('\\lambda', { en: 'Learning rate', ko: '학습률' }, 0.01),
    asymmetry: amplitude('\\alpha', { en: 'Asymmetry', ko: '비대칭성' }, 1.05),
    muPlus: {
      ...amplitude('\\mu_+', { en: 'Exponent of potentiation', ko: '강화 지수' }, 0),
      max: 4
    },
    muMinus: {
      ...amplitude('\\mu_-', { en: 'Exponent of depression', ko: '약화 지수' }, 0),
      max: 4
    },
    tauPlus: tauPlus(20, guetig),
    tauMinus: tauMinus(20, guetig),
    largest: largestWeight,
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
        valueOf(values, 'muPlus'),
        valueOf(values, 'muMinus'),
        valueOf(values, 'largest'),
        valueOf(values, 'pairing')
      ],
      taus: [valueOf(values, 'tauPlus'), valueOf(values, 'tauMinus')]
    })
  },
  equations: [
    '\\Delta w_+ = \\lambda\\, w_\\mathrm{max} (1 - w / w_\\mathrm{max})^{\\mu_+} K_+ \\quad \\text{at a postsynaptic spike}',
    '\\Delta w_- = -\\alpha \\lambda\\, w_\\mathrm{max} (w / w_\\mathrm{max})^{\\mu_-} K_- \\quad \\text{at a presynaptic spike}',
    '\\tau_\\pm \\dot K_\\pm = -K_\\pm + \\tau_\\pm \\sum_k \\delta(t - t_k)',
    ...upkeepEquations
  ],
  sources: [
    guetig,
    'Morrison, Diesmann & Gerstner (2008) Biol. Cybern. 98:459–478',
    ...upkeepSources
  ]
})
