import { numberOf, textOf } from '../../models/device-model'
import { choice, quantity } from '../../parameter'
import { delegate } from '../delegate'
import { defineNonideality } from '../nonideality'

export const currentNonlinearity = defineNonideality({
  id: 'current-nonlinearity',
  title: { en: 'Nonlinear current', ko: '비선형 전류' },
  summary: {
    en: 'The current bends with the voltage and meets the linear one at the read voltage. For models that are linear by themselves.',
    ko: '전류가 전압에 따라 휘며 읽기 전압에서 선형 전류와 만납니다. 원래 선형인 모델에 씁니다.'
  },
  stage: 'current',
  parameters: {
    law: choice(
      'sinh',
      { en: 'Law', ko: '법칙' },
      {
        sinh: { en: 'hyperbolic sine', ko: '쌍곡사인' },
        polynomial: { en: 'polynomial', ko: '다항식' }
      }
    ),
    voltageScale: quantity(
      'V_0',
      0.3,
      'V',
      { en: 'Voltage scale of the sine', ko: '쌍곡사인의 전압 척도' },
      { above: 0 }
    ),
    quadratic: quantity('c_2/G', 0, '1/V', { en: 'Quadratic share', ko: '2차 계수' }),
    cubic: quantity('c_3/G', 0, '1/V^2', { en: 'Cubic share', ko: '3차 계수' })
  },
  around: (inner, { scale, values, readVoltage }) => {
    const law = textOf(values, 'law')
    const width = numberOf(values, 'voltageScale')
    const quadratic = numberOf(values, 'quadratic')
    const cubic = numberOf(values, 'cubic')
    // sinh(x)/x, which is one at zero.
    const bend = (voltage: number): number =>
      voltage === 0 ? 1 : (Math.sinh(voltage / width) * width) / voltage
    const factorOf = polynomial(quadratic * scale, cubic * scale)
    const factor = (voltage: number): number =>
      law === 'polynomial' ? factorOf(voltage) : 1 + scale * (bend(voltage) / bend(readVoltage) - 1)
    return delegate(inner, {
      current: (voltage) => inner.current(voltage) * factor(voltage),
      value: (voltage) => inner.value(voltage) * factor(voltage),
      read: (voltage, random) => inner.read(voltage, random) * factor(voltage)
    })
  },
  equations: [
    'I = G V_\\mathrm{read} \\frac{\\sinh(V/V_0)}{\\sinh(V_\\mathrm{read}/V_0)} \\quad\\text{or}\\quad I = G V + c_2 V^2 + c_3 V^3'
  ],
  sources: []
})

const polynomial =
  (quadratic: number, cubic: number) =>
  (voltage: number): number =>
    1 + quadratic * voltage + cubic * voltage ** 2
