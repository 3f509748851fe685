import { defineStimulus, numberOf, waveOf } from './stimulus-model'
import { frequency, phase, span, startBeforeStop } from './stimulus-parameters'

export const acCurrent = defineStimulus({
  id: 'ac-current',
  title: { en: 'Alternating current', ko: '교류' },
  summary: {
    en: 'A sinusoidal current around an offset into every target neuron. Within a time step it stays at its value in the step’s middle.',
    ko: '오프셋을 중심으로 모든 표적 뉴런에 흐르는 사인파 전류. 한 시간 간격 안에서는 그 중간 시점의 값을 유지합니다.'
  },
  acts: 'current',
  parameters: {
    amplitude: {
      kind: 'quantity',
      unit: 'pA',
      default: 100,
      label: { en: 'Amplitude', ko: '진폭' },
      symbol: 'A'
    },
    offset: {
      kind: 'quantity',
      unit: 'pA',
      default: 0,
      label: { en: 'Offset', ko: '오프셋' },
      symbol: 'I_0'
    },
    frequency,
    phase,
    ...span
  },
  constraints: startBeforeStop,
  lower: (values, dt) => ({
    kind: 'wave-current',
    wave: waveOf(values, dt, {
      offset: numberOf(values, 'offset'),
      amplitude: numberOf(values, 'amplitude')
    })
  }),
  equations: ['I(t) = I_0 + A \\sin(2\\pi f t + \\varphi) \\text{ for } t_0 \\le t < t_1'],
  sources: ['NEST 3.9, ac_generator']
})
