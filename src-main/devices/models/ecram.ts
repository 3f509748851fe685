import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { linearSteps } from '../behaviour/step-law'
import { noiseKind } from '../behaviour/step-parameters'
import { plainNumber, quantity } from '../parameter'
import { defineDevice, numberOf, textOf } from './device-model'

const source = 'IBM/aihwkit, presets/devices.py, EcRamPresetDevice (Tang et al., IEDM 2018)'

export const ecram = defineDevice({
  id: 'ecram',
  title: { en: 'Ionic (redox) transistor, ECRAM', ko: '이온(레독스) 트랜지스터, ECRAM' },
  summary: {
    en: 'A three-terminal device: gate pulses move ions into or out of the channel, reads pass through the channel only. Steps are nearly linear; what was written decays slowly towards a bias point, and a share of every step may relax fast.',
    ko: '3단자 소자. 게이트 펄스가 이온을 채널에 넣거나 빼고, 읽기는 채널로만 이루어집니다. 단계는 거의 선형이며, 쓴 값은 바이어스 점으로 천천히 되돌아가고 단계의 일부는 빠르게 완화될 수 있습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    stepUp: plainNumber(
      '\\Delta w_+',
      0.002,
      { en: 'Step upward', ko: '상승 단계' },
      { above: 0, source }
    ),
    stepDown: plainNumber(
      '\\Delta w_-',
      0.002,
      { en: 'Step downward', ko: '하강 단계' },
      { above: 0, source }
    ),
    weightMin: plainNumber(
      'w_\\mathrm{min}',
      -0.8276,
      { en: 'Lowest weight', ko: '최소 가중치' },
      { max: -1e-6, source }
    ),
    weightMax: plainNumber(
      'w_\\mathrm{max}',
      1.1724,
      { en: 'Highest weight', ko: '최대 가중치' },
      { above: 0, source }
    ),
    gammaUp: plainNumber(
      '\\gamma_+',
      0.1153,
      { en: 'Slope upward', ko: '상승 기울기' },
      { source }
    ),
    gammaDown: plainNumber(
      '\\gamma_-',
      0.5085,
      { en: 'Slope downward', ko: '하강 기울기' },
      { source }
    ),
    stepNoise: plainNumber(
      '\\sigma',
      0.3,
      { en: 'Cycle-to-cycle spread of a step', ko: '단계의 사이클 간 편차' },
      { min: 0, source }
    ),
    noise: noiseKind,
    biasPoint: plainNumber('b', 0, { en: 'Bias point of the decay', ko: '감쇠의 바이어스 점' }),
    decayTime: quantity(
      '\\tau',
      1e4,
      's',
      { en: 'Time constant of the decay', ko: '감쇠 시정수' },
      { above: 0 }
    ),
    shortTermShare: plainNumber(
      'a_\\mathrm{st}',
      0,
      { en: 'Share of a step that relaxes fast', ko: '단계 중 빠르게 완화되는 비율' },
      { min: 0, max: 1 }
    ),
    shortTermTime: quantity(
      '\\tau_\\mathrm{st}',
      0.1,
      's',
      { en: 'Time constant of the fast share', ko: '빠른 완화의 시정수' },
      { above: 0 }
    ),
    gateCapacitance: quantity(
      'C_\\mathrm{ch}',
      1e-12,
      'F',
      { en: 'Capacitance between gate and channel', ko: '게이트–채널 용량' },
      { min: 0 }
    ),
    ...conductanceRange(1e-6, 10e-6)
  },
  constraints: rangeInOrder,
  state: {
    weight: { label: { en: 'Lasting weight', ko: '지속 가중치' }, symbol: 'w', unit: '1' },
    transient: {
      label: { en: 'Relaxing weight', ko: '완화 가중치' },
      symbol: 'w_\\mathrm{st}',
      unit: '1'
    }
  },
  setPolarity: 1,
  varies: {
    stepUp: 0.1,
    stepDown: 0.1,
    weightMin: 0.05,
    weightMax: 0.05,
    gammaUp: 0.05,
    gammaDown: 0.05
  },
  pulses: { set: { amplitude: 1, width: 1e-3 }, reset: { amplitude: -1, width: 1e-3 } },
  readVoltage: 0.1,
  make: (values) => {
    const low = numberOf(values, 'weightMin')
    const high = numberOf(values, 'weightMax')
    const sigma = numberOf(values, 'stepNoise')
    const additive = textOf(values, 'noise') === 'additive'
    const stepUp = numberOf(values, 'stepUp')
    const stepDown = numberOf(values, 'stepDown')
    const bias = numberOf(values, 'biasPoint')
    const decay = numberOf(values, 'decayTime')
    const share = numberOf(values, 'shortTermShare')
    const fast = numberOf(values, 'shortTermTime')
    const capacitance = numberOf(values, 'gateCapacitance')
    const conductanceMin = numberOf(values, 'conductanceMin')
    const perWeight = (numberOf(values, 'conductanceMax') - conductanceMin) / (high - low)
    const law = linearSteps(low, high, numberOf(values, 'gammaUp'), numberOf(values, 'gammaDown'))
    const state = Float64Array.of(clamp(0, low, high), 0)
    const weight = (): number => clamp((state[0] ?? 0) + (state[1] ?? 0), low, high)
    return ohmicDevice({
      state,
      conductance: () => conductanceMin + perWeight * (weight() - low),
      pulse: ({ amplitude }, random) => {
        if (amplitude === 0) return
        const up = amplitude > 0
        const from = weight()
        const factor = up ? law.up(from) : law.down(from)
        const spread = sigma === 0 ? 0 : sigma * random.normal()
        const noisy = additive ? factor + spread : factor * (1 + spread)
        const to = clamp(from + (up ? stepUp : -stepDown) * noisy, low, high)
        state[0] = (state[0] ?? 0) + (1 - share) * (to - from)
        state[1] = (state[1] ?? 0) + share * (to - from)
      },
      age: (seconds) => {
        state[0] = bias + ((state[0] ?? 0) - bias) * Math.exp(-seconds / decay)
        state[1] = (state[1] ?? 0) * Math.exp(-seconds / fast)
      },
      programme: (value) => {
        state.set([clamp(low + (value - conductanceMin) / perWeight, low, high), 0])
      },
      // Nothing flows between gate and channel but the charge of the pulse.
      energy: ({ amplitude }) => capacitance * amplitude ** 2
    })
  },
  pulseLaw: (values) => {
    const low = numberOf(values, 'conductanceMin')
    const [weightMin, weightMax] = [numberOf(values, 'weightMin'), numberOf(values, 'weightMax')]
    return {
      kind: 'linear',
      device: {
        conductanceLow: low,
        conductanceSpan: numberOf(values, 'conductanceMax') - low,
        low: weightMin,
        high: weightMax,
        steps: [
          numberOf(values, 'stepUp'),
          numberOf(values, 'gammaUp') / weightMax,
          numberOf(values, 'stepDown'),
          numberOf(values, 'gammaDown') / weightMin
        ]
      },
      noise: numberOf(values, 'stepNoise'),
      isNoiseAdditive: textOf(values, 'noise') === 'additive',
      relaxation: {
        point: numberOf(values, 'biasPoint'),
        time: numberOf(values, 'decayTime'),
        share: numberOf(values, 'shortTermShare'),
        shareTime: numberOf(values, 'shortTermTime')
      }
    }
  },
  equations: [
    'w \\to w + \\Delta w_+ \\Big(1 - \\gamma_+ \\frac{w}{w_\\mathrm{max}}\\Big)(1 + \\sigma \\xi), \\quad w \\to w - \\Delta w_- \\Big(1 - \\gamma_- \\frac{w}{w_\\mathrm{min}}\\Big)(1 + \\sigma \\xi)',
    'w(t) = b + (w - b)\\, e^{-t/\\tau}, \\quad w_\\mathrm{st}(t) = w_\\mathrm{st}\\, e^{-t/\\tau_\\mathrm{st}}',
    'G = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\frac{w + w_\\mathrm{st} - w_\\mathrm{min}}{w_\\mathrm{max} - w_\\mathrm{min}}, \\quad E = C_\\mathrm{ch} V^2'
  ],
  sources: [
    'Tang et al. (2018) IEDM, ECRAM as scalable synaptic cell (lithium)',
    'Kim et al. (2019) IEDM, metal-oxide based ECRAM',
    'IBM/aihwkit, src/aihwkit/simulator/presets/devices.py'
  ]
})
