import { stepDevice } from '../behaviour/step-device'
import { linearSteps } from '../behaviour/step-law'
import {
  noiseKind,
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { linearPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice, numberOf, textOf } from './device-model'

export const stepSoftBounds = defineDevice({
  ...stepDescription,
  id: 'step-soft-bounds',
  title: { en: 'Soft bounds', ko: '부드러운 한계' },
  summary: {
    en: 'Steps are in proportion to the distance from the bound they lead to, which is therefore never passed.',
    ko: '단계가 향하는 한계까지의 거리에 비례하므로 한계를 결코 넘지 않습니다.'
  },
  parameters: { ...stepParameters, noise: noiseKind },
  make: (values) =>
    stepDevice(
      values,
      linearSteps(numberOf(values, 'weightMin'), numberOf(values, 'weightMax'), 1, 1),
      textOf(values, 'noise') === 'additive' ? 'additive' : 'multiplicative'
    ),
  pulseLaw: (values) => linearPulseLaw(values, 1, 1, textOf(values, 'noise') === 'additive'),
  equations: [
    'f_+ = 1 - \\frac{w}{w_\\mathrm{max}}, \\quad f_- = 1 - \\frac{w}{w_\\mathrm{min}}',
    ...stepEquations
  ],
  sources: stepSources
})
