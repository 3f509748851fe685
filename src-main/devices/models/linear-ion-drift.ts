import { choice, plainNumber, quantity } from '../parameter'
import { voltageDevice } from '../physics/voltage-device'
import { windowEquations, windowOf, windowParameters, windowSources } from '../physics/window'
import { defineVoltageDevice, numberOf, textOf } from './device-model'

const source = 'MemTorch, memtorch/bh/memristor/LinearIonDrift.py'

/** A programmed device stays so far from the bounds. */
const leastShare = 1e-6

export const linearIonDrift = defineVoltageDevice({
  id: 'linear-ion-drift',
  title: { en: 'Linear ion drift', ko: '선형 이온 드리프트' },
  summary: {
    en: 'The memristor of HP: the boundary between a doped and an undoped layer moves with the current. Simple, and the measure of all pinched loops.',
    ko: 'HP의 멤리스터. 도핑층과 비도핑층의 경계가 전류에 따라 움직입니다. 가장 단순하며 원점을 지나는 이력 곡선의 기준이 됩니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    resistanceOn: quantity(
      'R_\\mathrm{on}',
      100,
      'Ohm',
      { en: 'Resistance, fully doped', ko: '완전히 도핑된 저항' },
      { above: 0, max: 1e12, source }
    ),
    resistanceOff: quantity(
      'R_\\mathrm{off}',
      16_000,
      'Ohm',
      { en: 'Resistance, undoped', ko: '도핑되지 않은 저항' },
      { above: 0, max: 1e15, source }
    ),
    thickness: quantity(
      'D',
      10e-9,
      'm',
      { en: 'Thickness of the film', ko: '박막 두께' },
      { min: 1e-10, max: 1e-5, source }
    ),
    mobility: quantity(
      '\\mu_v',
      1e-14,
      'm^2/V/s',
      { en: 'Mobility of the dopants', ko: '도펀트 이동도' },
      { min: 0, max: 1, source }
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
      0.1,
      { en: 'Doped part at the start', ko: '처음 도핑된 비율' },
      { min: 0, max: 1, source }
    ),
    ...windowParameters('joglekar', 2, source)
  },
  constraints: [{ left: 'resistanceOn', relation: '<', right: 'resistanceOff' }],
  state: {
    boundary: { label: { en: 'Doped part', ko: '도핑된 비율' }, symbol: 'x', unit: '1' }
  },
  setPolarity: 1,
  varies: { resistanceOn: 0.05, resistanceOff: 0.05, mobility: 0.05 },
  pulses: { set: { amplitude: 1, width: 0.2 }, reset: { amplitude: -1, width: 0.2 } },
  readVoltage: 0.1,
  make: (values) => {
    const on = numberOf(values, 'resistanceOn')
    const off = numberOf(values, 'resistanceOff')
    const sign = textOf(values, 'direction') === 'up' ? 1 : -1
    const speed = (sign * numberOf(values, 'mobility') * on) / numberOf(values, 'thickness') ** 2
    const window = windowOf(values)
    const state = Float64Array.of(numberOf(values, 'start'))
    const current = (voltage: number): number => {
      const x = state[0] ?? 0
      return voltage / (on * x + off * (1 - x))
    }
    return voltageDevice({
      model: 'linear-ion-drift',
      state,
      low: Float64Array.of(0),
      high: Float64Array.of(1),
      setPolarity: sign,
      readVoltage: 0.1,
      current,
      // Exactly at a bound the Joglekar window is zero, and no voltage moves the device again.
      place: (share) => {
        state[0] = Math.min(Math.max(share, leastShare), 1 - leastShare)
      },
      rate: (voltage, out) => {
        const drift = speed * current(voltage)
        out[0] = drift * window(state[0] ?? 0, drift)
      }
    })
  },
  equations: [
    'i = \\frac{v}{R_\\mathrm{on}\\, x + R_\\mathrm{off}\\,(1 - x)}',
    '\\frac{dx}{dt} = \\eta\\, \\frac{\\mu_v R_\\mathrm{on}}{D^2}\\, i\\, f(x, i)',
    ...windowEquations
  ],
  sources: ['Strukov et al. (2008) Nature 453:80–83, doi:10.1038/nature06932', ...windowSources]
})
