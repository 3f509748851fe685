import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py, PCMPresetDevice'

export const pcram = definePreset({
  id: 'pcram',
  model: 'pcm-accumulation',
  title: { en: 'PCRAM, accumulating', ko: 'PCRAM, 누적형' },
  summary: {
    en: 'Phase-change memory with gradual SET and abrupt RESET; steps, drift and noise as measured.',
    ko: '점진적 SET과 급격한 RESET을 보이는 상변화 메모리. 단계, 드리프트, 잡음은 측정값입니다.'
  },
  technology: 'pcram',
  values: {
    stepSize: read(0.01, source),
    statistics: read('nandakumar', 'Nandakumar et al. (2019) ICECS')
  },
  spread: { stepSize: read(0.2, source), weightMax: read(0.1, source) },
  published: publishedFigures.pcram
})
