import type { Text } from '../locale/text'
import type { ModelDescription } from './model'

/** One column of the curves that a protocol gives. */
export interface CurveColumn {
  readonly name: string
  /**
   * SI unit, or "1". What is measured of a capacitive device has the unit of its kind instead: a column in `S`
   * is then in `F`, one in `A` in `C`.
   */
  readonly unit: string
  readonly label: Text
}

/** Where a protocol's parameter gets its value from when the document says nothing. */
export type DeviceDefault =
  | 'setAmplitude'
  | 'setWidth'
  | 'resetAmplitude'
  | 'resetWidth'
  | 'readVoltage'
  /** The more positive, and the more negative, of the two programming amplitudes. */
  | 'highAmplitude'
  | 'lowAmplitude'

/** A way to measure a device, as plain data. */
export interface ProtocolDescription extends ModelDescription {
  /** `waveform` needs a device that follows any voltage; `pulses` works with every device. */
  readonly drives: 'waveform' | 'pulses'
  /** A waveform can also be given as pulses, one a sample, to devices that know nothing but pulses. */
  readonly takesPulses?: boolean
  readonly columns: readonly CurveColumn[]
  /** What a plot shows unless told otherwise. */
  readonly axes: {
    readonly x: string
    readonly y: string
    readonly xScale?: 'log'
    readonly yScale?: 'log'
  }
  /** Ids of the figures of merit that are computed from its curves. */
  readonly figures: readonly string[]
  /** Parameters whose default is the device's own. */
  readonly ofDevice?: Readonly<Record<string, DeviceDefault>>
}
