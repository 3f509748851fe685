import type { Text } from '../locale/text'

/**
 * How far a number can be trusted: `source` was read in the named source, `literature` is from the
 * literature but not checked, `chosen` is a default of ours, `fitted` was estimated from measurements,
 * `unknown` means that nobody has published it.
 */
export type Trust = 'source' | 'literature' | 'chosen' | 'fitted' | 'unknown'

interface Common {
  readonly label: Text
  /** Symbol as the literature writes it, in TeX: `\tau_m`. */
  readonly symbol?: string
  /** What it does, where the label does not say it all. */
  readonly meaning?: Text
  /** Where the default value comes from. */
  readonly source?: string
  /** How far the default can be trusted. */
  readonly trust?: Trust
}

interface Bounds {
  readonly min?: number
  readonly max?: number
  /** The value has to be above this. */
  readonly above?: number
}

/** A number with a unit; default and bounds are in `unit`. */
export interface QuantityParameter extends Common, Bounds {
  readonly kind: 'quantity'
  readonly unit: string
  readonly default: number
}

/** A bare number. */
export interface NumberParameter extends Common, Bounds {
  readonly kind: 'number' | 'integer'
  /** Absent where the user has to say. */
  readonly default?: number
}

export interface BooleanParameter extends Common {
  readonly kind: 'boolean'
  readonly default: boolean
}

export interface ChoiceParameter extends Common {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly label: Text }[]
  readonly default: string
}

/** Moments in ascending order, `["8 ms", "9.5 ms"]`. */
export interface TimesParameter extends Common {
  readonly kind: 'times'
  readonly unit: 'ms'
}

/** Quantities in a row, `["300 K", "358 K"]`; default and bounds are in `unit`. */
export interface QuantitiesParameter extends Common, Bounds {
  readonly kind: 'quantities'
  readonly unit: string
  readonly default: readonly number[]
}

/** A course of constant pieces, `[{ "at": "25 ms", "value": "460 pA" }]`; zero before the first. */
export interface StepsParameter extends Common {
  readonly kind: 'steps'
  readonly unit: string
  readonly min?: number
}

/** Bare numbers in a row, `[0, 0.5, 1]`. */
export interface NumbersParameter extends Common, Bounds {
  readonly kind: 'numbers'
  /** One for each neuron of the target, from the first; more than it has are refused. */
  readonly perNeuron?: boolean
}

/** Moments of each neuron, from the first: `[["1 ms", "5 ms"], [], ["3 ms"]]`. */
export interface TrainsParameter extends Common {
  readonly kind: 'trains'
  readonly unit: 'ms'
}

/** Moments with the neuron of each: `[["1 ms", 0], ["1.5 ms", 7]]`. */
export interface EventsParameter extends Common {
  readonly kind: 'events'
  readonly unit: 'ms'
}

/** Connections, each with a weight and a delay of its own if it likes: `[[0, 5], [2, 7, "90 pA", "2 ms"]]`. */
export interface ConnectionsParameter extends Common {
  readonly kind: 'connections'
}

/** One or more state variables of the recorded population, `["v"]`. */
export interface VariablesParameter extends Common {
  readonly kind: 'variables'
}

/** Which neurons: `"all"`, a list of indices, or `{ "from": 0, "count": 10 }`. */
export interface NeuronsParameter extends Common {
  readonly kind: 'neurons'
}

/** A population of the same network, `{ "population": "VTA" }`. */
export interface PopulationParameter extends Common {
  readonly kind: 'population'
}

/**
 * Why a device cannot be a synapse, as the locale names it: its model follows waveforms, is read as a charge, or
 * remembers too much.
 */
export type UnfitAsSynapse = 'waveform' | 'capacitance' | 'memory'

/** A named parameter set of a device, by its id: one that comes with the program, or one of the document's own. */
export interface PresetParameter extends Common {
  readonly kind: 'preset'
  readonly default: string
  readonly options: readonly {
    readonly value: string
    readonly label: Text
    /** Of one that does not come with the program: how far its numbers can be trusted. */
    readonly ownTrust?: Trust
  }[]
  /** Presets that there are, but that do not do here. */
  readonly unfit: readonly { readonly value: string; readonly reason: UnfitAsSynapse }[]
}

/** All that the window, the checks and the reports need to know about a parameter: plain data. */
export type ParameterDescription =
  | QuantityParameter
  | NumberParameter
  | BooleanParameter
  | ChoiceParameter
  | TimesParameter
  | QuantitiesParameter
  | StepsParameter
  | NumbersParameter
  | TrainsParameter
  | EventsParameter
  | ConnectionsParameter
  | VariablesParameter
  | NeuronsParameter
  | PopulationParameter
  | PresetParameter

export type ParameterDescriptions = Readonly<Record<string, ParameterDescription>>
