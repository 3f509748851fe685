import type { ResolvedEmulation } from '../../../src-shared/experiments/network/emulation/resolve-emulation'
import type { Law } from '../../../src-shared/experiments/network/law'
import type {
  ResolvedPopulation,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import type { PopulationConstraint, StateFormat } from './constraint'
import { short, type Findings } from './finding'
import { firstStepOf, jumpOf, stepGainOf, type Leaky } from './leaky'

/** A population as the chip has it, and what its numbers count. */
export interface ChipPopulation {
  readonly population: ResolvedPopulation
  /** Weights in the chip's unit for one at each receptor of the document's model. */
  readonly factors: readonly number[]
  /** States of the chip's model for those of the document's. */
  readonly states: Readonly<Record<string, string>>
  readonly constraint: Pick<PopulationConstraint, 'current' | 'states' | 'leak'>
}

interface Wanted {
  readonly population: ResolvedPopulation
  readonly leaky: Leaky
  readonly rule: NonNullable<ResolvedEmulation['model']>
  readonly dt: number
  /** Largest weight onto each receptor, in the document's unit. */
  readonly tops: readonly number[]
  /** Whether leak by chance is asked for. */
  readonly leaksByChance: boolean
  /** Largest whole weight: 127 for eight bits with a sign. */
  readonly mostWeight: number
  readonly findings: Findings
}

/** Turns a leaky neuron into that of a chip. */
export function chipNeuron(wanted: Wanted): ChipPopulation {
  const { neuron } = wanted.rule
  return neuron === 'loihi' || neuron === 'shift' ? currentBased(wanted) : counting(wanted)
}

const mostThreshold = 131_071
const registerUnit = 64

/** Loihi's current-based neuron, or one of the same kind whose decays are shifts. */
function currentBased(wanted: Wanted): ChipPopulation {
  const { population, leaky, rule, dt, tops, mostWeight, findings } = wanted
  const { name } = population
  const isShift = rule.neuron === 'shift'
  const bits = rule.stateBits
  const decayOf = (tau: number, of: string): number => {
    const lost = tau === 0 ? 1 : -Math.expm1(-dt / tau)
    const decay = isShift ? shifted(lost) : coarse(4096 * lost, rule.decayBits ?? 12)
    const off = decay > 0 && decay < 4096 ? -dt / Math.log1p(-decay / 4096) / tau - 1 : 0
    if (tau > 0 && (decay === 0 || Math.abs(off) > 0.01)) {
      const got = decay === 0 ? '∞' : short(-dt / Math.log1p(-decay / 4096))
      findings.note(name, of, { wanted: short(tau), got, decay })
    }
    return decay
  }
  const taus = [...new Set(leaky.receptors.map(({ tau }) => tau))]
  const tauSyn = taus.reduce((sum, tau) => sum + tau, 0) / taus.length
  if (taus.length > 1) {
    findings.note(name, 'oneTau', { taus: taus.map(short).join(', '), tau: short(tauSyn) })
  }
  const decayU = decayOf(tauSyn, 'decayU')
  const decayV = decayOf(leaky.tauM, 'decayV')
  const lostOfU = decayU / 4096
  // A weight of 1 adds 64 to the current, which adds itself to the potential until it has decayed.
  const perMillivolt = leaky.receptors.map((receptor) => {
    const lost = receptor.tau === 0 ? 1 : -Math.expm1(-dt / receptor.tau)
    return (firstStepOf(leaky, receptor, dt) / lost) * (lostOfU || 1) * (1 / registerUnit)
  })
  const height = leaky.vThreshold - leaky.vRest
  const room = isShift ? 2 ** (bits - 1) * registerUnit : 2 ** (bits - 1)
  const scale = scaleOf(perMillivolt, tops, mostWeight, room / 4 / height)
  const threshold = Math.max(1, Math.min(mostThreshold, Math.round((height * scale) / 64)))
  const perPicoampere = scale * stepGainOf(leaky, dt)
  const bias = mantissaOf(perPicoampere * leaky.current)
  const refractory = Math.round(leaky.tauRef / dt)
  if (refractory > 63) findings.note(name, 'refractory', { wanted: refractory, got: 63 })
  if (Math.abs(leaky.vReset - leaky.vRest) > 1e-9) findings.note(name, 'resetToRest')
  const values: ResolvedValues = {
    decayU,
    decayV,
    threshold,
    biasMantissa: bias.mantissa,
    biasExponent: bias.exponent,
    refractory: Math.min(63, refractory),
    unitCurrent: 1 / perPicoampere
  }
  const most = isShift ? (2 ** (bits - 1) - 1) * registerUnit : 2 ** (bits - 1) - 1
  const step = isShift ? registerUnit : 1
  const format: StateFormat = { kind: 'fixed', step, least: -most, most }
  const isWhole = !isShift && bits === 24
  return {
    population: {
      ...population,
      model: 'loihi-cuba',
      values,
      initial: {
        v: shiftedLaw(population.initial['v'], leaky.vRest, scale),
        u: { kind: 'constant', value: 0 }
      }
    },
    factors: perMillivolt.map((one) => one * scale),
    states: { v: 'v', iSynE: 'u' },
    constraint: { current: 0, states: isWhole ? [null, null] : [format, format], leak: null }
  }
}

/** Neurons that count: TrueNorth's with its linear leak, or integrators without any. */
function counting(wanted: Wanted): ChipPopulation {
  const { population, leaky, rule, dt, tops, mostWeight, leaksByChance, findings } = wanted
  const { name } = population
  const isTrueNorth = rule.neuron === 'truenorth'
  const jumps = leaky.receptors.map((receptor) => jumpOf(leaky, receptor))
  if (leaky.receptors.some(({ tau }) => tau > 0)) {
    const taus = [...new Set(leaky.receptors.map(({ tau }) => tau))]
    findings.note(name, 'noCurrents', { taus: taus.map(short).join(', ') })
  }
  const height = leaky.vThreshold - leaky.vRest
  const most = isTrueNorth ? 2 ** 18 - 1 : 2 ** (rule.stateBits - 1) - 1
  const scale = scaleOf(jumps, tops, mostWeight, most / 2 / height)
  const threshold = Math.max(1, Math.round(height * scale))
  // The leak of a potential halfway to the threshold.
  const wantedLeak = isTrueNorth ? (threshold / 2) * -Math.expm1(-dt / leaky.tauM) : 0
  const isByChance = leaksByChance && wantedLeak < 1
  const leak = isByChance ? 0 : Math.min(255, Math.round(wantedLeak))
  if (isTrueNorth)
    findings.note(name, 'linearLeak', { leak: isByChance ? short(wantedLeak) : leak })
  else findings.note(name, 'noLeak', { tau: short(leaky.tauM) })
  if (Math.round(leaky.tauRef / dt) > 1) findings.note(name, 'noRefractory', { tau: leaky.tauRef })
  const reset = Math.round((leaky.vReset - leaky.vRest) * scale)
  const floor = isTrueNorth ? 2 ** 18 - 1 : most
  const states: StateFormat = { kind: 'fixed', step: 1, least: -most - 1, most }
  return {
    population: {
      ...population,
      model: 'truenorth',
      values: {
        leak: leak === 0 ? 0 : -leak,
        leakReversal: true,
        threshold,
        negativeThreshold: floor,
        resetMode: 'normal',
        saturates: true,
        reset,
        unitCurrent: 1 / ((scale * dt) / leaky.capacitance)
      },
      initial: { v: shiftedLaw(population.initial['v'], leaky.vRest, scale) }
    },
    factors: jumps.map((one) => one * scale),
    states: { v: 'v' },
    constraint: {
      current: leaky.current,
      states: [isTrueNorth ? null : states],
      leak: isByChance ? { amount: Math.round(256 * wantedLeak) / 256, unit: 1 } : null
    }
  }
}

/** Units per mV: the largest weight is the largest whole one, and the threshold leaves room above it. */
function scaleOf(
  factors: readonly number[],
  tops: readonly number[],
  mostWeight: number,
  most: number
): number {
  const top = Math.max(0, ...factors.map((factor, i) => Math.abs(factor) * (tops[i] ?? 0)))
  return top > 0 ? Math.min(most, mostWeight / top) : most
}

/** Of 4096ths, those that a decay of fewer bits can be. */
function coarse(decay: number, bits: number): number {
  const step = 2 ** (12 - bits)
  return Math.min(4096, Math.max(0, Math.round(decay / step) * step))
}

/** A decay that is a shift to the right by whole bits. */
function shifted(lost: number): number {
  const shift = Math.min(12, Math.max(0, Math.round(-Math.log2(lost))))
  return 4096 / 2 ** shift
}

/** Mantissa −4096..4095 and the least exponent 0..7 that come nearest to a bias. */
function mantissaOf(bias: number): { readonly mantissa: number; readonly exponent: number } {
  let exponent = 0
  while (exponent < 7 && Math.abs(Math.round(bias / 2 ** exponent)) > 4095) exponent++
  const mantissa = Math.min(4095, Math.max(-4096, Math.round(bias / 2 ** exponent)))
  return { mantissa: mantissa === 0 ? 0 : mantissa, exponent }
}

/** The law of a potential in the chip's unit, counted from rest. */
function shiftedLaw(law: Law | undefined, from: number, scale: number): Law {
  switch (law?.kind) {
    case undefined:
      return { kind: 'constant', value: 0 }
    case 'constant':
      return { kind: 'constant', value: Math.round((law.value - from) * scale) }
    case 'uniform':
      return { kind: 'uniform', low: (law.low - from) * scale, high: (law.high - from) * scale }
    case 'normal':
      return {
        kind: 'normal',
        mean: (law.mean - from) * scale,
        sd: law.sd * scale,
        min: (law.min - from) * scale,
        max: (law.max - from) * scale
      }
    case 'lognormal':
      return { kind: 'constant', value: Math.round((law.mean - from) * scale) }
  }
}
