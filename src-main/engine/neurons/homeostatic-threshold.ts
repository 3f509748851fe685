import type { QuantityParameter, StateVariable } from '../../../src-shared/catalogue'
import type { Text } from '../../../src-shared/locale/text'
import { defineNeuron, valueOf, type NeuronModel, type Values } from './neuron-model'

const diehl = 'Diehl & Cook (2015) Front. Comput. Neurosci. 9:99'

/** Parameters of a threshold that follows a neuron’s own activity. */
const homeostaticParameters = {
  thetaJump: {
    kind: 'quantity',
    unit: 'mV',
    default: 0.05,
    min: 0,
    label: { en: 'Rise of the threshold at a spike', ko: '스파이크당 문턱 상승' },
    symbol: '\\theta_+',
    source: diehl
  },
  tauTheta: {
    kind: 'quantity',
    unit: 'ms',
    default: 1e7,
    above: 0,
    label: { en: 'Time constant of its return', ko: '문턱 회복 시정수' },
    symbol: '\\tau_\\theta',
    source: diehl
  },
  targetRate: {
    kind: 'quantity',
    unit: 'Hz',
    default: 0,
    min: 0,
    label: { en: 'Target rate', ko: '목표 발화율' },
    symbol: 'r_0',
    meaning: {
      en: 'At this rate rises and a steady fall cancel, so that the threshold settles where the neuron fires at it. Zero: the threshold only rises and returns.',
      ko: '이 발화율에서 상승과 꾸준한 하강이 상쇄되어, 뉴런이 이 발화율로 발화하는 문턱에 머뭅니다. 0이면 상승과 회복만 있습니다.'
    }
  },
  thetaLeast: {
    kind: 'quantity',
    unit: 'mV',
    default: -10,
    max: 0,
    label: { en: 'Least shift of the threshold', ko: '문턱 이동의 하한' },
    symbol: '\\theta_\\mathrm{min}',
    source: 'chosen: much room for regulation, and still above the resting potential',
    meaning: {
      en: 'The threshold never falls below the reset potential either.',
      ko: '문턱은 리셋 전위 아래로도 내려가지 않습니다.'
    }
  }
} as const satisfies Record<string, QuantityParameter>

const thresholdShift: StateVariable = {
  label: { en: 'Shift of the threshold', ko: '문턱 이동' },
  symbol: '\\theta',
  unit: 'mV'
}

/** Numbers for homeostatic-threshold.as.ts: decay of a step, its steady fall, rise, least shift. */
function homeostaticConstants(values: Values, dt: number): readonly number[] {
  const tau = valueOf(values, 'tauTheta')
  const jump = valueOf(values, 'thetaJump')
  const perMs = valueOf(values, 'targetRate') / 1000
  const room = valueOf(values, 'vReset') - valueOf(values, 'vThreshold')
  return [
    Math.exp(-dt / tau),
    jump * perMs * tau * -Math.expm1(-dt / tau),
    jump,
    Math.max(valueOf(values, 'thetaLeast'), room)
  ]
}

const homeostaticEquations = [
  '\\frac{d\\theta}{dt} = -\\frac{\\theta}{\\tau_\\theta} + \\theta_+ \\Big(\\sum_k \\delta(t - t_k) - r_0\\Big), \\quad \\theta \\ge \\theta_\\mathrm{min}',
  'V \\ge V_\\mathrm{th} + \\theta \\;\\Rightarrow\\; V \\leftarrow V_\\mathrm{reset} \\text{ for } \\tau_\\mathrm{ref}'
] as const

const homeostaticSources = [
  diehl,
  'Desai, Rutherford & Turrigiano (1999) Nat. Neurosci. 2:515–520 (intrinsic plasticity)'
] as const

/** What a model says of its threshold, behind what it says of its membrane. */
const homeostaticSummary = (membrane: Text): Text => ({
  en: `${membrane.en} The threshold rises at each spike and returns slowly, or regulates the rate to a target.`,
  ko: `${membrane.ko} 스파이크마다 문턱이 올라갔다가 천천히 돌아오거나, 발화율을 목표에 맞춥니다.`
})

/**
 * A leaky integrate-and-fire model with a threshold that follows its activity. Its kernel takes the
 * numbers and states of the plain one, and behind them those of the threshold.
 * @param plain the last of its equations is that of its threshold
 */
export const withHomeostaticThreshold = (
  plain: NeuronModel,
  id: string,
  title: Text
): NeuronModel =>
  defineNeuron({
    ...plain,
    id,
    title,
    summary: homeostaticSummary(plain.summary),
    parameters: { ...plain.parameters, ...homeostaticParameters },
    state: { ...plain.state, theta: thresholdShift },
    initial: { ...plain.initial, theta: 0 },
    lower: (values, dt) => [...plain.lower(values, dt), ...homeostaticConstants(values, dt)],
    equations: [...plain.equations.slice(0, -1), ...homeostaticEquations],
    sources: [...plain.sources, ...homeostaticSources]
  })
