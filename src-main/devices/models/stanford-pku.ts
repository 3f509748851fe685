import { plainNumber, quantity } from '../parameter'
import { boltzmann, elementaryCharge } from '../physics/constants'
import { complianceParameter } from '../physics/compliance'
import { voltageDevice } from '../physics/voltage-device'
import { defineVoltageDevice, numberOf } from './device-model'

const source =
  'Stanford University Resistive-Switching Random Access Memory (RRAM) Verilog-A Model 1.0.0'

// A growing gap lowers the field until it meets the threshold, and then creeps along it; so does a shrinking one
// whose current the source limits. A gate that opens over this part of the threshold instead of at once makes that
// a stiff equation and no endless chatter, and one that opens with the square has no corner at rest, where steps
// would shrink to the distance from it.
const gateWidth = 1e-3

// Creeping takes steps of about the part of the gate that is open, which falls with the square root of the ramp: a
// triangle of a thousand seconds needs some 300,000.
const mostSteps = 2_000_000

export const stanfordPku = defineVoltageDevice({
  id: 'stanford-pku',
  title: { en: 'Stanford–PKU RRAM', ko: '스탠퍼드–PKU RRAM' },
  summary: {
    en: 'Oxide RRAM whose filament leaves a tunnelling gap. The gap moves by field and by the heat of its own current, so switching on runs away within nanoseconds. Slow sweeps take long to calculate: ramps of some hours may take more steps than are allowed, which is then said.',
    ko: '필라멘트 끝에 터널링 간극이 남는 산화물 RRAM. 간극은 전기장과 자체 전류의 열에 따라 움직이므로, 켜질 때는 수 나노초 만에 폭주합니다. 느린 스위프는 계산이 오래 걸리며, 여러 시간에 걸친 램프는 허용된 단계 수를 넘을 수 있고 그때는 그렇다고 알립니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    currentScale: quantity(
      'I_0',
      1e-3,
      'A',
      { en: 'Current scale', ko: '전류 척도' },
      { above: 0, max: 10, source }
    ),
    gapScale: quantity(
      'g_0',
      0.25e-9,
      'm',
      { en: 'Decay length of tunnelling', ko: '터널링 감쇠 길이' },
      { min: 1e-11, max: 1e-8, source }
    ),
    voltageScale: quantity(
      'V_0',
      0.25,
      'V',
      { en: 'Voltage scale of the current', ko: '전류의 전압 척도' },
      { min: 1e-3, max: 100, source }
    ),
    speed: quantity(
      'v_0',
      10,
      'm/s',
      { en: 'Speed of the gap', ko: '간극의 속도' },
      { min: 0, max: 1e9, source }
    ),
    activation: quantity(
      'E_a',
      0.6,
      'eV',
      { en: 'Activation energy', ko: '활성화 에너지' },
      { min: 0, max: 5, source }
    ),
    hop: quantity(
      'a_0',
      0.25e-9,
      'm',
      { en: 'Distance of a hop', ko: '도약 거리' },
      { min: 1e-11, max: 1e-8, source }
    ),
    thickness: quantity(
      't_\\mathrm{ox}',
      12e-9,
      'm',
      { en: 'Thickness of the oxide', ko: '산화막 두께' },
      { min: 1e-10, max: 1e-6, source }
    ),
    enhancement: plainNumber(
      '\\gamma_0',
      16,
      { en: 'Field enhancement, SET', ko: '전기장 증강, SET' },
      { min: 0, max: 200, source }
    ),
    enhancementReset: plainNumber(
      '\\gamma_0^-',
      16,
      { en: 'Field enhancement, RESET', ko: '전기장 증강, RESET' },
      { min: 0, max: 200, source }
    ),
    enhancementLoss: plainNumber(
      '\\beta',
      0.8,
      { en: 'Loss of enhancement with the gap', ko: '간극에 따른 증강 감소' },
      { min: 0, max: 100, source }
    ),
    fieldThreshold: quantity(
      'F_\\mathrm{min}',
      1.4e9,
      'V/m',
      { en: 'Field below which nothing moves', ko: '움직임이 없는 최소 전기장' },
      { min: 0, max: 1e11, source }
    ),
    thermalResistance: quantity(
      'R_\\mathrm{th}',
      2100,
      'K/W',
      { en: 'Thermal resistance', ko: '열저항' },
      { min: 0, max: 1e9, source }
    ),
    ambient: quantity(
      'T_\\mathrm{ini}',
      298,
      'K',
      { en: 'Ambient temperature', ko: '주위 온도' },
      { min: 1, max: 2000, source }
    ),
    gapMin: quantity(
      'g_\\mathrm{min}',
      0.2e-9,
      'm',
      { en: 'Smallest gap', ko: '최소 간극' },
      { min: 1e-12, max: 1e-7, source }
    ),
    gapMax: quantity(
      'g_\\mathrm{max}',
      1.7e-9,
      'm',
      { en: 'Largest gap', ko: '최대 간극' },
      { min: 1e-12, max: 1e-7, source }
    ),
    start: quantity(
      'g_\\mathrm{ini}',
      0.2e-9,
      'm',
      { en: 'Gap at the start', ko: '처음 간극' },
      { min: 1e-12, max: 1e-7, source }
    ),
    gapDiffusion: quantity(
      'D_g',
      0,
      'm^2/s',
      { en: 'Random motion of the gap', ko: '간극의 무작위 운동' },
      {
        min: 0,
        max: 1,
        meaning: {
          en: 'White noise of the gap in place of the original’s noise per solver step, so that it does not depend on the steps; 0 for none.',
          ko: '원래 모델의 계산 단계별 잡음 대신 쓰는 간극의 백색 잡음으로, 계산 단계에 좌우되지 않습니다. 0이면 없습니다.'
        }
      }
    ),
    noiseTemperature: quantity(
      'T_\\mathrm{crit}',
      450,
      'K',
      { en: 'Temperature at which noise sets in', ko: '잡음이 커지기 시작하는 온도' },
      { min: 1, max: 10_000, source }
    ),
    noiseSmoothing: quantity(
      'T_\\mathrm{smth}',
      500,
      'K',
      { en: 'Width of its onset', ko: '잡음 시작 폭' },
      { min: 1, max: 10_000, source }
    ),
    compliance: complianceParameter(0)
  },
  constraints: [
    { left: 'gapMin', relation: '<', right: 'gapMax' },
    { left: 'gapMin', relation: '<=', right: 'start' },
    { left: 'start', relation: '<=', right: 'gapMax' }
  ],
  state: { gap: { label: { en: 'Gap', ko: '간극' }, symbol: 'g', unit: 'm' } },
  setPolarity: 1,
  varies: { currentScale: 0.05, gapScale: 0.05, voltageScale: 0.05, activation: 0.01 },
  pulses: { set: { amplitude: 1.5, width: 1e-6 }, reset: { amplitude: -1.5, width: 1e-5 } },
  readVoltage: 0.1,
  make: (values) => {
    const of = (name: string): number => numberOf(values, name)
    const [scale, gapScale, voltageScale] = [of('currentScale'), of('gapScale'), of('voltageScale')]
    const [speed, activation, thickness] = [of('speed'), of('activation'), of('thickness')]
    const [rise, riseReset, loss] = [
      of('enhancement'),
      of('enhancementReset'),
      of('enhancementLoss')
    ]
    const [threshold, heat, ambient, hop] = [
      of('fieldThreshold'),
      of('thermalResistance'),
      of('ambient'),
      of('hop')
    ]
    const diffusion = of('gapDiffusion')
    const [onset, smoothing] = [of('noiseTemperature'), of('noiseSmoothing')]
    const state = Float64Array.of(of('start'))
    const gap = (): number => state[0] ?? 0
    const current = (voltage: number): number =>
      scale * Math.exp(-gap() / gapScale) * Math.sinh(voltage / voltageScale)
    const enhancement = (polarity: number): number =>
      (polarity < 0 ? riseReset : rise) - loss * (gap() * 1e9) ** 3
    const temperature = (voltage: number): number =>
      ambient + Math.abs(voltage * current(voltage)) * heat
    const edge = (polarity: number): number => (threshold * thickness) / enhancement(polarity)
    return voltageDevice({
      model: 'stanford-pku',
      state,
      low: Float64Array.of(of('gapMin')),
      high: Float64Array.of(of('gapMax')),
      stiff: true,
      mostSteps,
      setPolarity: 1,
      compliance: of('compliance'),
      readVoltage: 0.1,
      current,
      corners: () => (threshold > 0 ? [edge(1), -edge(-1)] : []),
      held: (_, limit) => voltageScale * Math.asinh((limit * Math.exp(gap() / gapScale)) / scale),
      rate: (voltage, out) => {
        const gamma = enhancement(voltage)
        const thermal = (boltzmann * temperature(voltage)) / elementaryCharge
        const field = (gamma * Math.abs(voltage)) / thickness
        const open = threshold > 0 ? (field / threshold - 1) / gateWidth : 1
        out[0] =
          open <= 0
            ? 0
            : -(Math.min(open, 1) ** 2) *
              speed *
              Math.exp(-activation / thermal) *
              Math.sinh((gamma * hop * voltage) / (thickness * thermal))
      },
      ...(diffusion > 0 && {
        noise: (voltage: number) =>
          Math.sqrt(2 * diffusion) / (1 + Math.exp((onset - temperature(voltage)) / smoothing))
      })
    })
  },
  equations: [
    'i = I_0\\, e^{-g/g_0} \\sinh(v/V_0)',
    'T = T_\\mathrm{ini} + |v\\, i|\\, R_\\mathrm{th}',
    '\\gamma = \\gamma_0 - \\beta\\,(g/1\\,\\mathrm{nm})^3, \\quad \\gamma = 0 \\text{ where } \\gamma\\,|v|/t_\\mathrm{ox} < F_\\mathrm{min}',
    '\\frac{dg}{dt} = -v_0\\, e^{-E_a/kT} \\sinh\\!\\Big(\\frac{\\gamma\\, a_0\\, e\\, v}{t_\\mathrm{ox}\\, kT}\\Big) + \\frac{\\sqrt{2 D_g}\\;\\xi(t)}{1 + e^{(T_\\mathrm{crit} - T)/T_\\mathrm{smth}}}'
  ],
  sources: [
    'Jiang & Wong (2014) Stanford RRAM Verilog-A model 1.0.0, nanoHUB, doi:10.4231/D37H1DN48',
    'Jiang et al. (2016) IEEE Trans. Electron Devices 63:1884–1892',
    'Ours: the original lets the gap move at once where the field is above the threshold; here this opens with the square over the first thousandth above it, F_min to 1.001 F_min, so that a gap that creeps along the threshold is a stiff equation. The gap then lags by less than 0.003 nm.'
  ]
})
