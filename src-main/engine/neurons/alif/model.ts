import { defineNeuron, valueOf } from '../neuron-model'
import { quantity } from '../parameter'
import { decay } from '../propagators'

const source = 'Yin, Corradi & Bohté (2021), their published code'

export const alif = defineNeuron({
  id: 'alif',
  title: { en: 'ALIF, adaptive threshold', ko: 'ALIF, 적응형 문턱' },
  summary: {
    en: 'Leaky neuron of trained recurrent networks: each spike raises the threshold and is subtracted from the potential one step later. An input spike is a current that lasts one step, filtered by the membrane. Made for steps of 1 ms.',
    ko: '학습된 순환 신경망에 쓰이는 누설 뉴런. 스파이크마다 문턱이 높아지고 다음 스텝에서 전위가 문턱만큼 낮아집니다. 입력 스파이크는 한 스텝 동안 흐르는 전류이며 막에서 여과됩니다. 1 ms 간격에 맞춘 모델입니다.'
  },
  parameters: {
    tauM: quantity(
      '\\tau_m',
      20,
      'ms',
      { en: 'Membrane time constant', ko: '막 시정수' },
      {
        above: 0,
        source
      }
    ),
    tauAdaptation: quantity(
      '\\tau_\\mathrm{adp}',
      150,
      'ms',
      { en: 'Adaptation time constant', ko: '적응 시정수' },
      { above: 0, source }
    ),
    resistance: quantity(
      'R_m',
      1,
      'GOhm',
      { en: 'Membrane resistance', ko: '막 저항' },
      {
        above: 0,
        meaning: {
          en: 'At 1 GΩ the paper’s numbers without a unit are pA and mV.',
          ko: '1 GΩ이면 논문의 단위 없는 수가 그대로 pA와 mV가 됩니다.'
        },
        source
      }
    ),
    threshold: quantity(
      'b_0',
      0.01,
      'mV',
      { en: 'Resting threshold', ko: '기본 문턱' },
      {
        min: 0,
        source
      }
    ),
    beta: quantity(
      '\\beta',
      1.8,
      'mV',
      { en: 'Weight of adaptation', ko: '적응의 가중치' },
      {
        min: 0,
        source
      }
    ),
    current: quantity('I_e', 0, 'pA', { en: 'Constant current', ko: '일정 전류' })
  },
  state: {
    v: { label: { en: 'Membrane potential', ko: '막 전위' }, symbol: 'u', unit: 'mV' },
    eta: { label: { en: 'Adaptation', ko: '적응 변수' }, symbol: '\\eta', unit: '1' },
    spike: { label: { en: 'Spike in this step', ko: '이 스텝의 스파이크' }, symbol: 'S', unit: '1' }
  },
  initial: { v: 0, eta: 0, spike: 0 },
  receptors: [
    {
      id: 'input',
      label: { en: 'Current for one step', ko: '한 스텝 동안의 전류' },
      unit: 'pA',
      sign: 'any'
    }
  ],
  lower: (values, dt) => {
    const alpha = decay(dt, valueOf(values, 'tauM'))
    const rho = decay(dt, valueOf(values, 'tauAdaptation'))
    return [
      alpha,
      (1 - alpha) * valueOf(values, 'resistance'),
      rho,
      1 - rho,
      valueOf(values, 'threshold'),
      valueOf(values, 'beta')
    ]
  },
  current: (values) => valueOf(values, 'current'),
  injection: () => ({ kind: 'receptor', receptor: 0, gain: 1 }),
  equations: [
    '\\eta_t = \\rho\\, \\eta_{t-1} + (1 - \\rho)\\, S_{t-1}, \\quad \\rho = e^{-\\Delta t / \\tau_\\mathrm{adp}}',
    '\\vartheta_t = b_0 + \\beta\\, \\eta_t',
    'u_t = \\alpha\\, u_{t-1} + (1 - \\alpha)\\, R_m \\Big(I_e + \\sum_k w_k\\, \\delta_{t,\\,t_k + d_k}\\Big) - \\vartheta_t\\, S_{t-1}, \\quad \\alpha = e^{-\\Delta t / \\tau_m}',
    'S_t = 1 \\text{ if } u_t > \\vartheta_t, \\text{ else } 0'
  ],
  sources: [
    'Yin, Corradi & Bohté (2021) Nature Machine Intelligence 3:905–913',
    'Bellec et al. (2018) NeurIPS 31:787–797 (adaptive threshold in trained networks)'
  ]
})
