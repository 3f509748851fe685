import type { Baseline } from '../../../src-shared/hardware/baselines'
import { plainNetworkSchema, type PlainNetwork } from '../../../src-shared/hardware/plain-counts'

/** A layer of the size of many papers: 1,000 neurons with 1,000 synapses each, 5 % of steps, 8 bits. */
export const usualNetwork: PlainNetwork = {
  neurons: 1000,
  fanOut: 1000,
  rate: 0.05,
  steps: 5,
  weightBits: 8
}

export const networkFields = ['neurons', 'fanOut', 'rate', 'steps', 'weightBits'] as const
export type NetworkField = (typeof networkFields)[number]

/** Bounds of a field, as the schema has them. */
export const limitsOf = (field: NetworkField): { readonly min: number; readonly max: number } => {
  const { minValue, maxValue } = plainNetworkSchema.shape[field]
  return { min: minValue ?? 0, max: maxValue ?? Number.MAX_VALUE }
}

/** Energy over that of the bound as events; null where one is not known. */
export function overEvents(baselines: readonly Baseline[], one: Baseline): number | null {
  const events = baselines.find(
    ({ device, work }) => device === 'reference-45nm' && work === 'events'
  )
  const base = events?.energy?.best
  return one.energy && base ? one.energy.best / base : null
}
