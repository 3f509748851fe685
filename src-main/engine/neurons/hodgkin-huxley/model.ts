import { lifParameters, membranePotential, refractorySteps, synapticTimes } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { quantity } from '../parameter'
import { decay } from '../propagators'
import { alphaSlopes, currentReceptors, synapticCurrents } from '../receptors'

const nest = 'Hodgkin & Huxley (1952), as NEST 3.9 has it in hh_psc_alpha'

/** A neuron halves its step up to nine times. */
const levels = 10

const gate = (symbol: string, en: string, ko: string) => ({
  label: { en, ko },
  symbol,
  unit: '1'
})

export const hodgkinHuxley = defineNeuron({
  id: 'hodgkin-huxley',
  title: { en: 'Hodgkin–Huxley, alpha currents', ko: '호지킨–헉슬리, 알파형 전류' },
  summary: {
    en: 'The squid axon’s sodium and potassium currents in a point neuron; each input spike starts an alpha-shaped current whose peak is the weight. The membrane is never reset; a spike is told at the first grid point after a maximum above 0 mV.',
    ko: '오징어 축삭의 나트륨·칼륨 전류를 갖춘 점 뉴런. 입력 스파이크마다 알파 함수 모양의 전류가 흐르며 가중치는 그 최댓값입니다. 막은 리셋되지 않고, 0 mV를 넘는 극댓값 바로 다음 격자 시각을 스파이크로 기록합니다.'
  },
  parameters: {
    capacitance: { ...lifParameters.capacitance, default: 100, source: nest },
    gSodium: quantity(
      'g_\\mathrm{Na}',
      12000,
      'nS',
      { en: 'Peak sodium conductance', ko: '나트륨 최대 컨덕턴스' },
      { min: 0, source: nest }
    ),
    gPotassium: quantity(
      'g_\\mathrm{K}',
      3600,
      'nS',
      { en: 'Peak potassium conductance', ko: '칼륨 최대 컨덕턴스' },
      { min: 0, source: nest }
    ),
    gLeak: quantity(
      'g_L',
      30,
      'nS',
      { en: 'Leak conductance', ko: '누설 컨덕턴스' },
      { min: 0, source: nest }
    ),
    eSodium: quantity(
      'E_\\mathrm{Na}',
      50,
      'mV',
      { en: 'Sodium reversal potential', ko: '나트륨 역전 전위' },
      { source: nest }
    ),
    ePotassium: quantity(
      'E_\\mathrm{K}',
      -77,
      'mV',
      { en: 'Potassium reversal potential', ko: '칼륨 역전 전위' },
      { source: nest }
    ),
    vRest: {
      ...lifParameters.vRest,
      default: -54.402,
      label: { en: 'Leak reversal potential', ko: '누설 역전 전위' },
      source: nest
    },
    tauRef: {
      ...lifParameters.tauRef,
      label: { en: 'Least interval of spikes', ko: '스파이크 최소 간격' },
      meaning: {
        en: 'No further spike is told for this time after one; the membrane itself goes on. Rounded to whole time steps.',
        ko: '스파이크 뒤 이 시간 동안은 새 스파이크를 기록하지 않으며, 막 자체는 계속 변합니다. 시간 간격의 정수배로 반올림됩니다.'
      },
      source: nest
    },
    current: lifParameters.current,
    ...synapticTimes({ e: 0.2, i: 2 }, 'NEST 3.9, default of hh_psc_alpha')
  },
  state: {
    v: membranePotential,
    m: gate('m', 'Sodium activation', '나트륨 활성화'),
    h: gate('h', 'Sodium inactivation', '나트륨 비활성화'),
    n: gate('n', 'Potassium activation', '칼륨 활성화'),
    iSynE: synapticCurrents.iSynE,
    slopeE: alphaSlopes.slopeE,
    iSynI: synapticCurrents.iSynI,
    slopeI: alphaSlopes.slopeI
  },
  // The gates rest at -65 mV.
  initial: {
    v: -65,
    m: 0.05293248525724958,
    h: 0.5961207535084603,
    n: 0.3176769140606974,
    iSynE: 0,
    slopeE: 0,
    iSynI: 0,
    slopeI: 0
  },
  receptors: currentReceptors,
  lower: (values, dt) => {
    const [tauE, tauI] = [valueOf(values, 'tauSynE'), valueOf(values, 'tauSynI')]
    const widths = Array.from({ length: levels }, (_, level) => dt / 2 ** level)
    return [
      1 / valueOf(values, 'capacitance'),
      valueOf(values, 'gLeak'),
      valueOf(values, 'gSodium'),
      valueOf(values, 'gPotassium'),
      valueOf(values, 'vRest'),
      valueOf(values, 'eSodium'),
      valueOf(values, 'ePotassium'),
      Math.E / tauE,
      Math.E / tauI,
      decay(dt, tauE),
      decay(dt, tauI),
      refractorySteps(valueOf(values, 'tauRef'), dt),
      dt,
      levels,
      ...widths.flatMap((width) => [width, decay(width / 2, tauE), decay(width / 2, tauI)])
    ]
  },
  refractory: (values, dt) => refractorySteps(valueOf(values, 'tauRef'), dt),
  current: (values) => valueOf(values, 'current'),
  injection: () => ({ kind: 'input' }),
  equations: [
    'C_m \\frac{dV}{dt} = -g_\\mathrm{Na}\\, m^3 h\\, (V - E_\\mathrm{Na}) - g_\\mathrm{K}\\, n^4 (V - E_\\mathrm{K}) - g_L (V - E_L) + I_\\mathrm{E} + I_\\mathrm{I} + I_e',
    '\\frac{dx}{dt} = \\alpha_x(V)\\,(1 - x) - \\beta_x(V)\\, x, \\quad x \\in \\{m, h, n\\}',
    '\\alpha_m = \\frac{0.1\\,(V + 40)}{1 - e^{-(V + 40)/10}}, \\quad \\beta_m = 4\\, e^{-(V + 65)/18}',
    '\\alpha_h = 0.07\\, e^{-(V + 65)/20}, \\quad \\beta_h = \\frac{1}{1 + e^{-(V + 35)/10}}',
    '\\alpha_n = \\frac{0.01\\,(V + 55)}{1 - e^{-(V + 55)/10}}, \\quad \\beta_n = 0.125\\, e^{-(V + 65)/80}',
    'I_x(t) = \\sum_k w_k \\frac{t - t_k - d_k}{\\tau_x}\\, e^{1 - (t - t_k - d_k)/\\tau_x}, \\quad x \\in \\{\\mathrm{E}, \\mathrm{I}\\}'
  ],
  sources: [
    'Hodgkin & Huxley (1952) J. Physiol. 117:500–544',
    'Gerstner, Kistler, Naud & Paninski (2014) Neuronal Dynamics, chapter 2.2'
  ]
})
