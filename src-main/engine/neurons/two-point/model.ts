import {
  lifParameters,
  refractorySteps,
  resetBelowThreshold,
  synapticTimes
} from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { quantity } from '../parameter'
import { decay } from '../propagators'
import { currentReceptors, synapticCurrents } from '../receptors'

const source = 'Naud & Sprekeler (2018), as their model is built in Auryn'
const longAgo = 1e9

export const twoPoint = defineNeuron({
  id: 'two-point',
  title: {
    en: 'Two-point neuron, soma and apical dendrite',
    ko: '이점 뉴런, 세포체와 정단 수상돌기'
  },
  summary: {
    en: 'Pyramidal cell with two sites of input: a leaky soma that fires, and an apical dendrite with a regenerative plateau, which a spike travelling back can ignite. Both together make bursts.',
    ko: '입력 자리가 둘인 피라미드 세포. 발화하는 누설 세포체와, 되돌아온 스파이크로 점화될 수 있는 재생성 플래토를 지닌 정단 수상돌기로 이루어지며, 두 입력이 함께 오면 버스트가 생깁니다.'
  },
  parameters: {
    capacitance: {
      ...lifParameters.capacitance,
      default: 370,
      label: { en: 'Capacitance of the soma', ko: '세포체 정전용량' },
      symbol: 'C_s',
      source
    },
    tauM: {
      ...lifParameters.tauM,
      default: 16,
      label: { en: 'Time constant of the soma', ko: '세포체 시정수' },
      symbol: '\\tau_s',
      source
    },
    dendriteCapacitance: quantity(
      'C_d',
      170,
      'pF',
      { en: 'Capacitance of the dendrite', ko: '수상돌기 정전용량' },
      { above: 0, source }
    ),
    dendriteTau: quantity(
      '\\tau_d',
      7,
      'ms',
      { en: 'Time constant of the dendrite', ko: '수상돌기 시정수' },
      { above: 0, source }
    ),
    vRest: { ...lifParameters.vRest, source },
    vThreshold: { ...lifParameters.vThreshold, default: -50, source },
    vReset: { ...lifParameters.vReset, source },
    tauRef: {
      ...lifParameters.tauRef,
      default: 3,
      source: 'chosen: 3 ms; Auryn has a moving threshold instead'
    },
    plateauToSoma: quantity(
      'g_s',
      1300,
      'pA',
      { en: 'Plateau current into the soma', ko: '세포체로 가는 플래토 전류' },
      { min: 0, source }
    ),
    plateauToDendrite: quantity(
      'g_d',
      1200,
      'pA',
      { en: 'Plateau current into the dendrite', ko: '수상돌기로 가는 플래토 전류' },
      { min: 0, source }
    ),
    plateauHalf: quantity(
      'E_d',
      -38,
      'mV',
      { en: 'Potential of half plateau', ko: '플래토 절반 전위' },
      { source }
    ),
    plateauWidth: quantity(
      'D_d',
      6,
      'mV',
      { en: 'Width of the plateau’s onset', ko: '플래토 시작 구간의 폭' },
      { above: 0, source }
    ),
    backCurrent: quantity(
      'c_d',
      2600,
      'pA',
      { en: 'Current of a spike travelling back', ko: '역전파 스파이크 전류' },
      { min: 0, source }
    ),
    backDelay: quantity(
      't_1',
      0.5,
      'ms',
      { en: 'Delay of the spike travelling back', ko: '역전파 지연' },
      {
        min: 0,
        meaning: { en: 'Rounded to whole time steps.', ko: '시간 간격의 정수배로 반올림됩니다.' },
        source: 'chosen: half a millisecond'
      }
    ),
    backDuration: quantity(
      't_2',
      2,
      'ms',
      { en: 'Its duration', ko: '역전파 지속 시간' },
      {
        min: 0,
        meaning: { en: 'Rounded to whole time steps.', ko: '시간 간격의 정수배로 반올림됩니다.' },
        source
      }
    ),
    somaJump: quantity(
      'b_s',
      200,
      'pA',
      { en: 'Soma’s adaptation jump at a spike', ko: '발화 시 세포체 적응 도약' },
      { source }
    ),
    somaTauW: quantity(
      '\\tau_{ws}',
      100,
      'ms',
      { en: 'Soma’s adaptation time constant', ko: '세포체 적응 시정수' },
      { above: 0, source }
    ),
    dendriteA: quantity(
      'a_d',
      13,
      'nS',
      { en: 'Dendrite’s adaptation', ko: '수상돌기 적응' },
      { min: 0, source }
    ),
    dendriteTauW: quantity(
      '\\tau_{wd}',
      30,
      'ms',
      { en: 'Dendrite’s adaptation time constant', ko: '수상돌기 적응 시정수' },
      { above: 0, source }
    ),
    current: {
      ...lifParameters.current,
      label: { en: 'Constant current into the soma', ko: '세포체 일정 전류' },
      symbol: 'I_s'
    },
    dendriteCurrent: quantity('I_d', 0, 'pA', {
      en: 'Constant current into the dendrite',
      ko: '수상돌기 일정 전류'
    }),
    ...synapticTimes({ e: 5, i: 10 }, source),
    tauSynApical: quantity(
      '\\tau_\\mathrm{A}',
      5,
      'ms',
      { en: 'Apical synaptic time constant', ko: '정단 시냅스 시정수' },
      { above: 0, source }
    )
  },
  constraints: resetBelowThreshold,
  state: {
    v: { label: { en: 'Potential of the soma', ko: '세포체 전위' }, symbol: 'V_s', unit: 'mV' },
    vDendrite: {
      label: { en: 'Potential of the dendrite', ko: '수상돌기 전위' },
      symbol: 'V_d',
      unit: 'mV'
    },
    wSoma: {
      label: { en: 'Soma’s adaptation current', ko: '세포체 적응 전류' },
      symbol: 'w_s',
      unit: 'pA'
    },
    wDendrite: {
      label: { en: 'Dendrite’s adaptation current', ko: '수상돌기 적응 전류' },
      symbol: 'w_d',
      unit: 'pA'
    },
    ...synapticCurrents,
    iSynApical: {
      label: { en: 'Apical synaptic current', ko: '정단 시냅스 전류' },
      symbol: 'I_\\mathrm{A}',
      unit: 'pA'
    },
    sinceSpike: {
      label: { en: 'Steps since the last spike', ko: '마지막 스파이크 이후 스텝 수' },
      symbol: 'k',
      unit: '1'
    }
  },
  initial: {
    v: 'vRest',
    vDendrite: 'vRest',
    wSoma: 0,
    wDendrite: 0,
    iSynE: 0,
    iSynI: 0,
    iSynApical: 0,
    sinceSpike: longAgo
  },
  receptors: [
    ...currentReceptors,
    { id: 'apical', label: { en: 'Apical current', ko: '정단 전류' }, unit: 'pA', sign: 'any' }
  ],
  lower: (values, dt) => {
    const of = (name: string) => valueOf(values, name)
    const times = ['tauSynE', 'tauSynI', 'tauSynApical', 'somaTauW']
    // The plateau's own rate, where its curve is steepest.
    const steepest =
      of('plateauToDendrite') / (4 * of('plateauWidth') * of('dendriteCapacitance')) +
      Math.sqrt(of('dendriteA') / of('dendriteCapacitance') / of('dendriteTauW')) +
      1 / of('dendriteTau')
    const longest = Math.min(
      ...times.map((name) => of(name) / 2),
      of('tauM') / 4,
      of('dendriteTauW') / 4,
      0.25 / steepest
    )
    const substeps = Math.min(1024, Math.max(1, Math.ceil(dt / longest - 1e-9)))
    const halfStep = dt / substeps / 2
    const from = Math.round(of('backDelay') / dt)
    return [
      1 / of('capacitance'),
      1 / of('tauM'),
      of('plateauToSoma'),
      1 / of('dendriteCapacitance'),
      1 / of('dendriteTau'),
      of('plateauToDendrite'),
      of('backCurrent'),
      from,
      from + Math.round(of('backDuration') / dt),
      of('plateauHalf') - of('vRest'),
      1 / of('plateauWidth'),
      of('dendriteA'),
      1 / of('dendriteTauW'),
      of('dendriteCurrent'),
      of('somaJump'),
      decay(halfStep, of('somaTauW')),
      decay(halfStep, of('tauSynE')),
      decay(halfStep, of('tauSynI')),
      decay(halfStep, of('tauSynApical')),
      of('vThreshold') - of('vRest'),
      of('vReset') - of('vRest'),
      refractorySteps(of('tauRef'), dt),
      dt,
      substeps
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest'), vDendrite: valueOf(values, 'vRest') }),
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: () => ({ kind: 'input' }),
  equations: [
    'C_s \\frac{dV_s}{dt} = -\\frac{C_s}{\\tau_s}(V_s - E_L) + g_s f(V_d) - w_s + I_\\mathrm{E} + I_\\mathrm{I} + I_s',
    'C_d \\frac{dV_d}{dt} = -\\frac{C_d}{\\tau_d}(V_d - E_L) + g_d f(V_d) + c_d K(t - t_\\mathrm{spike}) - w_d + I_\\mathrm{A} + I_d',
    'f(V) = \\frac{1}{1 + e^{-(V - E_d)/D_d}}, \\quad K(t) = 1 \\text{ for } t_1 \\le t < t_1 + t_2, \\text{ else } 0',
    '\\tau_{ws} \\frac{dw_s}{dt} = -w_s, \\quad \\tau_{wd} \\frac{dw_d}{dt} = a_d (V_d - E_L) - w_d',
    '\\tau_x \\frac{dI_x}{dt} = -I_x + \\tau_x \\sum_k w_k\\, \\delta(t - t_k - d_k), \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}, \\mathrm{A}\\}',
    'V_s \\ge V_\\mathrm{th} \\;\\Rightarrow\\; V_s \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}, \\; w_s \\leftarrow w_s + b_s'
  ],
  sources: [
    'Naud & Sprekeler (2018) PNAS 115:E6329–E6338',
    'Payeur, Guerguiev, Zenke, Richards & Naud (2021) Nature Neuroscience 24:1010–1019',
    'Larkum (2013) Trends Neurosci. 36:141–151 (two sites of input)'
  ]
})
