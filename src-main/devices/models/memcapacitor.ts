import { clamp } from '../behaviour/clamp'
import { plainNumber, quantity } from '../parameter'
import { defineDevice, numberOf } from './device-model'

export const memcapacitor = defineDevice({
  id: 'memcapacitor',
  title: { en: 'Memcapacitor', ko: '멤커패시터' },
  summary: {
    en: 'A capacitance that depends on the history of the voltage. Below the switching voltage it is read without change and without a static current; above it the state moves towards one of its ends.',
    ko: '전압의 이력에 따라 정해지는 용량. 스위칭 전압 아래에서는 변화도 정전류도 없이 읽히고, 그 위에서는 상태가 한쪽 끝으로 움직입니다.'
  },
  driven: 'pulses',
  reads: 'capacitance',
  parameters: {
    capacitanceMin: quantity(
      'C_\\mathrm{min}',
      1e-15,
      'F',
      { en: 'Lowest capacitance', ko: '최소 용량' },
      { above: 0 }
    ),
    capacitanceMax: quantity(
      'C_\\mathrm{max}',
      10e-15,
      'F',
      { en: 'Highest capacitance', ko: '최대 용량' },
      { above: 0 }
    ),
    linear: quantity('a_1', 0, '1/V', {
      en: 'Change with the voltage, linear',
      ko: '전압 의존, 1차'
    }),
    quadratic: quantity('a_2', 0, '1/V^2', {
      en: 'Change with the voltage, quadratic',
      ko: '전압 의존, 2차'
    }),
    switchingVoltage: quantity(
      'V_c',
      1,
      'V',
      { en: 'Switching voltage', ko: '스위칭 전압' },
      { above: 0 }
    ),
    switchingTime: quantity(
      '\\tau',
      10e-6,
      's',
      { en: 'Switching time at twice that voltage', ko: '그 두 배 전압에서의 스위칭 시간' },
      { above: 0 }
    ),
    stepNoise: plainNumber(
      '\\sigma',
      0,
      { en: 'Cycle-to-cycle spread of a step', ko: '단계의 사이클 간 편차' },
      { min: 0, meaning: { en: 'As a share of the step.', ko: '단계 크기에 대한 비율입니다.' } }
    )
  },
  constraints: [{ left: 'capacitanceMin', relation: '<', right: 'capacitanceMax' }],
  state: { state: { label: { en: 'State', ko: '상태' }, symbol: 's', unit: '1' } },
  setPolarity: 1,
  varies: { capacitanceMin: 0.05, capacitanceMax: 0.05, switchingVoltage: 0.05 },
  pulses: { set: { amplitude: 1.5, width: 1e-6 }, reset: { amplitude: -1.5, width: 1e-6 } },
  readVoltage: 0.2,
  make: (values) => {
    const low = numberOf(values, 'capacitanceMin')
    const span = numberOf(values, 'capacitanceMax') - low
    const linear = numberOf(values, 'linear')
    const quadratic = numberOf(values, 'quadratic')
    const critical = numberOf(values, 'switchingVoltage')
    const time = numberOf(values, 'switchingTime')
    const sigma = numberOf(values, 'stepNoise')
    const state = new Float64Array(1)
    const value = (voltage: number): number =>
      (low + span * (state[0] ?? 0)) * (1 + linear * voltage + quadratic * voltage ** 2)
    return {
      state,
      current: (voltage) => value(voltage) * voltage,
      value,
      read: value,
      pulse: ({ amplitude, width }, random) => {
        const charge = value(amplitude) * amplitude
        const drive = Math.abs(amplitude) / critical - 1
        if (drive > 0) {
          const from = state[0] ?? 0
          const end = amplitude > 0 ? 1 : 0
          const step = -(end - from) * Math.expm1((-drive * width) / time)
          state[0] = clamp(from + step * (1 + (sigma === 0 ? 0 : sigma * random.normal())), 0, 1)
        }
        // Charged and discharged once: what the source delivers is dissipated, half of it each way.
        return { energy: Math.abs(charge * amplitude) }
      },
      age: () => {},
      programme: (target) => {
        state[0] = clamp((target - low) / span, 0, 1)
      }
    }
  },
  equations: [
    'Q = C(V, s)\\, V, \\quad C(V, s) = \\big(C_\\mathrm{min} + (C_\\mathrm{max} - C_\\mathrm{min})\\, s\\big)(1 + a_1 V + a_2 V^2)',
    '\\dot s = \\frac{|V|/V_c - 1}{\\tau}\\,(1 - s) \\text{ for } V > V_c, \\quad \\dot s = -\\frac{|V|/V_c - 1}{\\tau}\\, s \\text{ for } V < -V_c'
  ],
  sources: [
    'Di Ventra, Pershin & Chua (2009) Proc. IEEE 97:1717–1724 (memcapacitive systems)',
    'Demasius et al. (2021) Nature Electronics 4:748–756, doi 10.1038/s41928-021-00649-y',
    'Law of switching chosen for this program'
  ]
})
