import { rangeInOrder } from '../behaviour/conductance-range'
import { channelEquations, channelParameters } from '../ferroelectric/channel'
import { layerState, preisachLayer } from '../ferroelectric/layer'
import {
  ageingEquations,
  ageingParameters,
  ferroelectricSources,
  fieldShare,
  layerParameters,
  loopInOrder,
  loopParameters
} from '../ferroelectric/parameters'
import { ferroelectricTransistor } from '../ferroelectric/transistor'
import { defineDevice } from './device-model'

export const fefetPreisach = defineDevice({
  id: 'fefet-preisach',
  title: { en: 'FeFET, Preisach', ko: 'FeFET, 프라이자흐' },
  summary: {
    en: 'A transistor whose channel follows the remanent polarisation of its gate. The polarisation follows the field at once and remembers its turning points, so pulses of growing amplitude programme intermediate levels and identical pulses do nothing more.',
    ko: '게이트의 잔류 분극이 채널을 정하는 트랜지스터. 분극은 전계를 즉시 따르고 전환점을 기억하므로, 진폭을 키우는 펄스로 중간 준위를 쓰고 같은 펄스를 반복하면 더 바뀌지 않습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...layerParameters,
    ...loopParameters,
    fieldShare,
    ...channelParameters,
    ...ageingParameters
  },
  constraints: [...loopInOrder, ...rangeInOrder],
  state: layerState,
  setPolarity: 1,
  varies: { coerciveField: 0.05, remanence: 0.05 },
  pulses: { set: { amplitude: 4, width: 75e-9 }, reset: { amplitude: -4, width: 75e-9 } },
  readVoltage: 0.1,
  make: (values) => ferroelectricTransistor(values, preisachLayer(values)),
  equations: [
    'P_\\pm(E) = P_s \\tanh\\big(w (E \\mp E_c)\\big), \\quad w = \\frac{1}{2 E_c} \\ln\\frac{P_s + P_r}{P_s - P_r}, \\quad E = \\frac{\\kappa V}{t_\\mathrm{FE}}',
    'P(E) = P_1 + (P_0 - P_1)\\frac{P_\\pm(E) - P_\\pm(E_1)}{P_\\pm(E_0) - P_\\pm(E_1)} \\text{ between the last turning points } (E_1, P_1), (E_0, P_0)',
    ...channelEquations,
    ...ageingEquations
  ],
  sources: ferroelectricSources
})
