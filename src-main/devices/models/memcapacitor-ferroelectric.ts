import { clamp } from '../behaviour/clamp'
import { layerState, preisachLayer, vacuumPermittivity } from '../ferroelectric/layer'
import {
  ageingEquations,
  ageingParameters,
  ferroelectricSources,
  layerParameters,
  loopInOrder,
  loopParameters
} from '../ferroelectric/parameters'
import { quantity } from '../parameter'
import { defineDevice, numberOf } from './device-model'

export const memcapacitorFerroelectric = defineDevice({
  id: 'memcapacitor-ferroelectric',
  title: { en: 'Memcapacitor, ferroelectric', ko: '멤커패시터, 강유전체' },
  summary: {
    en: 'A ferroelectric capacitor read by a small signal: its capacitance is the slope of the charge at the read voltage, which gives the butterfly curve and differs between the states of polarisation.',
    ko: '작은 신호로 읽는 강유전체 커패시터. 용량은 읽기 전압에서 전하의 기울기이며, 나비 곡선을 그리고 분극 상태에 따라 다릅니다.'
  },
  driven: 'pulses',
  reads: 'capacitance',
  parameters: {
    ...layerParameters,
    ...loopParameters,
    offset: quantity(
      'V_0',
      0.3,
      'V',
      { en: 'Built-in voltage', ko: '내장 전압' },
      {
        meaning: {
          en: 'From electrodes of different work functions; it makes the two states differ at a small read voltage.',
          ko: '일함수가 다른 전극에서 생기며, 작은 읽기 전압에서 두 상태를 구별하게 합니다.'
        }
      }
    ),
    ...ageingParameters
  },
  constraints: loopInOrder,
  state: layerState,
  setPolarity: 1,
  varies: { coerciveField: 0.05, remanence: 0.05 },
  pulses: { set: { amplitude: 2.5, width: 1e-6 }, reset: { amplitude: -2.5, width: 1e-6 } },
  readVoltage: 0.05,
  make: (values) => {
    const layer = preisachLayer(values)
    const thickness = numberOf(values, 'thickness')
    const area = numberOf(values, 'area')
    const remanence = numberOf(values, 'remanence')
    const offset = numberOf(values, 'offset')
    const linear = (vacuumPermittivity * numberOf(values, 'permittivity') * area) / thickness
    const charge = (voltage: number): number =>
      area * layer.at((voltage - offset) / thickness) + linear * voltage
    const value = (voltage: number): number => {
      // The slope of a branch, taken over a hundredth of the coercive voltage.
      const step = (numberOf(values, 'coerciveField') * thickness) / 100
      return (charge(voltage + step) - charge(voltage - step)) / (2 * step)
    }
    return {
      state: layer.state,
      current: charge,
      value,
      read: value,
      pulse: ({ amplitude, width }, random) => {
        const moved = charge(amplitude) - area * layer.polarisation()
        layer.pulse((amplitude - offset) / thickness, width, random)
        return { energy: Math.abs(amplitude * moved) }
      },
      age: (seconds) => layer.rest(seconds),
      programme: (target) => {
        const at = (polarisation: number): number => {
          layer.programme(polarisation)
          return value(0.05)
        }
        // Over the polarisation the capacitance rises or falls; both ends and the middle are looked at.
        const rises = at(remanence) > at(-remanence)
        let low = -remanence
        let high = remanence
        for (let i = 0; i < 50; i++) {
          const middle = (low + high) / 2
          if (at(middle) < target === rises) low = middle
          else high = middle
        }
        layer.programme(clamp((low + high) / 2, -remanence, remanence))
      },
      wear: (cycles) => layer.wear(cycles)
    }
  },
  equations: [
    'Q(V) = A\\, P\\Big(\\frac{V - V_0}{t_\\mathrm{FE}}\\Big) + C_\\mathrm{lin} V, \\quad C(V) = C_\\mathrm{lin} + A\\,\\frac{dP}{dV}',
    'P_\\pm(E) = P_s \\tanh\\big(w (E \\mp E_c)\\big), \\quad w = \\frac{1}{2 E_c} \\ln\\frac{P_s + P_r}{P_s - P_r}',
    ...ageingEquations
  ],
  sources: ferroelectricSources
})
