import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'thomastiotto/Memristor-Models, experiments.py; Yakopcic et al. (2011), doi 10.1109/LED.2011.2163292'

export const cbramOblea = definePreset({
  id: 'cbram-oblea',
  model: 'yakopcic',
  title: { en: 'CBRAM, silver chalcogenide (Oblea)', ko: 'CBRAM, 은 칼코게나이드 (Oblea)' },
  summary: {
    en: 'Silver-chalcogenide memristor of Oblea et al. (2010) as fitted by Yakopcic; swept at 0.45 V and 100 Hz.',
    ko: 'Oblea 등(2010)의 은 칼코게나이드 멤리스터를 Yakopcic가 맞춘 매개변수. 0.45 V, 100 Hz로 구동했습니다.'
  },
  technology: 'rram',
  values: {
    amplitudePositive: read(0.17, source),
    amplitudeNegative: read(0.17, source),
    curvature: read(0.05, source),
    thresholdPositive: read(0.16, source),
    thresholdNegative: read(0.15, source),
    speedPositive: read(4000, source),
    speedNegative: read(4000, source),
    pointPositive: read(0.3, source),
    pointNegative: read(0.5, source),
    decayPositive: read(1, source),
    decayNegative: read(5, source),
    start: read(0.11, source)
  },
  pulses: { set: { amplitude: 0.45, width: 1e-4 }, reset: { amplitude: -0.45, width: 4e-4 } },
  readVoltage: 0.1,
  published: publishedFigures.rram
})
