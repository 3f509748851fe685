import { stepDevice } from '../behaviour/step-device'
import { piecewiseSteps } from '../behaviour/step-law'
import {
  stepDescription,
  stepEquations,
  stepParameters,
  stepSources
} from '../behaviour/step-parameters'
import { numbers } from '../parameter'
import { factorTable } from '../synapse/factor-table'
import { stepPulseLaw } from '../synapse/step-pulse-law'
import { defineDevice, numberOf, numbersOf } from './device-model'

const meaning = {
  en: 'Factors of the step at equally spaced weights, from the lowest to the highest; straight lines between them. Without any, steps are constant.',
  ko: '최소에서 최대까지 같은 간격의 가중치에서 단계에 곱하는 값이며, 사이는 직선입니다. 비워 두면 단계가 일정합니다.'
}

export const stepPiecewise = defineDevice({
  ...stepDescription,
  id: 'step-piecewise',
  title: { en: 'Steps from a table of factors', ko: '표로 정한 단계' },
  summary: {
    en: 'Steps follow factors that were measured at several weights.',
    ko: '여러 가중치에서 측정한 배율을 따라 단계가 정해집니다.'
  },
  parameters: {
    ...stepParameters,
    factorsUp: numbers('f_+', { en: 'Factors upward', ko: '상승 배율' }, { min: 0, meaning }),
    factorsDown: numbers('f_-', { en: 'Factors downward', ko: '하강 배율' }, { min: 0, meaning })
  },
  make: (values) =>
    stepDevice(
      values,
      piecewiseSteps(
        numberOf(values, 'weightMin'),
        numberOf(values, 'weightMax'),
        numbersOf(values, 'factorsUp'),
        numbersOf(values, 'factorsDown')
      )
    ),
  pulseLaw: (values) => {
    const [up, down] = ['factorsUp', 'factorsDown'].map((name) => numbersOf(values, name))
    const table = [...factorTable(up ?? []), ...factorTable(down ?? [])]
    return stepPulseLaw(values, { kind: 'table', table }, (a, b) => [a, b, 0, 0])
  },
  equations: ['f_\\pm(w) \\text{ by linear interpolation between its factors}', ...stepEquations],
  sources: stepSources
})
