import { chosen, definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'JART VCM v1b; Cüppers et al. (2019) APL Mater. 7:091105, doi 10.1063/1.5108654'

export const oxramJart = definePreset({
  id: 'oxram-jart',
  model: 'jart-vcm',
  title: { en: 'OxRAM, HfO2/TiOx (JART)', ko: 'OxRAM, HfO2/TiOx (JART)' },
  summary: {
    en: 'HfO2/TiOx cell of Jülich with the spread of its concentrations and geometry from cycle to cycle.',
    ko: '율리히의 HfO2/TiOx 셀. 사이클마다 농도와 형상이 흩어집니다.'
  },
  technology: 'rram',
  values: {
    variability: chosen(true),
    spreadMin: chosen(0.1),
    spreadMax: chosen(0.1),
    spreadRadius: chosen(0.05),
    spreadDisc: chosen(0.05),
    compliance: chosen(1e-4),
    activation: read(1.35, source),
    radius: read(45e-9, source)
  },
  pulses: { set: { amplitude: -1, width: 1e-4 }, reset: { amplitude: 1.2, width: 1e-3 } },
  readVoltage: 0.2,
  published: publishedFigures.rram
})
