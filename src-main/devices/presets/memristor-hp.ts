import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'MemTorch, LinearIonDrift defaults; Strukov et al. (2008) Nature 453:80'

export const memristorHp = definePreset({
  id: 'memristor-hp',
  model: 'linear-ion-drift',
  title: { en: 'Memristor (HP, linear ion drift)', ko: '멤리스터 (HP, 선형 이온 드리프트)' },
  summary: {
    en: 'The titanium-dioxide memristor of 2008 in its simplest form, with the Joglekar window.',
    ko: '2008년 이산화티타늄 멤리스터의 가장 단순한 형태. 조글레카 창을 씁니다.'
  },
  technology: 'memristor',
  values: {
    resistanceOn: read(100, source),
    resistanceOff: read(16_000, source),
    thickness: read(10e-9, source),
    mobility: read(1e-14, source),
    window: read('joglekar', source),
    exponent: read(2, source),
    start: read(0.1, source)
  },
  pulses: { set: { amplitude: 1, width: 0.2 }, reset: { amplitude: -1, width: 0.2 } },
  readVoltage: 0.1,
  published: publishedFigures.none
})
