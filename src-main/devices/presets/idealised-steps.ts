import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source = 'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, IdealizedPresetDevice'

export const idealisedSteps = definePreset({
  id: 'idealised-steps',
  model: 'step-constant',
  title: { en: 'Idealised device', ko: '이상화된 소자' },
  summary: {
    en: 'Ten thousand symmetric steps: what learning rules would wish for.',
    ko: '대칭인 만 개의 단계. 학습 규칙이 바라는 소자입니다.'
  },
  technology: 'ideal',
  values: {
    stepSize: read(0.0002, source),
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
