import { defineStimulus, numberOf, stepFrom } from './stimulus-model'

export const directCurrent = defineStimulus({
  id: 'direct-current',
  title: { en: 'Direct current', ko: '직류' },
  summary: {
    en: 'A constant current into every target neuron, from a start to a stop.',
    ko: '시작부터 끝까지 모든 표적 뉴런에 흐르는 일정한 전류.'
  },
  acts: 'current',
  parameters: {
    amplitude: {
      kind: 'quantity',
      unit: 'pA',
      default: 0,
      label: { en: 'Amplitude', ko: '크기' },
      symbol: 'I'
    },
    start: {
      kind: 'quantity',
      unit: 'ms',
      default: 0,
      min: 0,
      label: { en: 'Start', ko: '시작' },
      symbol: 't_0'
    },
    stop: {
      kind: 'quantity',
      unit: 'ms',
      default: 1e12,
      min: 0,
      label: { en: 'Stop', ko: '끝' },
      symbol: 't_1'
    }
  },
  constraints: [{ left: 'start', relation: '<', right: 'stop' }],
  lower: (values, dt) => ({
    kind: 'current',
    steps: [numberOf(values, 'start'), numberOf(values, 'stop')].map((time) => stepFrom(time, dt)),
    values: [numberOf(values, 'amplitude'), 0]
  }),
  equations: ['I(t) = I \\text{ for } t_0 \\le t < t_1'],
  sources: []
})
