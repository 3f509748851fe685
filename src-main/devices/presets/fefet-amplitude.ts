import { definePreset, recalled } from './define-preset'
import { publishedFigures } from './figures'

const source = 'typical of HZO'

export const fefetAmplitude = definePreset({
  id: 'fefet-amplitude',
  model: 'fefet-preisach',
  title: { en: 'FeFET, growing amplitude', ko: 'FeFET, 진폭 증가' },
  summary: {
    en: 'A ferroelectric transistor for pulses of growing amplitude, from 2.85 V in steps of 0.05 V, 75 ns each.',
    ko: '2.85 V부터 0.05 V씩 커지는 75 ns 펄스로 쓰는 강유전체 트랜지스터입니다.'
  },
  technology: 'fefet',
  values: {
    remanence: recalled(0.2, source),
    coerciveField: recalled(100000000.0, source),
    thickness: recalled(8e-9, source)
  },
  pulses: { set: { amplitude: 2.85, width: 7.5e-8 }, reset: { amplitude: -2.1, width: 7.5e-8 } },
  published: publishedFigures.fefet
})
