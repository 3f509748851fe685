import { arrivalStep, defineStimulus, numberOf } from './stimulus-model'

export const spikeList = defineStimulus({
  id: 'spike-list',
  title: { en: 'Spike list', ko: '스파이크 목록' },
  summary: {
    en: 'Spikes at given times, sent to every target neuron. Times are rounded to the time step.',
    ko: '지정한 시각의 스파이크를 모든 표적 뉴런에 보냅니다. 시각은 시간 간격에 맞춰 반올림됩니다.'
  },
  acts: 'spikes',
  parameters: {
    times: {
      kind: 'times',
      unit: 'ms',
      label: { en: 'Times', ko: '시각' },
      symbol: 't_k',
      meaning: {
        en: 'When the spikes are sent, counted from the start of the simulation.',
        ko: '시뮬레이션 시작부터 센 스파이크 송출 시각.'
      }
    },
    delay: {
      kind: 'quantity',
      unit: 'ms',
      default: 0,
      min: 0,
      label: { en: 'Delay', ko: '지연' },
      symbol: 'd'
    }
  },
  lower: (values, dt) => {
    const times = values['times']
    if (!Array.isArray(times)) throw new Error('times are missing')
    const delay = numberOf(values, 'delay')
    const steps = times.map((time) => arrivalStep(Number(time) + delay, dt))
    return { kind: 'spikes', steps: steps.sort((a, b) => a - b) }
  },
  equations: ['S(t) = \\sum_k \\delta(t - t_k - d)'],
  sources: []
})
