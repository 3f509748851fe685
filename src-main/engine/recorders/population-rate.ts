import { defineRecorder } from './recorder-model'

export const populationRate = defineRecorder({
  id: 'population-rate',
  title: { en: 'Rate recorder', ko: '발화율 기록기' },
  summary: {
    en: 'Keeps the mean firing rate of a population in bins, after the warm-up, without keeping its spikes.',
    ko: '준비 구간 이후 집단의 평균 발화율을 구간별로 저장합니다. 스파이크 자체는 저장하지 않습니다.'
  },
  records: 'rate',
  parameters: {
    interval: {
      kind: 'quantity',
      unit: 'ms',
      default: 1,
      above: 0,
      label: { en: 'Bin', ko: '구간' },
      symbol: '\\Delta t',
      meaning: {
        en: 'Rounded to whole time steps. A sample tells of the bin that ends at its time.',
        ko: '시간 간격의 정수배로 반올림됩니다. 각 표본은 그 시각에 끝나는 구간의 값입니다.'
      }
    }
  },
  equations: ['\\nu(t) = \\frac{n_\\mathrm{spikes}(t - \\Delta t,\\, t]}{N\\, \\Delta t}'],
  sources: []
})
