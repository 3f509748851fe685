import { chosen, definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source =
  'Yu & Wong (2011), doi 10.1109/TED.2011.2116120, numbers of MemTorch, memristor/CBRAM.py'

export const cbramFilament = definePreset({
  id: 'cbram',
  model: 'cbram',
  title: { en: 'CBRAM, growing filament', ko: 'CBRAM, 필라멘트 성장' },
  summary: {
    en: 'Silver filament through 50 nm of electrolyte; the compliance current of the SET decides the resistance.',
    ko: '50 nm 전해질을 가로지르는 은 필라멘트. SET의 제한 전류가 저항을 정합니다.'
  },
  technology: 'rram',
  values: {
    thickness: read(50e-9, source),
    growth: read(3.5e-3, source),
    widening: read(7, source),
    activation: read(0.5, source),
    growthField: read(2.4, source),
    wideningField: read(0.3, source),
    stop: read(0.08, source),
    resistivityOff: read(133, source),
    resistivityOn: chosen(4e-5),
    compliance: chosen(1e-5)
  },
  pulses: { set: { amplitude: 0.6, width: 1e-3 }, reset: { amplitude: -0.5, width: 1e-2 } },
  readVoltage: 0.05,
  published: publishedFigures.rram
})
