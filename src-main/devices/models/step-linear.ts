import { stepDevice } from '../behaviour/step-device'
import { linearSteps } from '../behaviour/step-law'
import {
  noiseKind,
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { plainNumber } from '../parameter'
import { linearPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice, numberOf, textOf } from './device-model'

export const stepLinear = defineDevice({
  ...stepDescription,
  id: 'step-linear',
  title: { en: 'Linearly shrinking steps', ko: '선형으로 줄어드는 단계' },
  summary: {
    en: 'Steps shrink linearly with the weight: the nearer to the bound they lead to, the smaller.',
    ko: '단계가 가중치에 따라 선형으로 줄어듭니다. 향하는 한계에 가까울수록 작아집니다.'
  },
  parameters: {
    ...stepParameters,
    gammaUp: plainNumber('\\gamma_+', 0.05, { en: 'Slope upward', ko: '상승 기울기' }, { min: 0 }),
    gammaDown: plainNumber(
      '\\gamma_-',
      0.05,
      { en: 'Slope downward', ko: '하강 기울기' },
      { min: 0 }
    ),
    noise: noiseKind
  },
  make: (values) =>
    stepDevice(
      values,
      linearSteps(
        numberOf(values, 'weightMin'),
        numberOf(values, 'weightMax'),
        numberOf(values, 'gammaUp'),
        numberOf(values, 'gammaDown')
      ),
      textOf(values, 'noise') === 'additive' ? 'additive' : 'multiplicative'
    ),
  pulseLaw: (values) =>
    linearPulseLaw(
      values,
      numberOf(values, 'gammaUp'),
      numberOf(values, 'gammaDown'),
      textOf(values, 'noise') === 'additive'
    ),
  equations: [
    'f_+ = 1 - \\gamma_+ \\frac{w}{w_\\mathrm{max}}, \\quad f_- = 1 - \\gamma_- \\frac{w}{w_\\mathrm{min}}',
    ...stepEquations
  ],
  sources: stepSources
})
