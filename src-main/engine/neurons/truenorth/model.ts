import { numberReceptor, unitCurrent } from '../dimensionless'
import { defineNeuron, valueOf } from '../neuron-model'
import { integer } from '../parameter'

const source = 'Cassidy et al. (2013), a linear-reset neuron'
const most18Bits = 2 ** 18 - 1

export const truenorth = defineNeuron({
  id: 'truenorth',
  title: { en: 'TrueNorth, integer with linear leak', ko: 'TrueNorth, 선형 누설 정수 뉴런' },
  summary: {
    en: 'The neuron of the TrueNorth chip in whole numbers, one tick a step (1 ms on the chip): linear leak, two thresholds, six reset modes. Its random synapse, leak and threshold modes are left out. Weights are rounded to whole numbers when they arrive.',
    ko: 'TrueNorth 칩의 정수 뉴런으로 한 스텝이 한 틱(칩에서는 1 ms)입니다. 선형 누설, 두 문턱, 여섯 리셋 방식을 갖추었고, 확률적 시냅스·누설·문턱 방식은 없습니다. 가중치의 합은 도착할 때 정수로 반올림됩니다.'
  },
  parameters: {
    leak: integer(
      '\\lambda',
      0,
      { en: 'Leak a tick', ko: '틱당 누설' },
      {
        min: -255,
        max: 255,
        meaning: {
          en: 'Added every tick; negative values leak.',
          ko: '매 틱 더해지며, 음수이면 누설입니다.'
        },
        source
      }
    ),
    leakReversal: {
      kind: 'boolean',
      default: false,
      label: { en: 'Leak follows the sign', ko: '부호를 따르는 누설' },
      symbol: '\\epsilon',
      meaning: {
        en: 'The leak is multiplied by the sign of the potential: negative values then pull towards zero from both sides.',
        ko: '누설에 전위의 부호를 곱합니다. 음수이면 양쪽에서 0으로 끌어당깁니다.'
      },
      source
    },
    threshold: integer(
      '\\alpha',
      100,
      { en: 'Threshold', ko: '문턱' },
      {
        min: 0,
        max: most18Bits,
        source
      }
    ),
    negativeThreshold: integer(
      '\\beta',
      0,
      { en: 'Negative threshold', ko: '음의 문턱' },
      {
        min: 0,
        max: most18Bits,
        meaning: { en: 'Given without its minus sign.', ko: '음의 부호 없이 적습니다.' },
        source
      }
    ),
    resetMode: {
      kind: 'choice',
      options: [
        { value: 'normal', label: { en: 'To the reset potential', ko: '리셋 전위로' } },
        { value: 'linear', label: { en: 'Threshold subtracted', ko: '문턱만큼 빼기' } },
        { value: 'none', label: { en: 'No reset', ko: '리셋 없음' } }
      ],
      default: 'linear',
      label: { en: 'Reset mode', ko: '리셋 방식' },
      symbol: '\\gamma',
      source
    },
    saturates: {
      kind: 'boolean',
      default: true,
      label: { en: 'Stops at the negative threshold', ko: '음의 문턱에서 포화' },
      symbol: '\\kappa',
      meaning: {
        en: 'Otherwise a potential below the negative threshold is reset, in the reset mode mirrored.',
        ko: '끄면 음의 문턱 아래의 전위가 같은 리셋 방식으로(부호를 뒤집어) 리셋됩니다.'
      },
      source
    },
    reset: integer(
      'R',
      0,
      { en: 'Reset potential', ko: '리셋 전위' },
      {
        min: -most18Bits,
        max: most18Bits,
        source
      }
    ),
    unitCurrent
  },
  state: {
    v: { label: { en: 'Membrane potential', ko: '막 전위' }, symbol: 'V', unit: '1' }
  },
  initial: { v: 0 },
  receptors: [numberReceptor],
  lower: (values) => {
    const alpha = valueOf(values, 'threshold')
    const beta = valueOf(values, 'negativeThreshold')
    const reset = valueOf(values, 'reset')
    const above = [[0, reset], [1, -alpha], [1, 0]] // prettier-ignore
    const below = [[0, 0 - reset], [1, beta], [1, 0]] // prettier-ignore
    const mode = valueOf(values, 'resetMode')
    const saturates = valueOf(values, 'saturates') !== 0
    return [
      valueOf(values, 'leak'),
      valueOf(values, 'leakReversal'),
      alpha,
      0 - beta,
      ...(above[mode] ?? []),
      ...(saturates ? [0, 0 - beta] : (below[mode] ?? [])),
      1 / valueOf(values, 'unitCurrent'),
      0
    ]
  },
  equations: [
    "V' = V(t-1) + \\sum_k w_k\\, \\delta_{t,\\,t_k + d_k} + \\frac{I(t)}{I_1}",
    "V'' = V' + \\Omega\\, \\lambda, \\quad \\Omega = (1 - \\epsilon) + \\epsilon\\, \\mathrm{sgn}(V'), \\quad -2^{19} \\le V'' < 2^{19}",
    "V'' \\ge \\alpha \\;\\Rightarrow\\; \\text{spike}, \\; V(t) = R,\\; V'' - \\alpha \\text{ or } V'' \\quad (\\gamma = 0, 1, 2)",
    "V'' < -\\beta \\;\\Rightarrow\\; V(t) = -\\beta \\;\\;(\\kappa = 1), \\quad -R,\\; V'' + \\beta \\text{ or } V'' \\;\\;(\\kappa = 0;\\; \\gamma = 0, 1, 2)"
  ],
  sources: [
    'Cassidy et al. (2013) Proc. IJCNN, “Cognitive computing building block: a versatile and efficient digital neuron model for neurosynaptic cores”',
    'Akopyan et al. (2015) IEEE Trans. CAD 34:1537–1557'
  ]
})
