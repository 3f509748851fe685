import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import type { Values } from '../neurons/neuron-model'

const turrigiano = 'Turrigiano et al. (1998) Nature 391:892–896'
const zheng = 'Zheng, Dimitrakakis & Triesch (2013) PLoS Comput. Biol. 9:e1002848'

/** What a rule’s weights go through now and then, whatever the rule. All of it is off by default. */
export const upkeepParameters = {
  total: {
    kind: 'number',
    default: 0,
    min: 0,
    label: { en: 'Sum of incoming weights', ko: '입력 가중치의 합' },
    symbol: 'W',
    meaning: {
      en: 'To this, in units of the mean initial weight, the weights of each neuron’s synapses of this projection are scaled. Zero: they are not.',
      ko: '이 투사에서 각 뉴런이 받는 시냅스 가중치의 합을 이 값(평균 초기 가중치 단위)으로 맞춥니다. 0이면 맞추지 않습니다.'
    },
    source: turrigiano
  },
  totalInterval: {
    kind: 'quantity',
    unit: 'ms',
    default: 1000,
    above: 0,
    label: { en: 'Interval of scaling', ko: '합을 맞추는 간격' },
    symbol: 'T_W'
  },
  silentBelow: {
    kind: 'number',
    default: 0,
    min: 0,
    label: { en: 'Falls silent below', ko: '침묵 문턱 가중치' },
    symbol: '\\theta_w',
    meaning: {
      en: 'A synapse with a smaller weight, in units of the mean initial weight, transmits nothing until it wakes. Zero: none falls silent.',
      ko: '가중치(평균 초기 가중치 단위)가 이보다 작아진 시냅스는 다시 깨어날 때까지 아무것도 전달하지 않습니다. 0이면 침묵하지 않습니다.'
    },
    source: zheng
  },
  wakeProbability: {
    kind: 'number',
    default: 0.1,
    min: 0,
    max: 1,
    label: { en: 'Probability of waking', ko: '깨어날 확률' },
    symbol: 'p_w',
    meaning: {
      en: 'Of each silent synapse, at each look.',
      ko: '침묵한 시냅스마다, 살펴볼 때마다의 확률.'
    }
  },
  wakeWeight: {
    kind: 'number',
    default: 0.5,
    above: 0,
    label: { en: 'Weight after waking', ko: '깨어난 뒤의 가중치' },
    symbol: 'w_w',
    meaning: {
      en: 'In units of the mean initial weight.',
      ko: '평균 초기 가중치를 단위로 한 값.'
    }
  },
  silentInterval: {
    kind: 'quantity',
    unit: 'ms',
    default: 1000,
    above: 0,
    label: { en: 'Interval between looks', ko: '침묵·각성을 살피는 간격' },
    symbol: 'T_w'
  }
} as const satisfies ParameterDescriptions

export const upkeepConstraints = [
  { left: 'silentBelow', relation: '<', right: 'wakeWeight' }
] as const

export const upkeepEquations = [
  '\\text{every } T_W: \\; w \\leftarrow w\\, W / \\textstyle\\sum_\\mathrm{in} w \\quad (W > 0)',
  '\\text{every } T_w: \\; w < \\theta_w \\Rightarrow \\text{silent}, \\quad \\text{silent} \\Rightarrow w \\leftarrow w_w \\text{ with probability } p_w \\quad (\\theta_w > 0)'
] as const

export const upkeepSources = [turrigiano, zheng] as const

/** What is done to weights at intervals, in steps; null for what is not. */
export interface Upkeep {
  readonly scaling: { readonly every: number; readonly total: number } | null
  readonly silence: {
    readonly every: number
    readonly least: number
    readonly chance: number
    readonly start: number
  } | null
}

/** The upkeep that a rule's values ask for; null where there is none. */
export function upkeepOf(values: Values, dt: number): Upkeep | null {
  const { total = 0, totalInterval = 0, silentBelow = 0, silentInterval = 0 } = values
  const { wakeProbability = 0, wakeWeight = 1 } = values
  const steps = (ms: number): number => Math.max(1, Math.round(ms / dt))
  const scaling = total > 0 ? { every: steps(totalInterval), total } : null
  const silence =
    silentBelow > 0
      ? {
          every: steps(silentInterval),
          least: silentBelow,
          chance: wakeProbability,
          start: wakeWeight
        }
      : null
  return scaling || silence ? { scaling, silence } : null
}
