import { choice, plainNumber, quantity } from '../parameter'
import { voltageDevice } from '../physics/voltage-device'
import { defineVoltageDevice, numberOf, textOf } from './device-model'

const source = 'Tiotto, Memristor-Models, experiments.py (Oblea), after Yakopcic et al. (2011)'

export const yakopcic = defineVoltageDevice({
  id: 'yakopcic',
  title: { en: 'Yakopcic', ko: '야콥치치(Yakopcic)' },
  summary: {
    en: 'General memristor with voltage thresholds, exponential drive and a current that grows with the hyperbolic sine of the voltage; fitted to many published devices.',
    ko: '전압 문턱과 지수형 구동, 전압의 쌍곡사인을 따르는 전류를 가진 범용 멤리스터. 여러 논문의 소자에 맞추어져 있습니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    amplitudePositive: quantity(
      'a_1',
      0.17,
      'A',
      { en: 'Current scale, positive voltage', ko: '양의 전압에서의 전류 척도' },
      { above: 0, max: 1000, source }
    ),
    amplitudeNegative: quantity(
      'a_2',
      0.17,
      'A',
      { en: 'Current scale, negative voltage', ko: '음의 전압에서의 전류 척도' },
      { above: 0, max: 1000, source }
    ),
    curvature: quantity(
      'b',
      0.05,
      '1/V',
      { en: 'Curvature of the current', ko: '전류의 휨' },
      { above: 0, max: 100, source }
    ),
    thresholdPositive: quantity(
      'V_p',
      0.16,
      'V',
      { en: 'Positive threshold', ko: '양의 문턱 전압' },
      { min: 0, max: 100, source }
    ),
    thresholdNegative: quantity(
      'V_n',
      0.15,
      'V',
      { en: 'Negative threshold, without sign', ko: '음의 문턱 전압(크기)' },
      { min: 0, max: 100, source }
    ),
    speedPositive: quantity(
      'A_p',
      4000,
      '1/s',
      { en: 'Speed, positive voltage', ko: '양의 전압에서의 속도' },
      { min: 0, max: 1e15, source }
    ),
    speedNegative: quantity(
      'A_n',
      4000,
      '1/s',
      { en: 'Speed, negative voltage', ko: '음의 전압에서의 속도' },
      { min: 0, max: 1e15, source }
    ),
    pointPositive: plainNumber(
      'x_p',
      0.3,
      { en: 'State above which it slows, up', ko: '올라갈 때 느려지기 시작하는 상태' },
      { min: 0, max: 0.999999, source }
    ),
    pointNegative: plainNumber(
      'x_n',
      0.5,
      { en: 'Distance from 1 at which it slows, down', ko: '내려갈 때 느려지기 시작하는 거리' },
      { min: 0, max: 0.999999, source }
    ),
    decayPositive: plainNumber(
      '\\alpha_p',
      1,
      { en: 'Decay of the motion, up', ko: '올라가는 움직임의 감쇠' },
      { min: 0, max: 1000, source }
    ),
    decayNegative: plainNumber(
      '\\alpha_n',
      5,
      { en: 'Decay of the motion, down', ko: '내려가는 움직임의 감쇠' },
      { min: 0, max: 1000, source }
    ),
    direction: choice(
      'up',
      { en: 'Positive voltage makes it', ko: '양의 전압에서' },
      {
        up: { en: 'conduct more (η = 1)', ko: '전도도 증가 (η = 1)' },
        down: { en: 'conduct less (η = −1)', ko: '전도도 감소 (η = −1)' }
      },
      { source }
    ),
    start: plainNumber(
      'x_0',
      0.11,
      { en: 'State at the start', ko: '처음 상태' },
      { min: 0, max: 1, source }
    )
  },
  state: {
    state: { label: { en: 'State', ko: '상태' }, symbol: 'x', unit: '1' }
  },
  setPolarity: 1,
  varies: {
    amplitudePositive: 0.05,
    amplitudeNegative: 0.05,
    thresholdPositive: 0.05,
    thresholdNegative: 0.05
  },
  pulses: { set: { amplitude: 0.45, width: 1e-4 }, reset: { amplitude: -0.45, width: 4e-4 } },
  readVoltage: 0.1,
  make: (values) => {
    const of = (name: string): number => numberOf(values, name)
    const [up, down, curvature] = [
      of('amplitudePositive'),
      of('amplitudeNegative'),
      of('curvature')
    ]
    const [vp, vn] = [of('thresholdPositive'), of('thresholdNegative')]
    const [ap, an] = [of('speedPositive'), of('speedNegative')]
    const [xp, xn] = [of('pointPositive'), of('pointNegative')]
    const [decayUp, decayDown] = [of('decayPositive'), of('decayNegative')]
    const sign = textOf(values, 'direction') === 'up' ? 1 : -1
    const [riseP, riseN] = [Math.exp(vp), Math.exp(vn)]
    const corners = [vp, -vn]
    const state = Float64Array.of(of('start'))
    return voltageDevice({
      model: 'yakopcic',
      state,
      low: Float64Array.of(0),
      high: Float64Array.of(1),
      setPolarity: sign,
      readVoltage: 0.1,
      corners: () => corners,
      current: (voltage) =>
        (voltage >= 0 ? up : down) * (state[0] ?? 0) * Math.sinh(curvature * voltage),
      rate: (voltage, out) => {
        const drive =
          voltage > vp
            ? ap * (Math.exp(voltage) - riseP)
            : voltage < -vn
              ? -an * (Math.exp(-voltage) - riseN)
              : 0
        const x = state[0] ?? 0
        let window = 1
        if (sign * voltage > 0) {
          if (x >= xp) window = Math.exp(-decayUp * (x - xp)) * ((xp - x) / (1 - xp) + 1)
        } else if (x <= 1 - xn) window = (Math.exp(decayDown * (x + xn - 1)) * x) / (1 - xn)
        out[0] = sign * drive * window
      }
    })
  },
  equations: [
    'i = a_{1,2}\\, x \\sinh(b v)',
    '\\frac{dx}{dt} = \\eta\\, g(v)\\, f(x)',
    'g = \\begin{cases} A_p\\,(e^{v} - e^{V_p}) & v > V_p \\\\ -A_n\\,(e^{-v} - e^{V_n}) & v < -V_n \\\\ 0 & \\text{else} \\end{cases}',
    'f_{\\eta v > 0} = e^{-\\alpha_p (x - x_p)} \\Big(\\frac{x_p - x}{1 - x_p} + 1\\Big), \\; x \\ge x_p',
    'f_{\\eta v < 0} = e^{\\alpha_n (x + x_n - 1)}\\, \\frac{x}{1 - x_n}, \\; x \\le 1 - x_n'
  ],
  sources: [
    'Yakopcic et al. (2011) IEEE Electron Device Lett. 32:1436–1438, doi:10.1109/LED.2011.2163292',
    'Oblea et al. (2010) Proc. IJCNN (silver chalcogenide device)'
  ]
})
