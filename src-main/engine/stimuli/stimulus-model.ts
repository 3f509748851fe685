import type { StimulusDescription } from '../../../src-shared/catalogue'

/** A value of a stimulus or recorder, read and converted to base units. */
export type StimulusValue =
  number | boolean | string | readonly number[] | readonly { at: number; value: number }[]

export type StimulusValues = Readonly<Record<string, StimulusValue>>

/** What drives a population; each kind has its code in the kernel. Times count in steps. */
export type Drive =
  /** Independent Poisson trains; on average so many events a neuron and step. */
  | { readonly kind: 'poisson'; readonly meanPerStep: number }
  /** Spikes that reach every neuron at these steps, ascending. */
  | { readonly kind: 'spikes'; readonly steps: readonly number[] }
  /** A current, pA, constant from each step (the first it acts in) to the next. */
  | {
      readonly kind: 'current'
      readonly steps: readonly number[]
      readonly values: readonly number[]
    }

/** A stimulus: its description, and how its parameters become a drive. One file each. */
export interface StimulusModel extends StimulusDescription {
  /** @param dt time step, ms */
  readonly lower: (values: StimulusValues, dt: number) => Drive
}

export const defineStimulus = (model: StimulusModel): StimulusModel => model

export function numberOf(values: StimulusValues, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`parameter ${name} has no value`)
  return value
}
