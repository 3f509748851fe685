import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, ReRamSBPresetDevice (Gong et al. 2018)'

export const reramSoftBounds = definePreset({
  id: 'reram-soft-bounds',
  model: 'step-soft-bounds',
  title: { en: 'ReRAM, soft bounds', ko: 'ReRAM, 부드러운 한계' },
  summary: {
    en: 'A loose fit to the same devices, shifted to the symmetry point.',
    ko: '같은 소자를 대칭점으로 옮겨 대략 맞춘 값입니다.'
  },
  technology: 'rram',
  values: {
    stepSize: read(0.002, source),
    asymmetry: read(0.0, source),
    weightMin: read(-0.75, source),
    weightMax: read(1.25, source),
    stepNoise: read(3.75, source),
    writeNoise: read(56, source),
    noise: read('additive', source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: {
    stepSize: read(0.3, source),
    weightMin: read(0.4, source),
    weightMax: read(0.24, source)
  },
  published: publishedFigures.rram
})
