import { defineStimulus, pairsOf, stepFrom } from './stimulus-model'

export const poissonSteps = defineStimulus({
  id: 'poisson-steps',
  title: { en: 'Stepped Poisson generator', ko: '계단 푸아송 생성기' },
  summary: {
    en: 'An independent Poisson spike train for each target neuron, with a rate of constant pieces; each piece lasts until the next begins.',
    ko: '발화율이 구간별로 일정한, 표적 뉴런마다 독립적인 푸아송 스파이크 열. 각 구간은 다음 구간이 시작될 때까지 이어집니다.'
  },
  acts: 'spikes',
  parameters: {
    steps: {
      kind: 'steps',
      unit: 'Hz',
      min: 0,
      label: { en: 'Rates', ko: '발화율' },
      symbol: '\\nu(t)',
      meaning: {
        en: 'Moment and rate of each piece; zero before the first.',
        ko: '각 구간의 시작 시각과 발화율. 첫 구간 이전은 0입니다.'
      }
    }
  },
  lower: (values, dt) => {
    const pieces = pairsOf(values, 'steps')
    return {
      kind: 'poisson-pieces',
      steps: pieces.map(({ at }) => stepFrom(at, dt)),
      values: pieces.map(({ value }) => (value * dt) / 1000)
    }
  },
  equations: [
    '\\nu(t) = \\nu_k \\text{ for } t_k \\le t < t_{k+1}',
    'P(k \\text{ events in } h) = \\frac{(\\nu h)^k}{k!} e^{-\\nu h}'
  ],
  sources: ['NEST 3.9, inhomogeneous_poisson_generator']
})
