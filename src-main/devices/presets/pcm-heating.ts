import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

export const pcmHeating = definePreset({
  id: 'pcm-heating',
  model: 'pcm-crystallisation',
  title: { en: 'PCM, heating and threshold switching', ko: 'PCM, 발열과 문턱 스위칭' },
  summary: {
    en: 'Shows threshold switching, the staircase of SET pulses and the abrupt RESET; all numbers are ours.',
    ko: '문턱 스위칭, SET 펄스의 계단, 급격한 RESET을 보여 줍니다. 수치는 모두 직접 정한 값입니다.'
  },
  technology: 'pcram',
  values: { bestTemperature: chosen(700), meltingTemperature: chosen(900) },
  published: publishedFigures.pcram
})
