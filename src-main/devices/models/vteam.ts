import { choice, plainNumber, quantity } from '../parameter'
import { voltageDevice } from '../physics/voltage-device'
import { windowEquations, windowOf, windowParameters, windowSources } from '../physics/window'
import { defineVoltageDevice, numberOf, textOf } from './device-model'

const source = 'MemTorch, memtorch/bh/memristor/VTEAM.py, after Kvatinsky et al. (2015)'

export const vteam = defineVoltageDevice({
  id: 'vteam',
  title: { en: 'VTEAM', ko: 'VTEAM' },
  summary: {
    en: 'Voltage threshold adaptive memristor: the state moves by a power of the overdrive, and not at all between the two thresholds. Positive voltage switches it off.',
    ko: '전압 문턱 적응형 멤리스터. 상태는 문턱을 넘는 전압의 거듭제곱에 따라 움직이고, 두 문턱 사이에서는 전혀 움직이지 않습니다. 양의 전압이 소자를 끕니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    resistanceOn: quantity(
      'R_\\mathrm{on}',
      50,
      'Ohm',
      { en: 'Resistance, on', ko: '켜진 저항' },
      { above: 0, max: 1e12, source }
    ),
    resistanceOff: quantity(
      'R_\\mathrm{off}',
      1000,
      'Ohm',
      { en: 'Resistance, off', ko: '꺼진 저항' },
      { above: 0, max: 1e15, source }
    ),
    thickness: quantity(
      'D',
      3e-9,
      'm',
      { en: 'Range of the state', ko: '상태의 범위' },
      { min: 1e-11, max: 1e-5, source }
    ),
    thresholdOff: quantity(
      'v_\\mathrm{off}',
      0.02,
      'V',
      { en: 'Threshold to switch off', ko: '끄기 문턱 전압' },
      { above: 0, max: 1000, source }
    ),
    thresholdOn: quantity(
      'v_\\mathrm{on}',
      -0.2,
      'V',
      { en: 'Threshold to switch on', ko: '켜기 문턱 전압' },
      { min: -1000, max: -1e-6, source }
    ),
    speedOff: quantity(
      'k_\\mathrm{off}',
      5e-4,
      'm/s',
      { en: 'Speed of switching off', ko: '끄는 속도' },
      { min: 0, max: 1e6, source }
    ),
    speedOn: quantity(
      'k_\\mathrm{on}',
      -10,
      'm/s',
      { en: 'Speed of switching on', ko: '켜는 속도' },
      { min: -1e6, max: 0, source }
    ),
    powerOff: plainNumber(
      '\\alpha_\\mathrm{off}',
      1,
      { en: 'Power of the overdrive, off', ko: '끄기 초과 전압의 지수' },
      { above: 0, max: 20, source }
    ),
    powerOn: plainNumber(
      '\\alpha_\\mathrm{on}',
      3,
      { en: 'Power of the overdrive, on', ko: '켜기 초과 전압의 지수' },
      { above: 0, max: 20, source }
    ),
    conduction: choice(
      'linear',
      { en: 'Resistance against state', ko: '상태에 따른 저항' },
      {
        linear: { en: 'linear', ko: '선형' },
        exponential: { en: 'exponential', ko: '지수형' }
      },
      { source }
    ),
    start: plainNumber(
      'w_0/D',
      0.5,
      { en: 'State at the start', ko: '처음 상태' },
      { min: 0, max: 1, meaning: { en: '0 is on, 1 is off.', ko: '0은 켜짐, 1은 꺼짐입니다.' } }
    ),
    ...windowParameters('none', 2, source)
  },
  constraints: [{ left: 'resistanceOn', relation: '<', right: 'resistanceOff' }],
  state: {
    state: { label: { en: 'State w/D', ko: '상태 w/D' }, symbol: 'w/D', unit: '1' }
  },
  setPolarity: -1,
  varies: { resistanceOn: 0.05, resistanceOff: 0.05, thresholdOn: 0.05, thresholdOff: 0.05 },
  pulses: { set: { amplitude: -0.3, width: 1e-9 }, reset: { amplitude: 0.2, width: 1e-6 } },
  readVoltage: 0.01,
  make: (values) => {
    const on = numberOf(values, 'resistanceOn')
    const off = numberOf(values, 'resistanceOff')
    const range = numberOf(values, 'thickness')
    const [thresholdOff, thresholdOn] = [
      numberOf(values, 'thresholdOff'),
      numberOf(values, 'thresholdOn')
    ]
    const [powerOff, powerOn] = [numberOf(values, 'powerOff'), numberOf(values, 'powerOn')]
    const speedOff = numberOf(values, 'speedOff') / range
    const speedOn = numberOf(values, 'speedOn') / range
    const lambda = Math.log(off / on)
    const linear = textOf(values, 'conduction') === 'linear'
    const window = windowOf(values)
    const corners = [thresholdOff, thresholdOn]
    const state = Float64Array.of(numberOf(values, 'start'))
    return voltageDevice({
      model: 'vteam',
      state,
      low: Float64Array.of(0),
      high: Float64Array.of(1),
      setPolarity: -1,
      readVoltage: 0.01,
      corners: () => corners,
      current: (voltage) => {
        const w = state[0] ?? 0
        return linear ? voltage / (on + (off - on) * w) : (voltage / on) * Math.exp(-lambda * w)
      },
      rate: (voltage, out) => {
        const w = state[0] ?? 0
        out[0] =
          voltage > thresholdOff
            ? speedOff * (voltage / thresholdOff - 1) ** powerOff * window(w, 1)
            : voltage < thresholdOn
              ? speedOn * (voltage / thresholdOn - 1) ** powerOn * window(w, -1)
              : 0
      }
    })
  },
  equations: [
    '\\frac{dw}{dt} = k_\\mathrm{off}\\Big(\\frac{v}{v_\\mathrm{off}} - 1\\Big)^{\\alpha_\\mathrm{off}} f(w), \\quad v > v_\\mathrm{off} > 0',
    '\\frac{dw}{dt} = k_\\mathrm{on}\\Big(\\frac{v}{v_\\mathrm{on}} - 1\\Big)^{\\alpha_\\mathrm{on}} f(w), \\quad v < v_\\mathrm{on} < 0',
    'i = \\frac{v}{R_\\mathrm{on} + (R_\\mathrm{off} - R_\\mathrm{on})\\, w/D} \\quad\\text{or}\\quad i = \\frac{v}{R_\\mathrm{on}}\\, e^{-\\lambda w/D}, \\; \\lambda = \\ln\\frac{R_\\mathrm{off}}{R_\\mathrm{on}}',
    ...windowEquations
  ],
  sources: [
    'Kvatinsky et al. (2015) IEEE Trans. Circuits Syst. II 62:786–790, doi:10.1109/TCSII.2015.2433536',
    ...windowSources
  ]
})
