import type { NeuronDescription } from '../../../src-shared/catalogue'

/** Parameter values by name, in base units: ms, mV, pA, pF, nS. */
export type Values = Readonly<Record<string, number>>

/** Change of every state per ms, between spikes. @param current besides the model's own, pA */
export type Slopes = (state: Values, current: number) => Values

/** How a current of a neuron's own, in pA, acts in one step. */
export type Injection =
  /** `gain` times the current is added to what arrives at a receptor. */
  | { readonly kind: 'receptor'; readonly receptor: number; readonly gain: number }
  /** The kernel takes it as an input of its own, behind those of the receptors, in pA. */
  | { readonly kind: 'input' }
  /** `gain` times the current is added to a state before the step, unless the neuron is refractory. */
  | {
      readonly kind: 'state'
      readonly state: number
      readonly gain: number
      /** For models whose membrane goes on while they are refractory. */
      readonly whileRefractory?: boolean
    }

/**
 * A neuron model: its description, and how its parameters become the numbers that its kernel takes.
 * The kernel is `kernel.as.ts` beside it; its `update` says in which order it wants them.
 */
export interface NeuronModel extends NeuronDescription {
  /**
   * @param values every parameter, checked
   * @param dt time step, ms
   */
  readonly lower: (values: Values, dt: number) => readonly number[]
  /** What is added to a stored state to get the recorded one, where that is not zero. */
  readonly offsets?: (values: Values) => Values
  /** Whether states that are otherwise kept in f32 are kept in f64 with these values. */
  readonly isAllDouble?: (values: Values) => boolean
  /** Steps after a spike in which a neuron cannot fire again; 0 where it can at once. */
  readonly refractory?: (values: Values, dt: number) => number
  /** Constant current into every neuron, pA. */
  readonly current?: (values: Values) => number
  /**
   * How a current of a neuron's own acts; without it the model refuses stimuli that give each neuron
   * another current.
   */
  readonly injection?: (values: Values, dt: number) => Injection
  /** Its differential equations, where it has some, for phase planes; the kernel is what is run. */
  readonly slopes?: (values: Values) => Slopes
}

/** Checks at compile time that a model is whole, and keeps its parameters' names as types. */
export const defineNeuron = (model: NeuronModel): NeuronModel => model

/** The value of a parameter that the checks have made sure of. */
export function valueOf(values: Values, name: string): number {
  const value = values[name]
  if (value === undefined) throw new Error(`parameter ${name} has no value`)
  return value
}
