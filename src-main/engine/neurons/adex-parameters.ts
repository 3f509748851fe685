import { lifParameters, membranePotential, refractorySteps } from './lif-parameters'
import { valueOf, type Slopes, type Values } from './neuron-model'
import { quantity } from './parameter'
import { decay } from './propagators'

const source = 'Brette & Gerstner (2005), as NEST 3.9 has it in aeif_cond_exp'

/** Parameters of the adaptive exponential neuron, but for its synapses. */
export const adexParameters = {
  capacitance: { ...lifParameters.capacitance, default: 281, source },
  gLeak: quantity(
    'g_L',
    30,
    'nS',
    { en: 'Leak conductance', ko: '누설 컨덕턴스' },
    {
      above: 0,
      source
    }
  ),
  vRest: { ...lifParameters.vRest, default: -70.6, source },
  vThreshold: quantity(
    'V_T',
    -50.4,
    'mV',
    { en: 'Threshold of initiation', ko: '발화 개시 문턱' },
    {
      meaning: {
        en: 'Where the exponential begins to outrun the leak; the spike itself ends at the peak.',
        ko: '지수항이 누설을 앞서기 시작하는 전위. 스파이크는 정점에서 끝납니다.'
      },
      source
    }
  ),
  deltaT: quantity(
    '\\Delta_T',
    2,
    'mV',
    { en: 'Slope factor', ko: '기울기 인자' },
    {
      min: 0.01,
      source
    }
  ),
  vPeak: quantity(
    'V_\\mathrm{peak}',
    0,
    'mV',
    { en: 'Peak of a spike', ko: '스파이크 정점 전위' },
    {
      source
    }
  ),
  vReset: { ...lifParameters.vReset, default: -60, source: 'NEST 3.9, default of aeif_cond_exp' },
  tauRef: { ...lifParameters.tauRef, default: 0, source },
  a: quantity('a', 4, 'nS', { en: 'Subthreshold adaptation', ko: '문턱하 적응' }, { source }),
  b: quantity(
    'b',
    80.5,
    'pA',
    { en: 'Adaptation jump at a spike', ko: '발화 시 적응 도약' },
    {
      source
    }
  ),
  tauW: quantity(
    '\\tau_w',
    144,
    'ms',
    { en: 'Adaptation time constant', ko: '적응 시정수' },
    {
      above: 0,
      source
    }
  ),
  current: lifParameters.current
} as const

export const adexConstraints = [
  { left: 'vReset', relation: '<', right: 'vPeak' },
  { left: 'vThreshold', relation: '<=', right: 'vPeak' }
] as const

export const adexStates = {
  v: membranePotential,
  w: { label: { en: 'Adaptation current', ko: '적응 전류' }, symbol: 'w', unit: 'pA' }
} as const

/** Rate · step up to which the classical Runge–Kutta step is taken for everyone alike. */
const calm = { exponential: 0.02, leak: 0.3 }

/** What the kernels take. @param reversal of both conductances, mV; nothing for currents */
export function adexConstants(
  values: Values,
  dt: number,
  reversal: { readonly e: number; readonly i: number } = { e: 0, i: 0 }
): readonly number[] {
  const capacitance = valueOf(values, 'capacitance')
  const gLeak = valueOf(values, 'gLeak')
  const threshold = valueOf(values, 'vThreshold')
  const deltaT = valueOf(values, 'deltaT')
  const peak = valueOf(values, 'vPeak')
  const tauW = valueOf(values, 'tauW')
  const [tauE, tauI] = [valueOf(values, 'tauSynE'), valueOf(values, 'tauSynI')]
  const longest = Math.min(tauE / 2, tauI / 2, tauW / 3, (calm.leak * capacitance) / gLeak)
  const substeps = Math.min(1024, Math.max(1, Math.ceil(dt / longest - 1e-9)))
  const h = dt / substeps
  return [
    1 / capacitance,
    gLeak,
    valueOf(values, 'vRest'),
    threshold,
    1 / deltaT,
    deltaT,
    valueOf(values, 'a'),
    1 / tauW,
    valueOf(values, 'b'),
    peak,
    valueOf(values, 'vReset'),
    refractorySteps(valueOf(values, 'tauRef'), dt),
    dt,
    substeps,
    decay(h / 2, tauE),
    decay(h / 2, tauI),
    reversal.e,
    reversal.i,
    1 / tauE,
    1 / tauI,
    Math.min(peak, threshold + deltaT * Math.log((calm.exponential * capacitance) / (gLeak * h))),
    (calm.leak * capacitance) / h
  ]
}

/** The differential equations. @param synaptic current of the synapses, pA */
export const adexSlopes =
  (synaptic: (state: Values, values: Values) => number) =>
  (values: Values): Slopes => {
    const [capacitance, gLeak] = [valueOf(values, 'capacitance'), valueOf(values, 'gLeak')]
    const [rest, threshold] = [valueOf(values, 'vRest'), valueOf(values, 'vThreshold')]
    const [deltaT, own] = [valueOf(values, 'deltaT'), valueOf(values, 'current')]
    const [a, tauW] = [valueOf(values, 'a'), valueOf(values, 'tauW')]
    return (state, current) => {
      const { v = 0, w = 0 } = state
      const initiation = gLeak * deltaT * Math.exp((v - threshold) / deltaT)
      const others = synaptic(state, values) - w + own + current
      return {
        v: (-gLeak * (v - rest) + initiation + others) / capacitance,
        w: (a * (v - rest) - w) / tauW
      }
    }
  }

/** TeX of the equations. @param synapses the synaptic current's terms */
export const adexEquations = (synapses: string): readonly string[] => [
  `C_m \\frac{dV}{dt} = -g_L (V - E_L) + g_L \\Delta_T\\, e^{(V - V_T)/\\Delta_T} ${synapses} - w + I_e`,
  '\\tau_w \\frac{dw}{dt} = a\\,(V - E_L) - w',
  'V \\ge V_\\mathrm{peak} \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}, \\; w \\leftarrow w + b'
]

export const adexSources = [
  'Brette & Gerstner (2005) J. Neurophysiol. 94:3637–3642',
  'Naud, Marcille, Clopath & Gerstner (2008) Biol. Cybern. 99:335–347 (firing patterns)'
] as const
