import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'IBM/aihwkit, inference/noise/hermes.py; Le Gallo et al. (2023) Nature Electronics 6:680'

export const pcmHermesTwo = definePreset({
  id: 'pcm-hermes-two',
  model: 'pcm-accumulation',
  title: { en: 'PCM of the HERMES chip, two devices', ko: 'HERMES 칩의 PCM, 소자 두 개' },
  summary: {
    en: 'Drift, noise and range as measured on the IBM HERMES chip with two devices a weight; the steps are those of the accumulating preset.',
    ko: '가중치당 소자 두 개로 측정한 IBM HERMES 칩의 드리프트, 잡음, 범위입니다. 단계는 누적형 프리셋과 같습니다.'
  },
  technology: 'pcram',
  values: { conductanceMax: read(2.07e-5, source), statistics: read('hermesTwo', source) },
  published: publishedFigures.pcram
})
