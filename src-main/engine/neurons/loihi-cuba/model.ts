import { numberReceptor, unitCurrent } from '../dimensionless'
import { defineNeuron, valueOf } from '../neuron-model'
import { integer } from '../parameter'

const source = 'Davies et al. (2018)'
const lava = 'Lava 0.9, default of its bit-accurate LIF'

export const loihiCuba = defineNeuron({
  id: 'loihi-cuba',
  title: { en: 'Loihi CUBA, integer', ko: 'Loihi CUBA 정수 뉴런' },
  summary: {
    en: 'The current-based leaky neuron of Intel’s Loihi in whole numbers, one algorithmic time step a step. Weights are rounded to whole numbers when they arrive and count 64 each.',
    ko: '인텔 Loihi 칩의 전류 기반 누설 정수 뉴런으로, 한 스텝이 칩의 알고리즘 스텝 하나입니다. 가중치의 합은 도착할 때 정수로 반올림되고 64배로 셉니다.'
  },
  parameters: {
    decayU: integer(
      '\\delta_u',
      410,
      { en: 'Current decay', ko: '전류 감쇠' },
      {
        min: 0,
        max: 4096,
        meaning: {
          en: 'Share of the current lost in a step, in 4096ths: about 4096 · step / time constant. With Lava’s default offset register, add 1.',
          ko: '한 스텝에 사라지는 전류의 몫(4096분율), 대략 4096 · 간격 / 시정수. Lava의 기본 오프셋 레지스터를 쓰면 1을 더하십시오.'
        },
        source: 'chosen: a time constant of 10 steps'
      }
    ),
    decayV: integer(
      '\\delta_v',
      128,
      { en: 'Potential decay', ko: '전위 감쇠' },
      {
        min: 0,
        max: 4096,
        meaning: {
          en: 'Share of the potential lost in a step, in 4096ths.',
          ko: '한 스텝에 사라지는 전위의 몫(4096분율).'
        },
        source: 'chosen: a time constant of 32 steps'
      }
    ),
    threshold: integer(
      '\\theta',
      100,
      { en: 'Threshold', ko: '문턱' },
      {
        min: 0,
        max: 131071,
        meaning: { en: 'Counts 64 each, as weights do.', ko: '가중치처럼 64배로 셉니다.' },
        source
      }
    ),
    biasMantissa: integer(
      'b',
      0,
      { en: 'Bias mantissa', ko: '바이어스 가수' },
      {
        min: -4096,
        max: 4095,
        source: lava
      }
    ),
    biasExponent: integer(
      'e_b',
      0,
      { en: 'Bias exponent', ko: '바이어스 지수' },
      {
        min: 0,
        max: 7,
        source: lava
      }
    ),
    refractory: integer(
      'r',
      0,
      { en: 'Refractory steps', ko: '불응 스텝 수' },
      {
        min: 0,
        max: 63,
        meaning: {
          en: 'Steps after a spike in which the potential stays at zero; the current goes on.',
          ko: '발화 뒤 전위가 0에 머무는 스텝 수. 전류는 계속 변합니다.'
        },
        source: lava
      }
    ),
    unitCurrent: {
      ...unitCurrent,
      meaning: {
        en: 'A current stimulus of this size adds 1 to the potential in every step, as a bias does.',
        ko: '이 크기의 전류 자극은 바이어스처럼 매 스텝 전위에 1을 더합니다.'
      }
    }
  },
  state: {
    v: { label: { en: 'Membrane potential', ko: '막 전위' }, symbol: 'v', unit: '1' },
    u: { label: { en: 'Synaptic current', ko: '시냅스 전류' }, symbol: 'u', unit: '1' }
  },
  initial: { v: 0, u: 0 },
  receptors: [numberReceptor],
  lower: (values) => [
    4096 - valueOf(values, 'decayU'),
    4096 - valueOf(values, 'decayV'),
    64 * valueOf(values, 'threshold'),
    valueOf(values, 'biasMantissa') * 2 ** valueOf(values, 'biasExponent'),
    valueOf(values, 'refractory'),
    1 / valueOf(values, 'unitCurrent')
  ],
  refractory: (values) => valueOf(values, 'refractory'),
  equations: [
    'u(t) = \\mathrm{trunc}\\Big(\\frac{u(t-1)\\,(4096 - \\delta_u)}{4096}\\Big) + 64 \\sum_k w_k\\, \\delta_{t,\\,t_k + d_k} \\quad (24 \\text{ bits, wraps around})',
    'v(t) = \\mathrm{trunc}\\Big(\\frac{v(t-1)\\,(4096 - \\delta_v)}{4096}\\Big) + u(t) + b\\, 2^{e_b} + \\frac{I(t)}{I_1} \\quad (\\text{stops at } \\pm(2^{23} - 1))',
    'v(t) > 64\\, \\theta \\;\\Rightarrow\\; \\text{spike}, \\; v \\leftarrow 0 \\text{ for } r \\text{ more steps}'
  ],
  sources: [
    'Davies et al. (2018) IEEE Micro 38(1):82–99',
    'Lava, Intel (github.com/lava-nc/lava): wrap-around, clipping and the comparison of its bit-accurate model'
  ]
})
