import { defineRecorder, recordedNeurons } from './recorder-model'

export const spikes = defineRecorder({
  id: 'spikes',
  title: { en: 'Spike recorder', ko: '스파이크 기록기' },
  summary: {
    en: 'Keeps every spike of the chosen neurons after the warm-up.',
    ko: '준비 구간 이후 선택한 뉴런의 모든 스파이크를 저장합니다.'
  },
  records: 'spikes',
  parameters: { neurons: recordedNeurons },
  equations: [],
  sources: []
})
