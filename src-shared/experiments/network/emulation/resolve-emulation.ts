import type { Complaints } from '../complaints'
import { readQuantity, type Limits } from '../quantities'
import { hasEffect, isOn, type EmulationRules, type EmulationSection } from './schema'

type On<Id extends keyof EmulationRules> = NonNullable<EmulationRules[Id]>

/** The rules that are switched on, with numbers in ms and Hz. */
export interface ResolvedEmulation {
  readonly chip: string
  readonly seed: number
  /** ms */
  readonly step: number | null
  readonly model: On<'model'> | null
  readonly state: On<'state'> | null
  /** `rate` in Hz: how often sources are expected to fire. */
  readonly weights: (Omit<On<'weights'>, 'rate'> & { readonly rate: number }) | null
  readonly delays: On<'delays'> | null
  readonly mismatch: On<'mismatch'> | null
  readonly stochastic: On<'stochastic'> | null
  readonly freezes: boolean
}

/** sPyNNaker's default of spikes_per_second. */
const usualRateHz = 30

/** Reads a section's quantities. @returns null without effect: then a run is the ideal one */
export function resolveEmulation(
  section: EmulationSection | undefined,
  complaints: Complaints
): ResolvedEmulation | null {
  if (!section || !hasEffect(section)) return null
  const { rules } = section
  const quantity = (
    rule: string,
    name: string,
    text: string | undefined,
    unit: string,
    limits: Limits,
    otherwise: number
  ): number => {
    if (text === undefined) return otherwise
    const read = readQuantity(text, unit, limits)
    if (read.ok) return read.value
    complaints.error(['emulation', 'rules', rule, name], read.failure.key, read.failure.details)
    return otherwise
  }
  const { step, weights } = rules
  const timeStep = isOn(rules, 'step')
    ? quantity('step', 'timeStep', step?.timeStep, 'ms', { min: 0.0001, max: 1000 }, 1)
    : null
  const rate = quantity('weights', 'rate', weights?.rate, 'Hz', { above: 0 }, usualRateHz)
  const on = <Id extends keyof EmulationRules>(id: Id): EmulationRules[Id] | null =>
    isOn(rules, id) ? rules[id] : null
  return {
    chip: section.chip,
    seed: section.seed ?? 1,
    step: timeStep,
    model: on('model') ?? null,
    state: on('state') ?? null,
    weights: weights && isOn(rules, 'weights') ? { ...weights, rate } : null,
    delays: on('delays') ?? null,
    mismatch: on('mismatch') ?? null,
    stochastic: on('stochastic') ?? null,
    freezes: isOn(rules, 'plasticity')
  }
}
