import { valueOf } from '../../neurons/neuron-model'
import { traceTime } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'

const tsodyks = 'Tsodyks, Uziel & Markram (2000) J. Neurosci. 20:RC50'

export const stpTsodyksMarkram = defineSynapse({
  id: 'stp-tsodyks-markram',
  title: { en: 'Short-term plasticity', ko: '단기 가소성' },
  summary: {
    en: 'Short-term depression and facilitation: a spike uses up resources, which recover, and raises their utilisation for a while.',
    ko: '단기 약화와 촉진. 스파이크마다 자원을 쓰고 자원은 회복되며, 한동안 자원 이용률이 높아집니다.'
  },
  parameters: {
    use: {
      kind: 'number',
      default: 0.5,
      above: 0,
      max: 1,
      label: { en: 'Utilisation', ko: '이용률' },
      symbol: 'U',
      source: tsodyks
    },
    tauRec: traceTime(
      '\\tau_\\mathrm{rec}',
      { en: 'Time constant of recovery', ko: '회복 시정수' },
      800,
      tsodyks
    ),
    tauFac: {
      kind: 'quantity',
      unit: 'ms',
      default: 0,
      min: 0,
      label: { en: 'Time constant of facilitation', ko: '촉진 시정수' },
      symbol: '\\tau_\\mathrm{fac}',
      meaning: { en: 'Zero: no facilitation.', ko: '0이면 촉진이 없습니다.' },
      source: tsodyks
    }
  },
  plastic: {
    layout: { sourceBytes: 24, entryBytes: 0, hasQueue: false },
    lower: (values) => ({
      constants: [valueOf(values, 'use')],
      taus: [valueOf(values, 'tauRec'), valueOf(values, 'tauFac')]
    })
  },
  equations: [
    '\\text{transmitted: } w\\, u\\, x',
    'x \\leftarrow 1 + (x - x u - 1)\\, e^{-h / \\tau_\\mathrm{rec}}, \\quad u \\leftarrow U + u (1 - U)\\, e^{-h / \\tau_\\mathrm{fac}}'
  ],
  sources: [tsodyks, 'Maass & Markram (2002) Neural Netw. 15:155–161']
})
