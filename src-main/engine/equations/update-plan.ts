import type { Node } from './graph'

/** What `update` does for every neuron. Formulas are expanded; states are leaves `state k`. */
export interface UpdatePlan {
  readonly states: readonly {
    readonly leaf: Node
    /** Coherent units in one of those in which the state is stored. */
    readonly factor: number
    /** After the step, without spikes. */
    readonly next: Node
    /** The same with the spikes that arrive now: what threshold and reset begin from. */
    readonly after: Node
    /** Keeps its value while the neuron is refractory. */
    readonly isHeld: boolean
  }[]
  readonly receptors: readonly { readonly state: number; readonly factor: number }[]
  /** Of the `after` leaves. */
  readonly threshold: Node | null
  /** One after the other; each has a leaf for what the state is afterwards. */
  readonly reset: readonly { readonly state: number; readonly value: Node; readonly leaf: Node }[]
  readonly current: Node
  /** A current of each neuron's own, as the input behind those of the receptors; null without. */
  readonly own: Node | null
  readonly time: Node
}
