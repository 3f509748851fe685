import { stepDevice } from '../behaviour/step-device'
import { exponentialSteps } from '../behaviour/step-law'
import {
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { plainNumber } from '../parameter'
import { stepPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice, numberOf } from './device-model'

const source = 'IBM/aihwkit, presets/devices.py, ReRamESPresetDevice (Gong et al. 2018)'

export const stepExponential = defineDevice({
  ...stepDescription,
  id: 'step-exponential',
  title: { en: 'Exponentially shrinking steps', ko: '지수적으로 줄어드는 단계' },
  summary: {
    en: 'Steps fall off exponentially with the weight, in each direction with a strength of its own, as in filamentary and phase-change devices.',
    ko: '필라멘트형·상변화 소자처럼 단계가 가중치에 따라 지수적으로 줄며, 방향마다 세기가 따로 있습니다.'
  },
  parameters: {
    ...stepParameters,
    slope: plainNumber('a', -0.5, { en: 'Slope of the exponent', ko: '지수의 기울기' }, { source }),
    offset: plainNumber(
      'b',
      -0.5,
      { en: 'Offset of the exponent', ko: '지수의 오프셋' },
      { source }
    ),
    gammaUp: plainNumber('\\gamma_+', 5, { en: 'Exponent upward', ko: '상승 지수' }, { source }),
    gammaDown: plainNumber(
      '\\gamma_-',
      5,
      { en: 'Exponent downward', ko: '하강 지수' },
      { source }
    ),
    amplitudeUp: plainNumber(
      'A_+',
      -1.18445,
      { en: 'Strength upward', ko: '상승 세기' },
      { source }
    ),
    amplitudeDown: plainNumber(
      'A_-',
      -0.081404,
      { en: 'Strength downward', ko: '하강 세기' },
      { source }
    )
  },
  make: (values) =>
    stepDevice(
      values,
      exponentialSteps(numberOf(values, 'weightMin'), numberOf(values, 'weightMax'), {
        slope: numberOf(values, 'slope'),
        offset: numberOf(values, 'offset'),
        gammaUp: numberOf(values, 'gammaUp'),
        gammaDown: numberOf(values, 'gammaDown'),
        amplitudeUp: numberOf(values, 'amplitudeUp'),
        amplitudeDown: numberOf(values, 'amplitudeDown')
      })
    ),
  pulseLaw: (values) => {
    const names = ['offset', 'gammaUp', 'gammaDown', 'amplitudeUp', 'amplitudeDown']
    const curve = names.map((name) => numberOf(values, name))
    const range = numberOf(values, 'weightMax') - numberOf(values, 'weightMin')
    return stepPulseLaw(values, { kind: 'exponential', curve }, (up, down) => [
      up,
      down,
      (2 * numberOf(values, 'slope')) / range,
      0
    ])
  },
  equations: [
    'f_\\pm = \\max\\big(0,\\; 1 - A_\\pm e^{\\pm\\gamma_\\pm z}\\big), \\quad z = \\frac{2 a w}{w_\\mathrm{max} - w_\\mathrm{min}} + b',
    ...stepEquations
  ],
  sources: stepSources
})
