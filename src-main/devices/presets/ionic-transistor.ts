import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, EcRamMOPresetDevice (Kim et al., IEDM 2019)'

export const ionicTransistor = definePreset({
  id: 'ionic-transistor',
  model: 'ecram',
  title: {
    en: 'Solid-state ionic transistor, metal oxide',
    ko: '고체 이온 트랜지스터, 금속 산화물'
  },
  summary: {
    en: 'Oxygen moves through an oxide electrolyte at room temperature: very small, noisy steps.',
    ko: '산소가 상온에서 산화물 전해질을 지나며, 단계가 매우 작고 잡음이 큽니다.'
  },
  technology: 'ionic-transistor',
  values: {
    stepUp: read(0.00028214, source),
    stepDown: read(0.00028214, source),
    weightMin: read(-0.8286, source),
    weightMax: read(1.1714, source),
    gammaUp: read(0.4152, source),
    gammaDown: read(0.7342, source),
    stepNoise: read(2.0, source),
    noise: read('multiplicative', source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: {
    stepUp: read(0.1, source),
    stepDown: read(0.1, source),
    weightMin: read(0.05, source),
    weightMax: read(0.05, source),
    gammaUp: read(0.05, source),
    gammaDown: read(0.05, source)
  },
  published: publishedFigures.ionic
})
