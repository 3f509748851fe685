import { chosen, definePreset, read, unpublished } from './define-preset'
import { publishedFigures } from './figures'

const source = 'Stanford RRAM Verilog-A model 1.0.0, nanoHUB, doi 10.4231/D37H1DN48'

export const oxramStanford = definePreset({
  id: 'oxram-stanford',
  model: 'stanford-pku',
  title: { en: 'OxRAM, hafnium oxide (Stanford–PKU)', ko: 'OxRAM, 산화하프늄 (스탠퍼드–PKU)' },
  summary: {
    en: 'Filamentary oxide RRAM in its high state, switched on by a source that delivers 1 mA at most.',
    ko: '높은 저항에서 시작하는 필라멘트형 산화물 RRAM. 최대 1 mA를 내는 전원으로 켭니다.'
  },
  technology: 'rram',
  values: {
    start: chosen(1.5e-9),
    compliance: chosen(1e-3),
    gapMin: read(2e-10, source),
    gapMax: read(1.7e-9, source),
    fieldThreshold: read(1.4e9, source),
    activation: read(0.6, source),
    thermalResistance: read(2100, source),
    gapDiffusion: unpublished
  },
  pulses: { set: { amplitude: 1.6, width: 1e-5 }, reset: { amplitude: -1.6, width: 1e-4 } },
  readVoltage: 0.1,
  published: publishedFigures.rram
})
