import type { Text } from '../locale/text'
import type { ModelDescription, StateVariable } from './model'
import type { Trust, UnfitAsSynapse } from './parameter'

/** A number of a preset with where it comes from. */
export interface PresetValue {
  /** In the unit of the model's parameter; null where no number is known and the default stands in. */
  readonly value: number | string | boolean | readonly number[] | null
  readonly trust: Trust
  /** Paper, table, repository path; empty for `chosen`. */
  readonly source: string
}

/** A figure of the technology as published, shown beside what is simulated; never used in calculations. */
export interface PublishedFigure {
  readonly label: Text
  /** As printed, "10–100"; null where nothing is published. */
  readonly value: string | null
  readonly unit: string
  readonly trust: Trust
  readonly source: string
}

/** A named, sourced parameter set of a device model. */
export interface DevicePreset {
  readonly id: string
  readonly model: string
  readonly title: Text
  readonly summary: Text
  /** `nor-flash`, `mram`, `pcram` …: rows of the memory table that this preset stands for. */
  readonly technology: string
  /** What differs from the model's defaults, and what is worth saying about a default. */
  readonly values: Readonly<Record<string, PresetValue>>
  /** Relative standard deviations between devices where they are known better than in the model. */
  readonly spread?: Readonly<Record<string, PresetValue>>
  /** Programming pulses and read voltage of this technology where they differ from the model's. */
  readonly pulses?: DeviceDescription['pulses']
  readonly readVoltage?: number
  readonly published?: readonly PublishedFigure[]
}

/**
 * What a device model says of itself. Parameters and states are in SI units (V, A, S, s, K, m); fields show
 * them with prefixes.
 */
export interface DeviceDescription extends ModelDescription {
  /** `voltage`: follows any waveform. `pulses`: only whole programming pulses are defined. */
  readonly driven: 'voltage' | 'pulses'
  /** What a read gives: a conductance or a capacitance. */
  readonly reads: 'conductance' | 'capacitance'
  /** In the order of a device's `state`; `span` is the width of its range, for tolerances. */
  readonly state: Readonly<Record<string, StateVariable>>
  /** Sign of the voltage that makes the device conduct more. */
  readonly setPolarity: 1 | -1
  /** Parameters that may vary from device to device, with our relative standard deviation (0 for none). */
  readonly varies: Readonly<Record<string, number>>
  /** Default programming pulse: both signs as applied to the device. */
  readonly pulses: {
    readonly set: { readonly amplitude: number; readonly width: number }
    readonly reset: { readonly amplitude: number; readonly width: number }
  }
  /** Default read voltage, V. */
  readonly readVoltage: number
  /** Why it cannot be a synapse; absent where it can. */
  readonly unfitAsSynapse?: UnfitAsSynapse
}
