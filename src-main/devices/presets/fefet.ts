import { chosen, definePreset, recalled } from './define-preset'
import { publishedFigures } from './figures'

const source = 'typical of HZO'

export const fefet = definePreset({
  id: 'fefet',
  model: 'fefet-nucleation',
  title: { en: 'FeFET, identical pulses', ko: 'FeFET, 동일 펄스' },
  summary: {
    en: 'A ferroelectric transistor whose domains flip one by one under identical pulses.',
    ko: '동일한 펄스로 도메인이 하나씩 뒤집히는 강유전체 트랜지스터입니다.'
  },
  technology: 'fefet',
  values: {
    remanence: recalled(0.2, source),
    thickness: recalled(8e-9, source),
    activationField: chosen(250000000.0),
    conductanceMin: chosen(1e-7),
    conductanceMax: chosen(1e-5)
  },
  published: publishedFigures.fefet
})
