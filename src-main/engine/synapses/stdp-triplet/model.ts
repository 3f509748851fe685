import { valueOf } from '../../neurons/neuron-model'
import { amplitude, largestWeight, tauMinus, tauPlus, traceTime } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import {
  upkeepConstraints,
  upkeepEquations,
  upkeepParameters,
  upkeepSources
} from '../upkeep-parameters'

const pfister =
  'Pfister & Gerstner (2006) J. Neurosci. 26:9673–9682, table 4 (visual cortex, all-to-all)'

export const stdpTriplet = defineSynapse({
  id: 'stdp-triplet',
  title: { en: 'STDP, triplets', ko: 'STDP, 스파이크 삼중쌍' },
  summary: {
    en: 'Spike-timing-dependent plasticity of triplets of spikes, all to all: potentiation and depression also depend on the spike before. Amplitudes are in units of the mean initial weight; the delay is dendritic.',
    ko: '세 스파이크에 따른 시간 의존 가소성(모든 조합). 강화와 약화가 그 이전 스파이크에도 의존합니다. 크기는 평균 초기 가중치를 단위로 하며 지연은 수상돌기 쪽에 있습니다.'
  },
  parameters: {
    pairPlus: amplitude('A_2^+', { en: 'Pair potentiation', ko: '쌍 강화' }, 5e-10, pfister),
    tripletPlus: amplitude(
      'A_3^+',
      { en: 'Triplet potentiation', ko: '삼중쌍 강화' },
      6.2e-3,
      pfister
    ),
    pairMinus: amplitude('A_2^-', { en: 'Pair depression', ko: '쌍 약화' }, 7e-3, pfister),
    tripletMinus: amplitude(
      'A_3^-',
      { en: 'Triplet depression', ko: '삼중쌍 약화' },
      2.3e-4,
      pfister
    ),
    tauPlus: tauPlus(16.8, pfister),
    tauX: traceTime(
      '\\tau_x',
      { en: 'Time constant of the slow presynaptic trace', ko: '느린 전시냅스 흔적의 시정수' },
      101,
      pfister
    ),
    tauMinus: tauMinus(33.7, pfister),
    tauY: traceTime(
      '\\tau_y',
      { en: 'Time constant of the slow postsynaptic trace', ko: '느린 후시냅스 흔적의 시정수' },
      125,
      pfister
    ),
    largest: largestWeight,
    ...upkeepParameters
  },
  constraints: upkeepConstraints,
  plastic: {
    layout: { sourceBytes: 24, entryBytes: 32, hasQueue: false },
    lower: (values) => ({
      constants: [
        valueOf(values, 'pairPlus'),
        valueOf(values, 'tripletPlus'),
        valueOf(values, 'pairMinus'),
        valueOf(values, 'tripletMinus'),
        valueOf(values, 'largest')
      ],
      taus: ['tauPlus', 'tauX', 'tauMinus', 'tauY'].map((name) => valueOf(values, name))
    })
  },
  equations: [
    '\\Delta w_+ = r_1 \\left(A_2^+ + A_3^+ o_2\\right) \\quad \\text{at a postsynaptic spike}',
    '\\Delta w_- = -o_1 \\left(A_2^- + A_3^- r_2\\right) \\quad \\text{at a presynaptic spike}',
    'r_1, r_2, o_1, o_2: \\text{ traces with } \\tau_+, \\tau_x, \\tau_-, \\tau_y \\text{; } r_2, o_2 \\text{ just before the spike}',
    ...upkeepEquations
  ],
  sources: [pfister, ...upkeepSources]
})
