import { numberOf } from '../../models/device-model'
import { plainNumber, quantity } from '../../parameter'
import { arrheniusTime } from '../laws/arrhenius'
import { defineNonideality } from '../nonideality'
import { reshape } from '../reshape'

export const retention = defineNonideality({
  id: 'retention',
  title: { en: 'Retention', ko: '유지 특성' },
  summary: {
    en: 'What was stored fades towards an end value as a stretched exponential, faster at higher temperatures by Arrhenius’ law. A pulse goes on from what is left.',
    ko: '저장된 값이 늘어진 지수 함수로 최종값을 향해 사라지며, 아레니우스 법칙에 따라 온도가 높을수록 빨라집니다. 펄스는 남은 값에서 이어집니다.'
  },
  stage: 'time',
  parameters: {
    endShare: plainNumber(
      'g_\\infty',
      0,
      { en: 'End value as a share of the range', ko: '범위에 대한 최종값의 비율' },
      { min: 0, max: 1 }
    ),
    referenceTime: quantity(
      '\\tau_\\mathrm{ref}',
      1e6,
      's',
      { en: 'Time constant at the reference temperature', ko: '기준 온도의 시정수' },
      { above: 0 }
    ),
    referenceTemperature: quantity(
      'T_\\mathrm{ref}',
      358,
      'K',
      { en: 'Reference temperature', ko: '기준 온도' },
      { above: 0 }
    ),
    activationEnergy: quantity(
      'E_a',
      1.2,
      'eV',
      { en: 'Activation energy', ko: '활성화 에너지' },
      { min: 0 }
    ),
    stretching: plainNumber(
      '\\beta',
      0.7,
      { en: 'Stretching exponent', ko: '늘어짐 지수' },
      { above: 0, max: 2 }
    )
  },
  around: (inner, { scale, values, readVoltage, range }) => {
    const end = range.low + numberOf(values, 'endShare') * (range.high - range.low)
    const reference = numberOf(values, 'referenceTime')
    const at = numberOf(values, 'referenceTemperature')
    const activation = numberOf(values, 'activationEnergy')
    const stretching = numberOf(values, 'stretching')
    let faded = 0
    const left = (value: number): number => end + (value - end) * Math.exp(-(faded ** stretching))
    return reshape(inner, readVoltage, left, {
      pulse: (pulse, random) => {
        if (faded > 0 && pulse.amplitude !== 0) {
          inner.programme(left(inner.value(readVoltage)))
          faded = 0
        }
        return inner.pulse(pulse, random)
      },
      programme: (value, target) => {
        faded = 0
        inner.programme(value, target)
      },
      age: (seconds, temperature, random) => {
        inner.age(seconds, temperature, random)
        faded += (scale * seconds) / arrheniusTime(reference, activation, temperature, at)
      }
    })
  },
  equations: [
    'G(t) = G_\\infty + (G_0 - G_\\infty)\\, e^{-(t/\\tau)^\\beta}, \\quad \\tau(T) = \\tau_\\mathrm{ref} \\exp\\Big[\\frac{E_a}{k}\\Big(\\frac{1}{T} - \\frac{1}{T_\\mathrm{ref}}\\Big)\\Big]'
  ],
  sources: []
})
