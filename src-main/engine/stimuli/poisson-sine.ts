import { defineStimulus, numberOf, waveOf } from './stimulus-model'
import { frequency, phase, span, startBeforeStop } from './stimulus-parameters'

const mostHz = 10_000_000

export const poissonSine = defineStimulus({
  id: 'poisson-sine',
  title: { en: 'Sinusoidal Poisson generator', ko: '사인파 푸아송 생성기' },
  summary: {
    en: 'An independent Poisson spike train for each target neuron whose rate swings around a mean. Where the sinusoid is negative there are no spikes.',
    ko: '발화율이 평균을 중심으로 진동하는, 표적 뉴런마다 독립적인 푸아송 스파이크 열. 사인파가 음수인 동안에는 스파이크가 없습니다.'
  },
  acts: 'spikes',
  parameters: {
    rate: {
      kind: 'quantity',
      unit: 'Hz',
      default: 1000,
      min: 0,
      max: mostHz,
      label: { en: 'Mean rate', ko: '평균 발화율' },
      symbol: '\\nu_0'
    },
    amplitude: {
      kind: 'quantity',
      unit: 'Hz',
      default: 500,
      min: 0,
      max: mostHz,
      label: { en: 'Amplitude', ko: '진폭' },
      symbol: 'A'
    },
    frequency,
    phase,
    ...span
  },
  constraints: startBeforeStop,
  lower: (values, dt) => ({
    kind: 'poisson-wave',
    wave: waveOf(values, dt, {
      offset: (numberOf(values, 'rate') * dt) / 1000,
      amplitude: (numberOf(values, 'amplitude') * dt) / 1000
    })
  }),
  equations: [
    '\\nu(t) = \\max(0, \\nu_0 + A \\sin(2\\pi f t + \\varphi)) \\text{ for } t_0 \\le t < t_1',
    'P(k \\text{ events in } [t, t + h)) = \\frac{\\Lambda^k}{k!} e^{-\\Lambda}, \\quad \\Lambda = \\nu(t + h/2)\\, h'
  ],
  sources: ['NEST 3.9, sinusoidal_poisson_generator']
})
