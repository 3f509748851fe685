import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { curvatureOf, curveAt, shareAt } from '../behaviour/nonlinearity'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { truncatedNormal } from '../nonidealities/laws/truncated-normal'
import { integer, plainNumber } from '../parameter'
import type { RandomStream } from '../random'
import { affineStep } from '../synapse/affine-step'
import { defineDevice, numberOf, type DeviceValues } from './device-model'

const source = 'Chen, Peng & Yu, MLP+NeuroSim V3.0, RealDevice'

export const pulseExponential = defineDevice({
  id: 'pulse-exponential',
  title: { en: 'Exponential pulse response', ko: '지수형 펄스 응답' },
  summary: {
    en: 'The behavioural model of NeuroSim: every pulse moves the conductance one step along an exponential curve, up or down by its sign alone. Labels of nonlinearity say how far each branch bends.',
    ko: 'NeuroSim의 거동 모델. 펄스 하나가 부호에 따라 전도도를 지수 곡선 위에서 한 단계 올리거나 내립니다. 비선형 지표가 두 가지의 휨 정도를 정합니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...conductanceRange(3.0769e-9, 3.8462e-8, source),
    levelsUp: integer(
      'P_\\mathrm{up}',
      97,
      { en: 'Pulses from lowest to highest', ko: '최소에서 최대까지의 펄스 수' },
      { min: 1, source }
    ),
    levelsDown: integer(
      'P_\\mathrm{dn}',
      100,
      { en: 'Pulses from highest to lowest', ko: '최대에서 최소까지의 펄스 수' },
      { min: 1, source }
    ),
    nonlinearityUp: plainNumber(
      '\\mathrm{NL}_\\mathrm{up}',
      2.4,
      { en: 'Nonlinearity label, potentiation', ko: '강화 비선형 지표' },
      { min: -9, max: 9, source }
    ),
    nonlinearityDown: plainNumber(
      '\\mathrm{NL}_\\mathrm{dn}',
      -4.88,
      { en: 'Nonlinearity label, depression', ko: '약화 비선형 지표' },
      { min: -9, max: 9, source }
    ),
    cycleSpread: plainNumber(
      '\\sigma_\\mathrm{c2c}',
      0.035,
      { en: 'Cycle-to-cycle spread of a step', ko: '단계의 사이클 간 편차' },
      {
        min: 0,
        meaning: { en: 'As a share of the range.', ko: '전체 범위에 대한 비율입니다.' },
        source
      }
    ),
    labelSpread: plainNumber(
      '\\sigma_\\mathrm{NL}',
      0,
      { en: 'Spread of the labels between devices', ko: '비선형 지표의 소자 간 편차' },
      { min: 0 }
    )
  },
  constraints: rangeInOrder,
  state: {
    conductance: { label: { en: 'Conductance', ko: '전도도' }, symbol: 'G', unit: 'S' },
    share: {
      label: { en: 'Position on the branch', ko: '가지 위의 위치' },
      symbol: 'x',
      unit: '1'
    },
    branch: { label: { en: 'Branch', ko: '가지' }, symbol: 'b', unit: '1' }
  },
  setPolarity: 1,
  varies: { conductanceMin: 0.05, conductanceMax: 0.05 },
  pulses: {
    set: { amplitude: 3.2, width: 300e-6 },
    reset: { amplitude: -2.8, width: 300e-6 }
  },
  readVoltage: 0.5,
  make: (values, random) => {
    const low = numberOf(values, 'conductanceMin')
    const span = numberOf(values, 'conductanceMax') - low
    const noise = numberOf(values, 'cycleSpread')
    const up = branchOf(values, 'nonlinearityUp', 'levelsUp', random)
    const down = branchOf(values, 'nonlinearityDown', 'levelsDown', random)
    const state = Float64Array.of(low, 0, 0)
    const conductance = (): number => state[0] ?? low
    return ohmicDevice({
      state,
      conductance,
      pulse: ({ amplitude }, stream) => {
        if (amplitude === 0) return
        const sign = Math.sign(amplitude)
        const { curvature, levels } = sign > 0 ? up : down
        // On the same branch the position goes on as it is: where the curve is flat, the conductance cannot tell it.
        const from =
          state[2] === sign ? (state[1] ?? 0) : shareAt((conductance() - low) / span, curvature)
        const to = clamp(from + sign / levels, 0, 1)
        const ideal = low + span * curveAt(to, curvature)
        const reached =
          noise === 0 ? ideal : clamp(ideal + noise * span * stream.normal(), low, low + span)
        state[0] = reached
        state[1] = to
        state[2] = reached === ideal ? sign : 0
      },
      programme: (value) => {
        state.set([clamp(value, low, low + span), 0, 0])
      }
    })
  },
  pulseLaw: (values, _, random) => {
    const low = numberOf(values, 'conductanceMin')
    const up = branchOf(values, 'nonlinearityUp', 'levelsUp', random)
    const down = branchOf(values, 'nonlinearityDown', 'levelsDown', random)
    return {
      kind: 'affine',
      device: {
        conductanceLow: low,
        conductanceSpan: numberOf(values, 'conductanceMax') - low,
        low: 0,
        high: 1,
        steps: [
          ...affineStep(up.curvature, 1 / up.levels),
          ...affineStep(down.curvature, -1 / down.levels)
        ]
      },
      noise: numberOf(values, 'cycleSpread')
    }
  },
  equations: [
    'G(x) = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\, B\\,(1 - e^{-x/A}), \\quad B = \\frac{1}{1 - e^{-1/A}}',
    '\\max_x |B(1 - e^{-x/A}) - x| = 0.07\\sqrt{2}\\,|\\mathrm{NL}|, \\quad \\operatorname{sign} A = \\operatorname{sign} \\mathrm{NL}',
    'x = -A \\ln\\!\\Big(1 - \\frac{G - G_\\mathrm{min}}{(G_\\mathrm{max} - G_\\mathrm{min})\\,B}\\Big), \\quad x \\to x + 1/P_\\mathrm{up} \\text{ or } x - 1/P_\\mathrm{dn}',
    'G \\to G + \\sigma_\\mathrm{c2c}\\,(G_\\mathrm{max} - G_\\mathrm{min})\\,\\xi'
  ],
  sources: [
    'Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080 (NeuroSim)',
    'MLP+NeuroSim V3.0, neurosim/MLP_NeuroSim_V3.0, Cell.cpp'
  ]
})

function branchOf(
  values: DeviceValues,
  label: string,
  levels: string,
  random: RandomStream
): { readonly curvature: number; readonly levels: number } {
  const spread = numberOf(values, 'labelSpread')
  const drawn = numberOf(values, label) + (spread === 0 ? 0 : spread * truncatedNormal(random))
  return { curvature: curvatureOf(clamp(drawn, -9, 9)), levels: numberOf(values, levels) }
}
