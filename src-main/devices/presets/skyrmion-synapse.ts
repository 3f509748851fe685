import { definePreset, unpublished } from './define-preset'
import { publishedFigures } from './figures'

export const skyrmionSynapse = definePreset({
  id: 'skyrmion-synapse',
  model: 'skyrmion',
  title: { en: 'Skyrmion synapse', ko: '스커미온 시냅스' },
  summary: {
    en: 'A research device of magnetic memory: conductance by the number of skyrmions. No numbers are published for it here.',
    ko: '스커미온 수로 전도도를 정하는 자기 메모리 연구 소자. 여기에는 발표된 값이 없습니다.'
  },
  technology: 'skyrmion',
  values: {
    places: unpublished,
    success: unpublished,
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  published: publishedFigures.none
})
