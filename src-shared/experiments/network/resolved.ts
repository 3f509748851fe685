import type { DevicePreset } from '../../catalogue'
import type { ResolvedEmulation } from './emulation/resolve-emulation'
import type { CheckedDefinition } from './equations'
import type { Law } from './law'

/** A parameter's value in its description's unit. */
export type ResolvedValue =
  | number
  | boolean
  | string
  | readonly number[]
  | readonly string[]
  | readonly { readonly at: number; readonly value: number }[]
  | NeuronIndices
  | Connections
  | PopulationIndex
  | ChosenPreset

export type ResolvedValues = Readonly<Record<string, ResolvedValue>>

/** `null` is every neuron. */
export interface NeuronIndices {
  readonly neurons: readonly number[] | null
}

/** Another population of the network. */
export interface PopulationIndex {
  readonly population: number
}

/** A preset of the document's own; one that comes with the program is only its id. */
export interface ChosenPreset {
  readonly preset: DevicePreset
}

/** Columns of a list of connections; NaN where a row has no weight or delay (ms) of its own. */
export interface Connections {
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  readonly weights: readonly number[]
  readonly delays: readonly number[]
}

/** A network with every name looked up and every quantity a number: ms, mV, pA, pF, nS, Hz. */
export interface ResolvedNetwork {
  readonly timeStepMs: number
  readonly warmupMs: number
  readonly durationMs: number
  readonly seed: number
  /** The document's own neuron models. */
  readonly definitions: readonly CheckedDefinition[]
  readonly populations: readonly ResolvedPopulation[]
  readonly stimuli: readonly ResolvedStimulus[]
  readonly projections: readonly ResolvedProjection[]
  readonly recorders: readonly ResolvedRecorder[]
  /** The constraints of a chip; null without any that has an effect. */
  readonly emulation?: ResolvedEmulation | null
}

export interface ResolvedPopulation {
  readonly name: string
  readonly model: string
  readonly size: number
  readonly values: ResolvedValues
  /** A law for each state variable. */
  readonly initial: Readonly<Record<string, Law>>
  /** Its arrangement in space, if it has one. */
  readonly positions: { readonly model: string; readonly values: ResolvedValues } | null
}

/** A stimulus onto one population. */
export interface ResolvedStimulus {
  readonly name: string
  readonly model: string
  readonly values: ResolvedValues
  /** Index of the population. */
  readonly target: number
  /** Index of the receptor among its model's; 0 for currents. */
  readonly receptor: number
  /** In the receptor's unit; 0 for currents. */
  readonly weight: number
}

export interface ResolvedProjection {
  /** What the document calls it, if anything. */
  readonly name?: string
  readonly source: number
  readonly target: number
  readonly connector: { readonly model: string; readonly values: ResolvedValues }
  readonly synapse: { readonly model: string; readonly values: ResolvedValues }
  readonly receptor: number
  /** In the receptor's unit. */
  readonly weight: Law
  readonly delayMs: Law
}

/** A recorder on one population, or on one projection. */
export interface ResolvedRecorder {
  readonly name: string
  readonly model: string
  readonly values: ResolvedValues
  readonly target: number
  /** The projection whose weights are recorded; then `target` is the population that it ends at. */
  readonly projection?: {
    readonly index: number
    readonly name: string
    /** Which recorder of the document asks for it. */
    readonly recorder: number
  }
}
