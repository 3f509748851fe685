import { defineRecorder, recordedNeurons } from './recorder-model'

export const state = defineRecorder({
  id: 'state',
  title: { en: 'State recorder', ko: '상태 기록기' },
  summary: {
    en: 'Samples state variables of the chosen neurons at an interval, after the warm-up.',
    ko: '준비 구간 이후 선택한 뉴런의 상태 변수를 일정 간격으로 저장합니다.'
  },
  records: 'state',
  parameters: {
    variables: {
      kind: 'variables',
      label: { en: 'Variables', ko: '변수' }
    },
    neurons: recordedNeurons,
    interval: {
      kind: 'quantity',
      unit: 'ms',
      default: 0.1,
      above: 0,
      label: { en: 'Interval', ko: '간격' },
      symbol: '\\Delta t',
      meaning: {
        en: 'Rounded to whole time steps.',
        ko: '시간 간격의 정수배로 반올림됩니다.'
      }
    }
  },
  equations: [],
  sources: []
})
