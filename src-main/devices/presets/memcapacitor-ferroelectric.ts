import { definePreset, recalled } from './define-preset'
import { publishedFigures } from './figures'

const source = 'typical of HZO'

export const memcapacitorFerroelectric = definePreset({
  id: 'memcapacitor-ferroelectric',
  model: 'memcapacitor-ferroelectric',
  title: { en: 'Memcapacitor, ferroelectric', ko: '멤커패시터, 강유전체' },
  summary: {
    en: 'A capacitive synapse whose state is a polarisation.',
    ko: '분극이 상태인 용량성 시냅스입니다.'
  },
  technology: 'memcapacitor',
  values: { remanence: recalled(0.2, source), coerciveField: recalled(100000000.0, source) },
  published: publishedFigures.memcapacitor
})
