import { membranePotential } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { quantity } from '../parameter'

const source = 'Izhikevich (2003), regular spiking'

export const izhikevich = defineNeuron({
  id: 'izhikevich',
  title: { en: 'Izhikevich', ko: '이지케비치' },
  summary: {
    en: 'Two-variable neuron that shows most firing patterns of cortex, by forward Euler steps. Each input spike makes the potential jump.',
    ko: '대뇌 피질의 발화 양상 대부분을 보이는 2변수 뉴런으로, 전진 오일러 방법으로 계산합니다. 입력 스파이크마다 막 전위가 도약합니다.'
  },
  parameters: {
    a: quantity(
      'a',
      0.02,
      '1/ms',
      { en: 'Rate of recovery', ko: '회복 속도' },
      {
        min: 0,
        max: 1,
        source
      }
    ),
    b: quantity(
      'b',
      0.2,
      '1/ms',
      {
        en: 'Sensitivity of recovery to the potential',
        ko: '회복 변수의 전위 민감도'
      },
      { source }
    ),
    c: quantity('c', -65, 'mV', { en: 'Reset potential', ko: '리셋 전위' }, { source }),
    d: quantity(
      'd',
      8,
      'mV/ms',
      { en: 'Jump of recovery at a spike', ko: '발화 시 회복 변수의 도약' },
      {
        source
      }
    ),
    vPeak: quantity(
      'V_\\mathrm{peak}',
      30,
      'mV',
      { en: 'Peak of a spike', ko: '스파이크 정점 전위' },
      {
        source
      }
    ),
    capacitance: quantity(
      'C',
      1,
      'pF',
      { en: 'Capacitance', ko: '정전용량' },
      {
        above: 0,
        meaning: {
          en: 'Turns currents in pA into the I of the equations, in mV/ms. At 1 pF, 1 pA counts as I = 1, as in the paper.',
          ko: 'pA 단위의 전류를 식의 I(mV/ms)로 바꿉니다. 1 pF이면 논문처럼 1 pA가 I = 1이 됩니다.'
        },
        source: 'the paper’s I has no unit; 1 pF makes its numbers pA'
      }
    ),
    current: quantity('I_e', 0, 'pA', { en: 'Constant current', ko: '일정 전류' })
  },
  constraints: [{ left: 'c', relation: '<', right: 'vPeak' }],
  state: {
    v: membranePotential,
    u: { label: { en: 'Recovery', ko: '회복 변수' }, symbol: 'u', unit: 'mV/ms' }
  },
  initial: { v: -65, u: -13 },
  receptors: [
    { id: 'jump', label: { en: 'Potential jump', ko: '전위 도약' }, unit: 'mV', sign: 'any' }
  ],
  lower: (values, dt) => [
    dt,
    dt * valueOf(values, 'a'),
    valueOf(values, 'b'),
    valueOf(values, 'c'),
    valueOf(values, 'd'),
    valueOf(values, 'vPeak'),
    1 / valueOf(values, 'capacitance')
  ],
  current: (values) => valueOf(values, 'current'),
  injection: (values, dt) => ({
    kind: 'receptor',
    receptor: 0,
    gain: dt / valueOf(values, 'capacitance')
  }),
  slopes: (values) => {
    const [a, b] = [valueOf(values, 'a'), valueOf(values, 'b')]
    const [capacitance, own] = [valueOf(values, 'capacitance'), valueOf(values, 'current')]
    return ({ v = 0, u = 0 }, current) => ({
      v: 0.04 * v * v + 5 * v + 140 - u + (own + current) / capacitance,
      u: a * (b * v - u)
    })
  },
  equations: [
    '\\frac{dv}{dt} = 0.04\\,v^2 + 5\\,v + 140 - u + \\frac{I_e}{C} + \\sum_k J_k\\, \\delta(t - t_k - d_k)',
    '\\frac{du}{dt} = a\\,(b\\,v - u)',
    'v \\ge V_\\mathrm{peak} \\;\\Rightarrow\\; v \\leftarrow c, \\; u \\leftarrow u + d'
  ],
  sources: [
    'Izhikevich (2003) IEEE Trans. Neural Netw. 14:1569–1572',
    'Pauli et al. (2018) Front. Neuroinform. 12:46 (why one Euler step for both equations)'
  ]
})
