import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source = 'IBM/aihwkit, presets/devices.py, ReRAM array OM (Gong & Rasch et al. 2022)'

export const reramArrayOm = definePreset({
  id: 'reram-array-om',
  model: 'step-soft-bounds',
  title: { en: 'ReRAM array, optimised material', ko: 'ReRAM 어레이, 최적화 재료' },
  summary: {
    en: 'Optimised ReRAM array: steps spread log-normally between devices; 13.48 % of the cells are bad.',
    ko: '최적화된 ReRAM 어레이. 소자 간 단계가 로그 정규로 퍼지고 셀의 13.48 %가 불량입니다.'
  },
  technology: 'rram',
  values: {
    stepSize: read(0.0949, source),
    stepNoise: read(0.4158, source),
    writeNoise: read(1.4113, source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: { stepSize: read(0.7829, source) },
  published: publishedFigures.rram
})
