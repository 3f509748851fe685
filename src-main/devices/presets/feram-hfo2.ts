import { chosen, definePreset, recalled } from './define-preset'
import { publishedFigures } from './figures'

const source = 'typical of HZO'

export const feram = definePreset({
  id: 'feram-hfo2',
  model: 'feram',
  title: { en: 'FeRAM, HfO2', ko: 'FeRAM, HfO2' },
  summary: {
    en: 'A hafnium oxide capacitor written in 4 ns at 4.8 V.',
    ko: '4.8 V에서 4 ns에 쓰는 하프늄 산화물 커패시터입니다.'
  },
  technology: 'feram',
  values: {
    thickness: chosen(1e-8),
    remanence: recalled(0.2, source),
    coerciveField: recalled(100000000.0, source)
  },
  pulses: { set: { amplitude: 4.8, width: 4e-9 }, reset: { amplitude: -4.8, width: 4e-9 } },
  published: publishedFigures.feram
})
