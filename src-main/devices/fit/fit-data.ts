import type { FitKind } from '../../../src-shared/contract/fit'

/** Current along a voltage. */
export interface IvData {
  readonly kind: 'iv'
  /** s, ascending. */
  readonly t: Float64Array
  readonly v: Float64Array
  readonly i: Float64Array
  /** 1 where the current was limited: such rows drive the model and are not compared. */
  readonly isLimited: Uint8Array
  /** A; null where nothing was limited. */
  readonly compliance: number | null
}

/** Responses to pulses of one direction, one after another. */
export interface PulseSeries {
  readonly direction: 'up' | 'down'
  /** Pulses since the start of the series at each value. */
  readonly pulses: Float64Array
  readonly values: Float64Array
  /** Whether the device came from the series before. */
  readonly continues: boolean
}

export interface PulseData {
  readonly kind: 'pulses'
  readonly series: readonly PulseSeries[]
  /** "S", "F" or "1" for arbitrary units. */
  readonly unit: string
}

/** A value in the course of time, without drive. */
export interface DriftData {
  readonly kind: 'drift'
  /** s, above zero. */
  readonly t: Float64Array
  readonly values: Float64Array
  readonly unit: string
}

export type FitData = IvData | PulseData | DriftData
export type DataOf<Kind extends FitKind> = Extract<FitData, { kind: Kind }>
