import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, GokmenVlasovPresetDevice (Gokmen & Vlasov 2016)'

export const gokmenVlasov = definePreset({
  id: 'gokmen-vlasov',
  model: 'step-constant',
  title: { en: 'Resistive processing unit', ko: '저항성 처리 장치' },
  summary: {
    en: 'The specification of Gokmen and Vlasov for training: 1200 states.',
    ko: '학습을 위한 Gokmen과 Vlasov의 사양으로, 상태가 1200개입니다.'
  },
  technology: 'ideal',
  values: {
    stepSize: read(0.0016, source),
    weightMin: read(-1, source),
    weightMax: read(1, source),
    stepNoise: read(0.3, source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: {
    stepSize: read(0.3, source),
    weightMin: read(0.3, source),
    weightMax: read(0.3, source)
  },
  published: publishedFigures.none
})
