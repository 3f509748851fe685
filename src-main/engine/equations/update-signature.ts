import type { ValueType } from './wasm-bytes'

/** Types of the parameters of `update`, the same for all neuron models. */
export const signature = [
  ...(['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'f64', 'i32', 'i32'] as const)
] satisfies ValueType[]

/** Where each of them is. */
export const parameter = {
  count: 0,
  constants: 1,
  states: 2,
  stateBytes: 3,
  hold: 4,
  inputs: 5,
  inputBytes: 6,
  current: 7,
  step: 8,
  spikes: 9
}
