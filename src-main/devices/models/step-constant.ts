import { stepDevice } from '../behaviour/step-device'
import { constantSteps } from '../behaviour/step-law'
import {
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { linearPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice } from './device-model'

export const stepConstant = defineDevice({
  ...stepDescription,
  id: 'step-constant',
  title: { en: 'Constant steps', ko: '일정한 단계' },
  summary: {
    en: 'Every pulse moves the weight by the same mean step until it meets a hard bound.',
    ko: '펄스마다 가중치가 같은 평균 단계로 움직이다가 단단한 한계에서 멈춥니다.'
  },
  parameters: stepParameters,
  make: (values) => stepDevice(values, constantSteps),
  pulseLaw: (values) => linearPulseLaw(values, 0, 0, false),
  equations: ['f_\\pm = 1', ...stepEquations],
  sources: stepSources
})
