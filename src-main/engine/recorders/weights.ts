import { defineRecorder, recordedNeurons } from './recorder-model'

export const weights = defineRecorder({
  id: 'weights',
  title: { en: 'Weight recorder', ko: '가중치 기록기' },
  summary: {
    en: 'Samples the weights of a projection’s synapses at an interval, after the warm-up. Its targets are projections that have a name.',
    ko: '준비 구간 이후 투사의 시냅스 가중치를 일정 간격으로 저장합니다. 대상은 이름이 있는 투사입니다.'
  },
  records: 'weights',
  parameters: {
    synapses: {
      kind: 'choice',
      label: { en: 'Synapses', ko: '시냅스' },
      options: [
        { value: 'first', label: { en: 'The first ones', ko: '처음 몇 개' } },
        { value: 'all', label: { en: 'All', ko: '전체' } }
      ],
      default: 'first',
      meaning: {
        en: 'Of those onto the chosen neurons, in the order of target, then source.',
        ko: '선택한 뉴런으로 들어오는 시냅스를 표적, 원천의 순서로 셉니다.'
      }
    },
    count: {
      kind: 'integer',
      default: 100,
      min: 1,
      max: 4_000_000,
      label: { en: 'How many', ko: '개수' },
      symbol: 'N',
      meaning: {
        en: 'Where only the first ones are recorded.',
        ko: '처음 몇 개만 기록할 때의 개수입니다.'
      }
    },
    neurons: {
      ...recordedNeurons,
      label: { en: 'Target neurons', ko: '표적 뉴런' }
    },
    interval: {
      kind: 'quantity',
      unit: 'ms',
      default: 100,
      above: 0,
      label: { en: 'Interval', ko: '간격' },
      symbol: '\\Delta t',
      meaning: {
        en: 'Rounded to whole time steps. A sample is taken when the spikes of its step have been handed out.',
        ko: '시간 간격의 정수배로 반올림됩니다. 그 시각의 스파이크를 모두 전달한 뒤에 표본을 얻습니다.'
      }
    }
  },
  equations: [],
  sources: []
})
