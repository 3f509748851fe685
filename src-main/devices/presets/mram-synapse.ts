import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

export const mramSynapse = definePreset({
  id: 'mram-synapse',
  model: 'mtj',
  title: { en: 'MRAM synapse, eight junctions', ko: 'MRAM 시냅스, 접합 8개' },
  summary: {
    en: 'Eight junctions in parallel, written by pulses that switch each of them by chance.',
    ko: '접합 8개를 병렬로 두고 확률적으로 뒤집히는 펄스로 쓰는 시냅스입니다.'
  },
  technology: 'mram',
  values: { junctions: chosen(8) },
  pulses: { set: { amplitude: 0.35, width: 1e-9 }, reset: { amplitude: -0.35, width: 1e-9 } },
  published: publishedFigures.mram
})
