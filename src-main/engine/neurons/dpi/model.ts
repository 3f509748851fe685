import { lifParameters, refractorySteps, synapticTimes } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { quantity } from '../parameter'
import { decay } from '../propagators'
import { currentReceptors, synapticCurrents } from '../receptors'

const teili = 'Teili (2019), parameters of its DPI neuron'
const chosen = 'chosen: a moderate adaptation'

export const dpi = defineNeuron({
  id: 'dpi',
  title: { en: 'DPI, subthreshold silicon neuron', ko: 'DPI 문턱하 실리콘 뉴런' },
  summary: {
    en: 'The adaptive silicon neuron of DYNAP-SE: a differential-pair integrator in weak inversion, whose state is a current. Each input spike raises the output current of a linear DPI synapse by the weight.',
    ko: 'DYNAP-SE의 적응형 실리콘 뉴런. 약반전 영역의 차동쌍 적분기로, 상태가 전류입니다. 입력 스파이크마다 선형 DPI 시냅스의 출력 전류가 가중치만큼 커집니다.'
  },
  parameters: {
    capacitance: quantity(
      'C_\\mathrm{mem}',
      1.5,
      'pF',
      { en: 'Membrane capacitor', ko: '막 커패시터' },
      { above: 0, source: teili }
    ),
    uT: quantity(
      'U_T',
      25,
      'mV',
      { en: 'Thermal voltage', ko: '열전압' },
      { above: 0, source: teili }
    ),
    kappa: quantity(
      '\\kappa',
      0.705,
      '1',
      { en: 'Subthreshold slope factor', ko: '문턱하 기울기 인자' },
      { above: 0, max: 1, source: 'Teili (2019): mean of 0.75 (n) and 0.66 (p)' }
    ),
    iTau: quantity(
      'I_\\tau',
      8,
      'pA',
      { en: 'Leak current', ko: '누설 전류' },
      {
        above: 0,
        meaning: {
          en: 'Sets the membrane time constant C U_T / (κ I_τ).',
          ko: '막 시정수 C U_T / (κ I_τ)를 정합니다.'
        },
        source: teili
      }
    ),
    iGain: quantity(
      'I_\\mathrm{th}',
      0.9,
      'pA',
      { en: 'Gain current', ko: '이득 전류' },
      {
        above: 0,
        meaning: {
          en: 'The input is amplified by I_th / I_τ.',
          ko: '입력은 I_th / I_τ배로 증폭됩니다.'
        },
        source: teili
      }
    ),
    iFeedback: quantity(
      'I_\\mathrm{a0}',
      50,
      'pA',
      { en: 'Positive feedback current', ko: '양의 되먹임 전류' },
      { min: 0, source: teili }
    ),
    iFeedbackAt: quantity(
      'I_\\mathrm{ath}',
      500,
      'pA',
      { en: 'Onset of feedback', ko: '되먹임 시작 전류' },
      { above: 0, source: teili }
    ),
    iFeedbackWidth: quantity(
      'I_\\mathrm{anorm}',
      10,
      'pA',
      { en: 'Width of the onset', ko: '시작 구간의 폭' },
      { above: 0, source: teili }
    ),
    iSpike: quantity(
      'I_\\mathrm{spk}',
      1000,
      'pA',
      { en: 'Spike threshold', ko: '발화 문턱 전류' },
      { source: teili }
    ),
    iReset: quantity(
      'I_\\mathrm{reset}',
      0.6,
      'pA',
      { en: 'Reset current', ko: '리셋 전류' },
      { source: teili }
    ),
    iDark: quantity(
      'I_0',
      0.5,
      'pA',
      { en: 'Dark current', ko: '암전류' },
      {
        above: 0,
        meaning: {
          en: 'The membrane current never falls below it.',
          ko: '막 전류는 이 아래로 내려가지 않습니다.'
        },
        source: teili
      }
    ),
    tauRef: {
      ...lifParameters.tauRef,
      default: 1,
      meaning: {
        en: 'Rounded to whole time steps; the membrane current stays at the reset value meanwhile.',
        ko: '시간 간격의 정수배로 반올림되며, 그동안 막 전류는 리셋 값에 머뭅니다.'
      },
      source: teili
    },
    iAhp: quantity(
      'b',
      0.5,
      'pA',
      { en: 'Adaptation jump at a spike', ko: '발화 시 적응 도약' },
      { min: 0, source: chosen }
    ),
    tauAhp: quantity(
      '\\tau_\\mathrm{ahp}',
      100,
      'ms',
      { en: 'Adaptation time constant', ko: '적응 시정수' },
      { above: 0, source: chosen }
    ),
    current: lifParameters.current,
    ...synapticTimes({ e: 5, i: 5 }, 'Chicca et al. (2014): synaptic times of some milliseconds')
  },
  constraints: [
    { left: 'iDark', relation: '<=', right: 'iReset' },
    { left: 'iReset', relation: '<', right: 'iSpike' }
  ],
  state: {
    iMem: {
      label: { en: 'Membrane current', ko: '막 전류' },
      symbol: 'I_\\mathrm{mem}',
      unit: 'pA'
    },
    iAhp: {
      label: { en: 'Adaptation current', ko: '적응 전류' },
      symbol: 'I_\\mathrm{ahp}',
      unit: 'pA'
    },
    ...synapticCurrents
  },
  initial: { iMem: 'iDark', iAhp: 0, iSynE: 0, iSynI: 0 },
  receptors: currentReceptors,
  lower: (values, dt) => {
    const [iTau, iGain] = [valueOf(values, 'iTau'), valueOf(values, 'iGain')]
    const tau =
      (valueOf(values, 'capacitance') * valueOf(values, 'uT')) / (valueOf(values, 'kappa') * iTau)
    return [
      1 / tau,
      iGain,
      iGain / iTau,
      1 / iTau,
      valueOf(values, 'iFeedback'),
      valueOf(values, 'iFeedbackAt'),
      1 / valueOf(values, 'iFeedbackWidth'),
      valueOf(values, 'iDark'),
      valueOf(values, 'iSpike'),
      valueOf(values, 'iReset'),
      refractorySteps(valueOf(values, 'tauRef'), dt),
      decay(dt, valueOf(values, 'tauSynE')),
      decay(dt, valueOf(values, 'tauSynI')),
      decay(dt, valueOf(values, 'tauAhp')),
      valueOf(values, 'iAhp'),
      dt
    ]
  },
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: () => ({ kind: 'input' }),
  equations: [
    '\\tau \\Big(1 + \\frac{I_\\mathrm{th}}{I_\\mathrm{mem}}\\Big) \\frac{dI_\\mathrm{mem}}{dt} = \\frac{I_\\mathrm{th}}{I_\\tau}(I_\\mathrm{in} - I_\\mathrm{ahp} - I_\\tau) - I_\\mathrm{mem}\\Big(1 + \\frac{I_\\mathrm{ahp}}{I_\\tau}\\Big) + \\frac{I_a}{I_\\tau}(I_\\mathrm{mem} + I_\\mathrm{th})',
    '\\tau = \\frac{C_\\mathrm{mem} U_T}{\\kappa I_\\tau}, \\quad I_a = \\frac{I_\\mathrm{a0}}{1 + e^{-(I_\\mathrm{mem} - I_\\mathrm{ath})/I_\\mathrm{anorm}}}, \\quad I_\\mathrm{mem} \\ge I_0',
    'I_\\mathrm{in} = \\max(I_\\mathrm{E} + I_\\mathrm{I} + I_e,\\, 0), \\quad \\tau_x \\frac{dI_x}{dt} = -I_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}',
    '\\tau_\\mathrm{ahp} \\frac{dI_\\mathrm{ahp}}{dt} = -I_\\mathrm{ahp}',
    'I_\\mathrm{mem} \\ge I_\\mathrm{spk} \\;\\Rightarrow\\; I_\\mathrm{mem} \\leftarrow I_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}, \\; I_\\mathrm{ahp} \\leftarrow I_\\mathrm{ahp} + b'
  ],
  sources: [
    'Chicca, Stefanini, Bartolozzi & Indiveri (2014) Proc. IEEE 102:1367–1388',
    'Moradi, Qiao, Stefanini & Indiveri (2018) IEEE Trans. Biomed. Circuits Syst. 12:106–122 (DYNAP-SE)',
    'Milde et al. (2018) Teili, a toolbox for neural algorithms with Brian 2 (parameters)'
  ]
})
