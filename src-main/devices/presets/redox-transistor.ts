import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, EcRamPresetDevice (Tang et al., IEDM 2018)'

export const redoxTransistor = definePreset({
  id: 'redox-transistor',
  model: 'ecram',
  title: { en: 'Redox transistor, lithium', ko: '레독스 트랜지스터, 리튬' },
  summary: {
    en: 'Lithium moves between gate and channel; nearly linear steps over a thousand pulses.',
    ko: '리튬이 게이트와 채널 사이를 오가며, 천 번의 펄스 동안 단계가 거의 선형입니다.'
  },
  technology: 'redox-transistor',
  values: {
    stepUp: read(0.002, source),
    stepDown: read(0.002, source),
    weightMin: read(-0.8276, source),
    weightMax: read(1.1724, source),
    gammaUp: read(0.1153, source),
    gammaDown: read(0.5085, source),
    stepNoise: read(0.3, source),
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
