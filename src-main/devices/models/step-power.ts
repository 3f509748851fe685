import { stepDevice } from '../behaviour/step-device'
import { powerSteps } from '../behaviour/step-law'
import {
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { plainNumber } from '../parameter'
import { stepPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice, numberOf } from './device-model'

export const stepPower = defineDevice({
  ...stepDescription,
  id: 'step-power',
  title: { en: 'Power-law steps', ko: '거듭제곱 단계' },
  summary: {
    en: 'Steps are a power of the share of the range that is left ahead.',
    ko: '단계가 앞에 남은 범위 비율의 거듭제곱입니다.'
  },
  parameters: {
    ...stepParameters,
    gammaUp: plainNumber('\\gamma_+', 1, { en: 'Power upward', ko: '상승 지수' }, { min: 0 }),
    gammaDown: plainNumber('\\gamma_-', 1, { en: 'Power downward', ko: '하강 지수' }, { min: 0 })
  },
  make: (values) =>
    stepDevice(
      values,
      powerSteps(
        numberOf(values, 'weightMin'),
        numberOf(values, 'weightMax'),
        numberOf(values, 'gammaUp'),
        numberOf(values, 'gammaDown')
      )
    ),
  pulseLaw: (values) => {
    const curve = [0, numberOf(values, 'gammaUp'), numberOf(values, 'gammaDown')]
    return stepPulseLaw(values, { kind: 'power', curve }, (up, down) => [up, down, 0, 0])
  },
  equations: [
    'f_+ = \\omega^{\\gamma_+}, \\quad f_- = (1 - \\omega)^{\\gamma_-}, \\quad \\omega = \\frac{w_\\mathrm{max} - w}{w_\\mathrm{max} - w_\\mathrm{min}}',
    ...stepEquations
  ],
  sources: stepSources
})
