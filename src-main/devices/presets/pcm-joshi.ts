import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'Joshi et al. (2020) Nat. Commun. 11:2473, as in CrossSim PCMJoshi'

export const pcmJoshi = definePreset({
  id: 'pcm-joshi',
  model: 'pcm-accumulation',
  title: { en: 'PCM, Joshi et al.', ko: 'PCM, Joshi 등' },
  summary: {
    en: 'Phase-change memory for inference; with the programming error of the same name.',
    ko: '추론용 상변화 메모리. 같은 이름의 프로그래밍 오차와 함께 씁니다.'
  },
  technology: 'pcram',
  values: { conductanceMax: read(2.5e-5, source), statistics: read('joshi', source) },
  published: publishedFigures.pcram
})
