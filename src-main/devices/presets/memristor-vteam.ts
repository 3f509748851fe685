import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'MemTorch, VTEAM defaults, after Kvatinsky et al. (2015), doi 10.1109/TCSII.2015.2433536'

export const memristorVteam = definePreset({
  id: 'memristor-vteam',
  model: 'vteam',
  title: { en: 'Memristor with thresholds (VTEAM)', ko: '문턱이 있는 멤리스터 (VTEAM)' },
  summary: {
    en: 'Generic memristor that ignores voltages between its thresholds; positive voltage switches it off.',
    ko: '두 문턱 사이의 전압에는 반응하지 않는 범용 멤리스터. 양의 전압이 소자를 끕니다.'
  },
  technology: 'memristor',
  values: {
    resistanceOn: read(50, source),
    resistanceOff: read(1000, source),
    thresholdOff: read(0.02, source),
    thresholdOn: read(-0.2, source),
    speedOff: read(5e-4, source),
    speedOn: read(-10, source),
    powerOff: read(1, source),
    powerOn: read(3, source),
    thickness: read(3e-9, source)
  },
  pulses: { set: { amplitude: -0.25, width: 1e-9 }, reset: { amplitude: 0.1, width: 5e-7 } },
  readVoltage: 0.01,
  published: publishedFigures.none
})
