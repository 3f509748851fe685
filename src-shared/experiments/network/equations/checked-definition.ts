import type { NeuronDescription } from '../../../catalogue'
import type { Method } from './definition-schema'
import type { Expression } from './expression'

export interface CheckedState {
  readonly name: string
  /** Coherent units in one of the state's own unit. */
  readonly factor: number
  readonly derivative: Expression
}

/** A definition whose names, units and formulas are right: plain data, ready to be compiled. */
export interface CheckedDefinition {
  readonly id: string
  readonly description: NeuronDescription
  readonly method: Method
  readonly parameters: readonly { readonly name: string; readonly factor: number }[]
  readonly states: readonly CheckedState[]
  /** In an order in which each needs only those before it. */
  readonly intermediates: readonly { readonly name: string; readonly expression: Expression }[]
  /** Index of the state that each receptor's weights are added to, in the receptor's own unit. */
  readonly receptors: readonly { readonly state: number; readonly factor: number }[]
  readonly threshold: Expression | null
  readonly reset: readonly { readonly state: number; readonly expression: Expression }[]
  readonly refractory: Expression | null
}
