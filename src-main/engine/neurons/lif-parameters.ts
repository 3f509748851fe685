import type { QuantityParameter } from '../../../src-shared/catalogue'
import { valueOf, type Injection, type Values } from './neuron-model'
import { currentGain, decay } from './propagators'

const nest = 'NEST 3.9, default of iaf_psc_*'

/** Parameters that the leaky integrate-and-fire models have in common. */
export const lifParameters = {
  capacitance: {
    kind: 'quantity',
    unit: 'pF',
    default: 250,
    above: 0,
    label: { en: 'Membrane capacitance', ko: '막 정전용량' },
    symbol: 'C_m',
    source: nest
  },
  tauM: {
    kind: 'quantity',
    unit: 'ms',
    default: 10,
    above: 0,
    label: { en: 'Membrane time constant', ko: '막 시정수' },
    symbol: '\\tau_m',
    source: nest
  },
  vRest: {
    kind: 'quantity',
    unit: 'mV',
    default: -70,
    label: { en: 'Resting potential', ko: '휴지 전위' },
    symbol: 'E_L',
    source: nest
  },
  vThreshold: {
    kind: 'quantity',
    unit: 'mV',
    default: -55,
    label: { en: 'Firing threshold', ko: '발화 문턱 전위' },
    symbol: 'V_\\mathrm{th}',
    source: nest
  },
  vReset: {
    kind: 'quantity',
    unit: 'mV',
    default: -70,
    label: { en: 'Reset potential', ko: '리셋 전위' },
    symbol: 'V_\\mathrm{reset}',
    source: nest
  },
  tauRef: {
    kind: 'quantity',
    unit: 'ms',
    default: 2,
    min: 0,
    label: { en: 'Refractory period', ko: '불응기' },
    symbol: '\\tau_\\mathrm{ref}',
    meaning: {
      en: 'Rounded to whole time steps; the potential stays at the reset value meanwhile.',
      ko: '시간 간격의 정수배로 반올림되며, 그동안 전위는 리셋 값에 머뭅니다.'
    },
    source: nest
  },
  current: {
    kind: 'quantity',
    unit: 'pA',
    default: 0,
    label: { en: 'Constant current', ko: '일정 전류' },
    symbol: 'I_e'
  }
} as const satisfies Record<string, QuantityParameter>

const synapticTime = (
  symbol: string,
  label: { en: string; ko: string },
  standard: number,
  source: string
): QuantityParameter => ({
  kind: 'quantity',
  unit: 'ms',
  default: standard,
  above: 0,
  label,
  symbol,
  source
})

/** Synaptic time constants. @param standard default values, ms */
export const synapticTimes = (standard: { e: number; i: number }, source: string) => ({
  tauSynE: synapticTime(
    '\\tau_\\mathrm{E}',
    { en: 'Excitatory synaptic time constant', ko: '흥분성 시냅스 시정수' },
    standard.e,
    source
  ),
  tauSynI: synapticTime(
    '\\tau_\\mathrm{I}',
    { en: 'Inhibitory synaptic time constant', ko: '억제성 시냅스 시정수' },
    standard.i,
    source
  )
})

export const membranePotential = {
  label: { en: 'Membrane potential', ko: '막 전위' },
  symbol: 'V',
  unit: 'mV'
} as const

export const resetBelowThreshold = [{ left: 'vReset', relation: '<', right: 'vThreshold' }] as const

/** Refractory period in steps. */
export const refractorySteps = (tauRef: number, dt: number): number => Math.round(tauRef / dt)

/**
 * A current of a neuron's own, exactly: a constant current adds its gain at a step's end, and what is
 * added to the potential at the step's start decays within it.
 */
export function injectedBeforeDecay(values: Values, dt: number): Injection {
  const tauM = valueOf(values, 'tauM')
  const gain = currentGain(dt, tauM, valueOf(values, 'capacitance')) / decay(dt, tauM)
  return { kind: 'state', state: 0, gain }
}

/**
 * A current of a neuron's own into a membrane with a leak conductance and more: exact for the leak,
 * to first order in the step for the rest.
 */
export function injectedThroughLeak(values: Values, dt: number): Injection {
  const capacitance = valueOf(values, 'capacitance')
  const leak = valueOf(values, 'gLeak')
  const gain = leak > 0 ? Math.expm1((leak * dt) / capacitance) / leak : dt / capacitance
  return { kind: 'state', state: 0, gain }
}
