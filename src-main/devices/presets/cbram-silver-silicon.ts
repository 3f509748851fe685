import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'thomastiotto/Memristor-Models, experiments.py; Yakopcic et al. (2011), doi 10.1109/LED.2011.2163292'

export const cbramSilverSilicon = definePreset({
  id: 'cbram-silver-silicon',
  model: 'yakopcic',
  title: { en: 'CBRAM, silver in silicon (Jo)', ko: 'CBRAM, 은/실리콘 (Jo)' },
  summary: {
    en: 'Ag/Si synapse of Jo et al. (2010) as fitted by Yakopcic; swept with triangles of +4 and −2 V in 5 s.',
    ko: 'Jo 등(2010)의 Ag/Si 시냅스를 Yakopcic가 맞춘 매개변수. +4/−2 V, 5초 삼각파로 구동했습니다.'
  },
  technology: 'rram',
  values: {
    amplitudePositive: read(3.7e-7, source),
    amplitudeNegative: read(4.35e-7, source),
    curvature: read(0.7, source),
    thresholdPositive: read(1.5, source),
    thresholdNegative: read(0.5, source),
    speedPositive: read(0.005, source),
    speedNegative: read(0.08, source),
    pointPositive: read(0.2, source),
    pointNegative: read(0.5, source),
    decayPositive: read(1.2, source),
    decayNegative: read(3, source),
    start: read(0.1, source)
  },
  pulses: { set: { amplitude: 3.2, width: 0.3 }, reset: { amplitude: -2.8, width: 1 } },
  readVoltage: 1,
  published: publishedFigures.rram
})
