import { defineStimulus } from './stimulus-model'

export const stepCurrent = defineStimulus({
  id: 'step-current',
  title: { en: 'Stepped current', ko: '계단 전류' },
  summary: {
    en: 'A current of constant pieces into every target neuron; each piece lasts until the next begins.',
    ko: '모든 표적 뉴런에 흐르는 구간별 일정 전류. 각 구간은 다음 구간이 시작될 때까지 이어집니다.'
  },
  acts: 'current',
  parameters: {
    steps: {
      kind: 'steps',
      unit: 'pA',
      label: { en: 'Steps', ko: '구간' },
      symbol: 'I(t)',
      meaning: {
        en: 'Moment and amplitude of each piece; zero before the first.',
        ko: '각 구간의 시작 시각과 크기. 첫 구간 이전은 0입니다.'
      }
    }
  },
  lower: (values, dt) => {
    const pieces = values['steps']
    const steps: number[] = []
    const amplitudes: number[] = []
    if (!Array.isArray(pieces)) throw new Error('steps are missing')
    for (const piece of pieces) {
      if (typeof piece !== 'object') throw new Error('steps are not pairs')
      // A piece acts on the whole of the step that starts at its moment.
      steps.push(Math.round(piece.at / dt) + 1)
      amplitudes.push(piece.value)
    }
    return { kind: 'current', steps, values: amplitudes }
  },
  equations: ['I(t) = I_k \\text{ for } t_k \\le t < t_{k+1}'],
  sources: []
})
