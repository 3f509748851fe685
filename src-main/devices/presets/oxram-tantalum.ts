import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'thomastiotto/Memristor-Models, experiments.py; Yakopcic et al. (2011), doi 10.1109/LED.2011.2163292'

export const oxramTantalum = definePreset({
  id: 'oxram-tantalum',
  model: 'yakopcic',
  title: { en: 'RRAM, tantalum oxide (Miao)', ko: 'RRAM, 산화탄탈럼 (Miao)' },
  summary: {
    en: 'TaOx memristor of Miao et al. (2011) as fitted by Yakopcic; swept with triangles of +0.75 and −1.25 V at 0.05 Hz.',
    ko: 'Miao 등(2011)의 TaOx 멤리스터를 Yakopcic가 맞춘 매개변수. +0.75/−1.25 V, 0.05 Hz 삼각파로 구동했습니다.'
  },
  technology: 'rram',
  values: {
    amplitudePositive: read(0.11, source),
    amplitudeNegative: read(0.11, source),
    curvature: read(0.5, source), // Some papers print 0.75 V for the positive threshold.
    thresholdPositive: read(0.09, source),
    thresholdNegative: read(0.75, source),
    speedPositive: read(7.5, source),
    speedNegative: read(2, source),
    pointPositive: read(0.3, source),
    pointNegative: read(0.5, source),
    decayPositive: read(1, source),
    decayNegative: read(5, source),
    start: read(0.11, source)
  },
  pulses: { set: { amplitude: 0.7, width: 0.05 }, reset: { amplitude: -1.2, width: 0.2 } },
  readVoltage: 0.1,
  published: publishedFigures.rram
})
