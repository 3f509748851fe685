import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, inference/noise/hermes.py; Le Gallo et al. (2023) Nature Electronics 6:680'

export const pcmHermesOne = definePreset({
  id: 'pcm-hermes-one',
  model: 'pcm-accumulation',
  title: { en: 'PCM of the HERMES chip, one device', ko: 'HERMES 칩의 PCM, 소자 하나' },
  summary: {
    en: 'Drift, noise and range as measured on the IBM HERMES chip with one device a weight; the steps are those of the accumulating preset.',
    ko: '가중치당 소자 하나로 측정한 IBM HERMES 칩의 드리프트, 잡음, 범위입니다. 단계는 누적형 프리셋과 같습니다.'
  },
  technology: 'pcram',
  values: { conductanceMax: read(1.035e-5, source), statistics: read('hermesOne', source) },
  published: publishedFigures.pcram
})
