import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, CapacitorPresetDevice (Li et al., VLSI 2018)'

export const capacitorCell = definePreset({
  id: 'capacitor-cell',
  model: 'step-linear',
  title: { en: 'Capacitor cell', ko: '커패시터 셀' },
  summary: {
    en: 'A CMOS capacitor as analogue weight: nearly linear, but it leaks.',
    ko: '아날로그 가중치로 쓰는 CMOS 커패시터. 거의 선형이지만 누설이 있습니다.'
  },
  technology: 'capacitor',
  values: {
    stepSize: read(0.005, source),
    weightMin: read(-1, source),
    weightMax: read(1, source),
    gammaUp: read(0.05, source),
    gammaDown: read(0.05, source),
    stepNoise: read(0.3, source),
    noise: read('additive', source),
    lifetime: read(1000000.0, source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: {
    stepSize: read(0.1, source),
    weightMin: read(0.07, source),
    weightMax: read(0.07, source),
    gammaUp: read(0.01, source),
    gammaDown: read(0.01, source)
  },
  published: publishedFigures.none
})
