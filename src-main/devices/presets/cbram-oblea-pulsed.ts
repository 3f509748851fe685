import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'thomastiotto/Memristor-Models, experiments.py; Yakopcic et al. (2011), doi 10.1109/LED.2011.2163292'

export const cbramObleaPulsed = definePreset({
  id: 'cbram-oblea-pulsed',
  model: 'yakopcic',
  title: {
    en: 'CBRAM, silver chalcogenide, pulsed (Oblea)',
    ko: 'CBRAM, 은 칼코게나이드, 펄스 (Oblea)'
  },
  summary: {
    en: 'The same silver-chalcogenide device from a low state, for trains of small triangles of 0.25 V at 100 Hz.',
    ko: '같은 은 칼코게나이드 소자를 낮은 상태에서 시작해 0.25 V, 100 Hz 삼각 펄스로 구동하는 매개변수.'
  },
  technology: 'rram',
  values: {
    amplitudePositive: read(0.097, source),
    amplitudeNegative: read(0.097, source),
    curvature: read(0.05, source),
    thresholdPositive: read(0.16, source),
    thresholdNegative: read(0.15, source),
    speedPositive: read(4000, source),
    speedNegative: read(4000, source),
    pointPositive: read(0.3, source),
    pointNegative: read(0.5, source),
    decayPositive: read(1, source),
    decayNegative: read(5, source),
    start: read(0.001, source)
  },
  pulses: { set: { amplitude: 0.25, width: 1e-4 }, reset: { amplitude: -0.25, width: 1e-4 } },
  readVoltage: 0.1,
  published: publishedFigures.rram
})
