import { defineStimulus, numberOf } from './stimulus-model'

export const poisson = defineStimulus({
  id: 'poisson',
  title: { en: 'Poisson generator', ko: '푸아송 생성기' },
  summary: {
    en: 'An independent Poisson spike train for each target neuron. The rate of many sources may be given as their sum.',
    ko: '표적 뉴런마다 독립적인 푸아송 스파이크 열. 여러 입력원의 발화율은 합으로 지정할 수 있습니다.'
  },
  acts: 'spikes',
  parameters: {
    rate: {
      kind: 'quantity',
      unit: 'Hz',
      default: 1000,
      min: 0,
      max: 10_000_000,
      label: { en: 'Rate', ko: '발화율' },
      symbol: '\\nu'
    }
  },
  lower: (values, dt) => ({ kind: 'poisson', meanPerStep: (numberOf(values, 'rate') * dt) / 1000 }),
  equations: ['P(k \\text{ events in } h) = \\frac{(\\nu h)^k}{k!} e^{-\\nu h}'],
  sources: []
})
