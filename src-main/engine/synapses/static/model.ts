import { defineSynapse } from '../synapse-model'

export const staticSynapse = defineSynapse({
  id: 'static',
  title: { en: 'Static synapse', ko: '정적 시냅스' },
  summary: {
    en: 'A synapse whose weight and delay never change.',
    ko: '가중치와 지연이 변하지 않는 시냅스.'
  },
  parameters: {},
  equations: ['w(t) = w'],
  sources: []
})
