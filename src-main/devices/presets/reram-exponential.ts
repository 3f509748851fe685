import { definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, ReRamESPresetDevice (Gong et al. 2018)'

export const reramExponential = definePreset({
  id: 'reram-exponential',
  model: 'step-exponential',
  title: { en: 'ReRAM, exponential steps', ko: 'ReRAM, 지수형 단계' },
  summary: {
    en: 'Fit to HfO2 ReRAM of Gong et al.: strongly nonlinear, noisy steps.',
    ko: 'Gong 등의 HfO2 ReRAM에 맞춘 값으로, 비선형이 강하고 잡음이 큰 단계입니다.'
  },
  technology: 'rram',
  values: {
    stepSize: read(0.00135, source),
    asymmetry: read(0.259359, source),
    weightMin: read(-1, source),
    weightMax: read(1, source),
    slope: read(-0.5, source),
    offset: read(-0.5, source),
    gammaUp: read(5, source),
    gammaDown: read(5, source),
    amplitudeUp: read(-1.18445, source),
    amplitudeDown: read(-0.081404, source),
    stepNoise: read(5, source),
    writeNoise: read(75, source),
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  spread: {
    stepSize: read(0.2, source),
    weightMin: read(0.3, source),
    weightMax: read(0.3, source)
  },
  published: publishedFigures.rram
})
