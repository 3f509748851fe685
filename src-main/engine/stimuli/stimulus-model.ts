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
  /** A sinusoidal current, pA, from one step (the first it acts in) to before another. */
  | { readonly kind: 'wave-current'; readonly wave: Wave }
  /** Independent Poisson trains whose rate changes: events a neuron and step. */
  | { readonly kind: 'poisson-wave'; readonly wave: Wave }
  | {
      readonly kind: 'poisson-pieces'
      readonly steps: readonly number[]
      readonly values: readonly number[]
    }
  /** Independent Poisson trains, each with a rate of its own; neurons beyond the list have none. */
  | {
      readonly kind: 'poisson-each'
      readonly meansPerStep: readonly number[]
      readonly from: number
      readonly until: number
    }
  /** Spikes of single neurons: ascending steps, and the neuron that each reaches. */
  | {
      readonly kind: 'events'
      readonly steps: readonly number[]
      readonly neurons: readonly number[]
    }
  /** A normally distributed current, pA, for each neuron, drawn anew every so many steps. */
  | {
      readonly kind: 'noise-current'
      readonly mean: number
      readonly sd: number
      /** Modulates the variance: sd² + swing² sin(…). */
      readonly swing: number
      readonly wave: Wave
      readonly every: number
    }

/** offset + amplitude · sin(2π (cyclesPerStep · s + phase)) in the middle of each step s. */
export interface Wave {
  readonly offset: number
  readonly amplitude: number
  readonly cyclesPerStep: number
  /** In cycles. */
  readonly phase: number
  /** First step it acts in, and the first in which it does not any more. */
  readonly from: number
  readonly until: number
}

/** A stimulus: its description, and how its parameters become a drive. One file each. */
export interface StimulusModel extends StimulusDescription {
  /** @param dt time step, ms */
  readonly lower: (values: StimulusValues, dt: number) => Drive
}

export const defineStimulus = (model: StimulusModel): StimulusModel => model

const lastStep = 2 ** 31 - 2

/** The step that begins at a time; counted from 1. @param time ms */
export const stepFrom = (time: number, dt: number): number =>
  Math.min(lastStep, Math.round(time / dt)) + 1

export function numberOf(values: StimulusValues, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`parameter ${name} has no value`)
  return value
}

type Pair = { readonly at: number; readonly value: number }

/** Value of a parameter that is a list of moments with a number each. */
export function pairsOf(values: StimulusValues, name: string): readonly Pair[] {
  const value = values[name]
  if (!Array.isArray(value)) throw new Error(`parameter ${name} has no value`)
  return value.map((pair) => {
    if (typeof pair !== 'object') throw new Error(`parameter ${name} has no pairs`)
    return pair
  })
}

/** A wave from the usual parameters: frequency in Hz, phase in degrees, start and stop in ms. */
export const waveOf = (
  values: StimulusValues,
  dt: number,
  scale: { readonly offset: number; readonly amplitude: number }
): Wave => ({
  ...scale,
  cyclesPerStep: (numberOf(values, 'frequency') * dt) / 1000,
  phase: numberOf(values, 'phase') / 360,
  from: stepFrom(numberOf(values, 'start'), dt),
  until: stepFrom(numberOf(values, 'stop'), dt)
})

/** Spikes of single neurons, sorted by step. @param delay ms */
export function eventsDrive(events: readonly Pair[], delay: number, dt: number): Drive {
  const placed = events
    .map(({ at, value }) => ({ step: arrivalStep(at + delay, dt), neuron: value }))
    .sort((a, b) => a.step - b.step || a.neuron - b.neuron)
  return {
    kind: 'events',
    steps: placed.map(({ step }) => step),
    neurons: placed.map(({ neuron }) => neuron)
  }
}

/** Step at whose end a spike arrives; steps count from 1, so one at time zero comes with the first. */
export const arrivalStep = (timeMs: number, dt: number): number =>
  Math.max(1, Math.round(timeMs / dt))
