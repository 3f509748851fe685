import { clamp } from '../behaviour/clamp'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { exponentialSteps } from '../behaviour/step-law'
import { choice, plainNumber, quantity } from '../parameter'
import { driftExponent, driftFactor, pcmStatisticsOf, readDeviation } from '../pcm/statistics'
import { driftLaw } from '../synapse/drift-law'
import { defineDevice, numberOf, textOf } from './device-model'

const source = 'IBM/aihwkit, presets/devices.py, PCMPresetDevice (Nandakumar et al. 2020)'

/** Weight at which the conductance is the highest nominal one; a device's own bound spreads around it. */
const fullWeight = 2

export const pcmAccumulation = defineDevice({
  id: 'pcm-accumulation',
  title: { en: 'Phase-change memory, accumulating', ko: '상변화 메모리, 누적형' },
  summary: {
    en: 'Each SET pulse crystallises a little more, with steps as fitted to measurements on Ge–Sb–Te; a RESET pulse melts and quenches everything at once. After programming the conductance drifts down as a power of time, and reads carry 1/f noise.',
    ko: 'SET 펄스마다 조금씩 더 결정화되며, 단계는 Ge–Sb–Te 측정에 맞춘 값입니다. RESET 펄스는 한 번에 모두 녹여 굳힙니다. 프로그래밍 후 전도도는 시간의 거듭제곱으로 낮아지고 읽기에는 1/f 잡음이 따릅니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    conductanceMax: quantity(
      'G_\\mathrm{max}',
      25e-6,
      'S',
      { en: 'Highest conductance', ko: '최대 전도도' },
      { above: 0, source: 'Nandakumar et al. (2019) ICECS' }
    ),
    stepSize: plainNumber('\\Delta w', 0.01, { en: 'Step', ko: '단계 크기' }, { above: 0, source }),
    weightMax: plainNumber(
      'w_\\mathrm{max}',
      2,
      { en: 'Highest weight', ko: '최대 가중치' },
      {
        above: 0,
        meaning: {
          en: 'A weight of 2 has the highest conductance.',
          ko: '가중치 2가 최대 전도도에 해당합니다.'
        },
        source
      }
    ),
    slope: plainNumber('a', -1, { en: 'Slope of the exponent', ko: '지수의 기울기' }, { source }),
    offset: plainNumber('b', 0, { en: 'Offset of the exponent', ko: '지수의 오프셋' }, { source }),
    gammaUp: plainNumber(
      '\\gamma_+',
      2.5,
      { en: 'Exponent of a step', ko: '단계의 지수' },
      { source }
    ),
    amplitudeUp: plainNumber(
      'A_+',
      -27.235,
      { en: 'Strength of a step', ko: '단계의 세기' },
      { source }
    ),
    stepNoise: plainNumber(
      '\\sigma',
      0.6,
      { en: 'Noise of a step', ko: '단계 잡음' },
      { min: 0, source }
    ),
    noiseOffset: plainNumber(
      'n_0',
      0.042,
      { en: 'Noise that every step has', ko: '모든 단계의 고정 잡음' },
      { min: 0, source }
    ),
    noiseSlope: plainNumber(
      'n_w',
      0.108,
      { en: 'Noise by weight', ko: '가중치에 비례하는 잡음' },
      { min: 0, source }
    ),
    resetWeight: plainNumber(
      'w_0',
      0.01,
      { en: 'Weight after RESET', ko: 'RESET 후 가중치' },
      { min: 0, source }
    ),
    resetNoise: plainNumber(
      '\\sigma_0',
      0.02,
      { en: 'Its standard deviation', ko: '그 표준 편차' },
      { min: 0, source }
    ),
    statistics: choice(
      'nandakumar',
      { en: 'Drift and noise as measured by', ko: '드리프트와 잡음의 측정 출처' },
      {
        nandakumar: { en: 'Nandakumar et al. 2019', ko: 'Nandakumar 등 2019' },
        hermesTwo: { en: 'HERMES chip, two devices', ko: 'HERMES 칩, 소자 두 개' },
        hermesOne: { en: 'HERMES chip, one device', ko: 'HERMES 칩, 소자 하나' },
        joshi: { en: 'Joshi et al. 2020', ko: 'Joshi 등 2020' }
      },
      { source: 'IBM/aihwkit, inference/noise; CrossSim PCMJoshi' }
    ),
    driftScale: plainNumber(
      's_\\nu',
      1,
      { en: 'Scale of drift', ko: '드리프트 배율' },
      { min: 0, meaning: { en: '0 for no drift.', ko: '0이면 드리프트가 없습니다.' } }
    ),
    readNoiseScale: plainNumber(
      's_r',
      1,
      { en: 'Scale of read noise', ko: '읽기 잡음 배율' },
      { min: 0, meaning: { en: '0 for noise-free reads.', ko: '0이면 잡음 없이 읽습니다.' } }
    )
  },
  state: {
    weight: { label: { en: 'Weight', ko: '가중치' }, symbol: 'w', unit: '1' },
    exponent: { label: { en: 'Drift exponent', ko: '드리프트 지수' }, symbol: '\\nu', unit: '1' },
    elapsed: {
      label: { en: 'Time since programming', ko: '프로그래밍 후 시간' },
      symbol: 't_\\mathrm{inf}',
      unit: 's'
    }
  },
  setPolarity: 1,
  varies: { stepSize: 0.2, weightMax: 0.1 },
  pulses: { set: { amplitude: 1, width: 50e-9 }, reset: { amplitude: -2, width: 50e-9 } },
  readVoltage: 0.2,
  make: (values, random, events = random) => {
    const conductanceMax = numberOf(values, 'conductanceMax')
    const stepSize = numberOf(values, 'stepSize')
    const weightMax = numberOf(values, 'weightMax')
    const noise = numberOf(values, 'stepNoise')
    const noiseOffset = numberOf(values, 'noiseOffset')
    const noiseSlope = numberOf(values, 'noiseSlope')
    const driftScale = numberOf(values, 'driftScale')
    const readScale = numberOf(values, 'readNoiseScale')
    const statistics = pcmStatisticsOf(textOf(values, 'statistics'))
    const { up } = exponentialSteps(0, weightMax, {
      slope: numberOf(values, 'slope'),
      offset: numberOf(values, 'offset'),
      gammaUp: numberOf(values, 'gammaUp'),
      gammaDown: 0,
      amplitudeUp: numberOf(values, 'amplitudeUp'),
      amplitudeDown: 0
    })
    const state = Float64Array.of(numberOf(values, 'resetWeight'), 0, 0)
    const programmed = (): number => (conductanceMax * (state[0] ?? 0)) / fullWeight
    const settle = (weight: number, target: number, draw: number): void => {
      const exponent = driftScale * driftExponent(statistics, target, conductanceMax, draw)
      state.set([weight, exponent, 0])
    }
    const time = (): number => (state[2] ?? 0) + statistics.startTime
    const conductance = (): number =>
      programmed() * driftFactor(time(), statistics.startTime, state[1] ?? 0)
    const afterSet = (draw: number): number => {
      const weight = state[0] ?? 0
      const step = stepSize * up(weight)
      const spread = noise * (Math.abs(step) + noiseOffset + noiseSlope * Math.abs(weight))
      return clamp(weight + step + spread * draw, 0, weightMax)
    }
    return ohmicDevice({
      state,
      conductance,
      read: (stream) => {
        const deviation = readDeviation(statistics, programmed(), conductanceMax, time())
        return Math.max(0, conductance() * (1 + readScale * deviation * stream.normal()))
      },
      pulse: ({ amplitude }, stream) => {
        if (amplitude === 0) return
        const draw = stream.normal()
        const reset = numberOf(values, 'resetWeight') + numberOf(values, 'resetNoise') * draw
        const weight = amplitude > 0 ? afterSet(draw) : clamp(reset, 0, weightMax)
        settle(weight, (conductanceMax * weight) / fullWeight, stream.normal())
      },
      age: (seconds) => {
        state[2] = (state[2] ?? 0) + seconds
      },
      programme: (value, target = value) => {
        // A range above the bound of this device is a matter of its programmer, who would have refused it.
        const weight = clamp(
          (value / conductanceMax) * fullWeight,
          0,
          Math.max(weightMax, fullWeight)
        )
        settle(weight, target, events.normal())
      }
    })
  },
  pulseLaw: (values) => {
    const high = numberOf(values, 'weightMax')
    const drift = driftLaw(pcmStatisticsOf(textOf(values, 'statistics')), {
      driftScale: numberOf(values, 'driftScale'),
      noiseScale: numberOf(values, 'readNoiseScale'),
      full: fullWeight
    })
    return {
      kind: 'crystallisation',
      device: {
        conductanceLow: 0,
        conductanceSpan: (numberOf(values, 'conductanceMax') * high) / fullWeight,
        low: 0,
        high,
        steps: [numberOf(values, 'stepSize'), (2 * numberOf(values, 'slope')) / high, 0, 0]
      },
      noise: numberOf(values, 'stepNoise'),
      curve: [
        numberOf(values, 'offset'),
        numberOf(values, 'gammaUp'),
        0,
        numberOf(values, 'amplitudeUp'),
        0
      ],
      melting: [
        numberOf(values, 'noiseOffset'),
        numberOf(values, 'noiseSlope'),
        numberOf(values, 'resetWeight'),
        numberOf(values, 'resetNoise')
      ],
      drift
    }
  },
  equations: [
    'w \\to w + \\Delta w\\, y + \\sigma\\,(|\\Delta w\\, y| + n_0 + n_w |w|)\\,\\xi, \\quad y = \\max\\big(0,\\; 1 - A_+ e^{\\gamma_+ (2 a w / w_\\mathrm{max} + b)}\\big)',
    'G_\\mathrm{prog} = \\tfrac{1}{2} w\\, G_\\mathrm{max}, \\quad G(t) = G_\\mathrm{prog} \\Big(\\frac{t}{t_0}\\Big)^{-\\nu}, \\quad \\nu = |\\mu_\\nu + \\sigma_\\nu \\xi|',
    '\\mu_\\nu = \\operatorname{clamp}(-0.0155 \\ln r + 0.0244,\\, 0.049,\\, 0.1), \\quad \\sigma_\\nu = \\operatorname{clamp}(-0.0125 \\ln r - 0.0059,\\, 0.008,\\, 0.045)',
    'G_\\mathrm{read} = \\max\\Big(0,\\; G(t)\\Big(1 + q\\,\\xi \\sqrt{\\ln\\frac{t + t_\\mathrm{read}}{2 t_\\mathrm{read}}}\\Big)\\Big), \\quad q = \\min\\big(0.2,\\; 0.0088\\,(G_\\mathrm{prog}/G_\\mathrm{max})^{-0.65}\\big)'
  ],
  sources: [
    'Nandakumar et al. (2020) Frontiers in Neuroscience 14:406, doi 10.3389/fnins.2020.00406',
    'Nandakumar et al. (2019) ICECS, doi 10.1109/ICECS46596.2019.8964852',
    'Le Gallo et al. (2023) Nature Electronics 6:680–693 (HERMES)',
    'Joshi et al. (2020) Nature Communications 11:2473, doi 10.1038/s41467-020-16108-9',
    'IBM/aihwkit, presets/devices.py and inference/noise/pcm.py, hermes.py'
  ]
})
