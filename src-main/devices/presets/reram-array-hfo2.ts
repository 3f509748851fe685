import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source = 'IBM/aihwkit, presets/devices.py, ReRAM array HfO2 (Gong & Rasch et al. 2022)'

export const reramArrayHfo2 = definePreset({
  id: 'reram-array-hfo2',
  model: 'step-soft-bounds',
  title: { en: 'ReRAM array, HfO2', ko: 'ReRAM 어레이, HfO2' },
  summary: {
    en: 'HfO2 ReRAM array: few, large steps; 9.77 % of the cells are bad.',
    ko: 'HfO2 ReRAM 어레이. 단계가 적고 크며 셀의 9.77 %가 불량입니다.'
  },
  technology: 'rram',
  values: {
    stepSize: read(0.4622, source),
    stepNoise: read(0.2174, source),
    writeNoise: read(0.5841, source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: { stepSize: read(0.7125, source) },
  published: publishedFigures.rram
})
