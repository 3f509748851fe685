import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

export const stochasticBit = definePreset({
  id: 'stochastic-bit',
  model: 'mtj-low-barrier',
  title: { en: 'Stochastic bit', ko: '확률 비트' },
  summary: {
    en: 'A junction with a low barrier, as a source of random bits whose chance follows the voltage.',
    ko: '장벽이 낮은 접합. 전압에 따라 확률이 달라지는 무작위 비트의 원천입니다.'
  },
  technology: 'mram',
  values: { stability: chosen(10) },
  published: publishedFigures.mram
})
