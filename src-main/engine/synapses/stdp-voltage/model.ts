import type { QuantityParameter } from '../../../../src-shared/catalogue'
import type { Text } from '../../../../src-shared/locale/text'
import { valueOf } from '../../neurons/neuron-model'
import { largestWeight, traceTime } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import {
  upkeepConstraints,
  upkeepEquations,
  upkeepParameters,
  upkeepSources
} from '../upkeep-parameters'

const clopath = 'Clopath, Büsing, Vasilaki & Gerstner (2010) Nat. Neurosci. 13:344–352'
const nest = 'NEST 3.9, defaults of clopath_synapse and aeif_psc_delta_clopath'

/** Sums are weighted by a fading trace; after so many of its time constants they begin anew. */
const mostTimeConstants = 20
const fewestSteps = 16
const mostSteps = 65_536
/** Sums of so many stretches before the present one are kept, less one under way. */
const keptStretches = 16

const quantity = (
  symbol: string,
  unit: string,
  standard: number,
  label: Text,
  more: Partial<QuantityParameter> = {}
): QuantityParameter => ({
  kind: 'quantity',
  unit,
  default: standard,
  label,
  symbol,
  source: nest,
  ...more
})

const stretch = (tauX: number, dt: number): number =>
  Math.min(mostSteps, Math.max(fewestSteps, Math.floor((mostTimeConstants * tauX) / dt)))

export const stdpVoltage = defineSynapse({
  id: 'stdp-voltage',
  title: { en: 'STDP, voltage-based', ko: 'STDP, 막 전위 기반' },
  summary: {
    en: 'Plasticity that follows the target’s membrane potential (Clopath et al.): depression at a presynaptic spike while the filtered potential is high, potentiation in the wake of one while the target is depolarised. A spike of the target counts as a pulse of the potential, whatever its model shows of it. Amplitudes are in units of the mean initial weight; the delay is dendritic; bounds are applied whenever the weight is brought up to date.',
    ko: '표적의 막 전위를 따르는 가소성(Clopath 등). 전시냅스 스파이크 시점에 여과된 전위가 높으면 약화되고, 그 뒤 표적이 탈분극되어 있는 동안 강화됩니다. 표적의 스파이크는 모델이 어떻게 나타내든 전위의 펄스로 셉니다. 크기는 평균 초기 가중치를 단위로 하고 지연은 수상돌기 쪽에 있으며, 한계는 가중치를 갱신할 때 적용합니다.'
  },
  parameters: {
    depression: quantity(
      'A_\\mathrm{LTD}',
      '1/mV',
      14e-5,
      { en: 'Depression', ko: '약화 크기' },
      { min: 0 }
    ),
    potentiation: quantity(
      'A_\\mathrm{LTP}',
      '1/mV^2',
      8e-5,
      { en: 'Potentiation', ko: '강화 크기' },
      { min: 0 }
    ),
    thetaMinus: quantity('\\theta_-', 'mV', -70.6, {
      en: 'Threshold of the filtered potentials',
      ko: '여과된 전위의 문턱'
    }),
    thetaPlus: quantity('\\theta_+', 'mV', -45.3, {
      en: 'Threshold of the potential',
      ko: '전위의 문턱'
    }),
    tauMinus: {
      ...traceTime('\\tau_-', { en: 'Filter for depression', ko: '약화용 여과 시정수' }, 10, nest)
    },
    tauPlus: {
      ...traceTime('\\tau_+', { en: 'Filter for potentiation', ko: '강화용 여과 시정수' }, 7, nest)
    },
    tauX: {
      ...traceTime(
        '\\tau_x',
        { en: 'Time constant of the presynaptic trace', ko: '전시냅스 흔적의 시정수' },
        15,
        nest
      )
    },
    lag: quantity(
      'd_u',
      'ms',
      5,
      { en: 'Lag of the filtered potentials', ko: '여과된 전위의 지연' },
      {
        min: 0,
        max: 100,
        meaning: {
          en: 'So that a spike does not count as its own depolarisation: longer than the pulse.',
          ko: '스파이크 자체가 탈분극으로 계산되지 않도록 펄스보다 길게 합니다.'
        }
      }
    ),
    pulseHeight: quantity(
      'V_\\mathrm{pulse}',
      'mV',
      33,
      { en: 'Height of a spike', ko: '스파이크의 높이' },
      {
        meaning: {
          en: 'The potential that the rule sees from a spike on, for the width.',
          ko: '스파이크 시점부터 폭 동안 규칙이 보는 전위.'
        }
      }
    ),
    pulseWidth: quantity(
      't_\\mathrm{pulse}',
      'ms',
      2,
      { en: 'Width of a spike', ko: '스파이크의 폭' },
      { min: 0 }
    ),
    largest: largestWeight,
    ...upkeepParameters
  },
  constraints: upkeepConstraints,
  plastic: {
    layout: {
      sourceBytes: 16,
      entryBytes: 0,
      hasQueue: false,
      synapseBytes: 8,
      stepBytes: 16,
      hooks: ['prepare', 'observe', 'tend', 'read']
    },
    observes: { state: 'v', unit: 'mV' },
    longestDelay: (values, dt) => {
      const tauX = valueOf(values, 'tauX')
      // A trace that is gone within a step leaves no digits to sum with.
      if (fewestSteps * dt > mostTimeConstants * tauX) return 0
      return Math.max(0, (keptStretches - 3) * stretch(tauX, dt) - 64)
    },
    lower: (values, dt) => {
      const tauX = valueOf(values, 'tauX')
      const every = stretch(tauX, dt)
      const lag = Math.round(valueOf(values, 'lag') / dt)
      return {
        constants: [
          valueOf(values, 'depression'),
          valueOf(values, 'potentiation') * tauX * Math.expm1(dt / tauX),
          valueOf(values, 'thetaMinus'),
          valueOf(values, 'thetaPlus'),
          -Math.expm1(-dt / valueOf(values, 'tauMinus')),
          -Math.expm1(-dt / valueOf(values, 'tauPlus')),
          1 / tauX,
          valueOf(values, 'largest'),
          valueOf(values, 'pulseHeight'),
          Math.round(valueOf(values, 'pulseWidth') / dt),
          lag,
          every
        ],
        taus: [tauX],
        every,
        targetBytes: 8 * (4 + keptStretches + 2 * lag)
      }
    }
  },
  equations: [
    '\\frac{dw}{dt} = -A_\\mathrm{LTD}\\, X(t)\\, [\\bar u_-(t - d_u) - \\theta_-]_+ + A_\\mathrm{LTP}\\, \\bar x\\, [u - \\theta_+]_+ [\\bar u_+(t - d_u) - \\theta_-]_+',
    '\\tau_\\pm \\frac{d \\bar u_\\pm}{dt} = u - \\bar u_\\pm, \\quad \\tau_x \\frac{d \\bar x}{dt} = X - \\bar x, \\quad X(t) = \\sum_k \\delta(t - t_k)',
    'u = V_\\mathrm{pulse} \\text{ for } t_\\mathrm{pulse} \\text{ from a spike on, else } V; \\text{ constant within a step}',
    ...upkeepEquations
  ],
  sources: [clopath, nest, ...upkeepSources]
})
