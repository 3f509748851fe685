import { chosen, definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'thomastiotto/Memristor-Models, experiments.py'

export const memristorThick = definePreset({
  id: 'memristor-thick',
  model: 'linear-ion-drift',
  title: { en: 'Memristor, 27 nm film', ko: '멤리스터, 27 nm 박막' },
  summary: {
    en: 'Linear ion drift in a thicker and more resistive film, for a sine of 1 V and 1 Hz.',
    ko: '더 두껍고 저항이 큰 박막의 선형 이온 드리프트. 1 V, 1 Hz 정현파용입니다.'
  },
  technology: 'memristor',
  values: {
    resistanceOn: read(10_000, source),
    resistanceOff: read(100_000, source),
    thickness: read(27e-9, source),
    mobility: read(1e-14, source),
    window: read('joglekar', source),
    exponent: read(7, source),
    start: chosen(0.1)
  },
  pulses: { set: { amplitude: 1, width: 0.2 }, reset: { amplitude: -1, width: 0.2 } },
  readVoltage: 0.1,
  published: publishedFigures.none
})
