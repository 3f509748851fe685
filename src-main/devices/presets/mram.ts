import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

const source = 'typical'

export const mram = definePreset({
  id: 'mram',
  model: 'mtj',
  title: { en: 'MRAM, one junction', ko: 'MRAM, 접합 하나' },
  summary: {
    en: 'A binary memory of one magnetic tunnel junction, written within 20 ns.',
    ko: '20 ns 안에 쓰는, 자기 터널 접합 하나로 된 이진 메모리입니다.'
  },
  technology: 'mram',
  values: {
    junctions: chosen(1, 'two levels in the comparison table'),
    stability: chosen(60, source),
    magnetoresistance: chosen(1.2, source)
  },
  pulses: { set: { amplitude: 0.45, width: 2e-8 }, reset: { amplitude: -0.45, width: 2e-8 } },
  published: publishedFigures.mram
})
