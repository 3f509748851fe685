import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

export const memcapacitor = definePreset({
  id: 'memcapacitor',
  model: 'memcapacitor',
  title: { en: 'Memcapacitor', ko: '멤커패시터' },
  summary: {
    en: 'A capacitive synapse without static current; capacitances and switching are ours.',
    ko: '정전류가 없는 용량성 시냅스. 용량과 스위칭 값은 직접 정했습니다.'
  },
  technology: 'memcapacitor',
  values: {
    capacitanceMin: chosen(1e-15),
    capacitanceMax: chosen(1e-14),
    switchingVoltage: chosen(1)
  },
  published: publishedFigures.memcapacitor
})
