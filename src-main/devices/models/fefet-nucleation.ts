import { rangeInOrder } from '../behaviour/conductance-range'
import { channelEquations, channelParameters } from '../ferroelectric/channel'
import { layerState, nucleationLayer } from '../ferroelectric/layer'
import { nucleationEquations, nucleationParameters } from '../ferroelectric/nucleation-parameters'
import {
  ageingEquations,
  ageingParameters,
  ferroelectricSources,
  fieldShare,
  layerParameters
} from '../ferroelectric/parameters'
import { ferroelectricTransistor } from '../ferroelectric/transistor'
import { groupPulseLaw } from '../synapse/group-pulse-law'
import { measuredPulseLaw } from '../synapse/measured-pulse-law'
import { defineDevice, textOf } from './device-model'

export const fefetNucleation = defineDevice({
  id: 'fefet-nucleation',
  title: { en: 'FeFET, nucleation-limited', ko: 'FeFET, 핵생성 제한' },
  summary: {
    en: 'A transistor whose gate consists of domains that flip one by one after a waiting time, which falls steeply with the field. Pulses too short to flip a domain add up, so identical pulses change the conductance step by step.',
    ko: '게이트가 여러 도메인으로 이루어지고, 각 도메인이 전계에 따라 급격히 짧아지는 대기 시간 뒤에 뒤집힙니다. 뒤집기에 짧은 펄스도 누적되므로 같은 펄스로 전도도가 단계적으로 바뀝니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...nucleationParameters,
    ...layerParameters,
    fieldShare,
    ...channelParameters,
    ...ageingParameters
  },
  constraints: rangeInOrder,
  state: layerState,
  setPolarity: 1,
  varies: { activationField: 0.05, remanence: 0.05 },
  pulses: { set: { amplitude: 2.85, width: 75e-9 }, reset: { amplitude: -2.85, width: 75e-9 } },
  readVoltage: 0.1,
  make: (values, random, events = random) =>
    ferroelectricTransistor(values, nucleationLayer(values, random, events)),
  pulseLaw: (values, drive) => {
    // Where the conductance is no straight line of the polarisation, groups of domains do not add up.
    const law = textOf(values, 'readLaw') === 'linear' ? groupPulseLaw : measuredPulseLaw
    return law(
      (random, events) => ferroelectricTransistor(values, nucleationLayer(values, random, events)),
      drive
    )
  },
  equations: [...nucleationEquations, ...channelEquations, ...ageingEquations],
  sources: [
    ...ferroelectricSources,
    'Mulaosmanovic et al. (2018) Nanoscale 10:21755 (cumulative switching)',
    'neurosim/MLP_NeuroSim_V3.0 (amplitude scheme of its FeFET example)'
  ]
})
