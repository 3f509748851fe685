import type { DeviceDescription, DevicePreset } from './device'
import type { FigureDescription } from './figure'
import type { NetworkCatalogue } from './model'
import type { NonidealityDescription } from './nonideality'
import type { ProtocolDescription } from './protocol'

/** Everything the device lab can do, as plain data. */
export interface DeviceCatalogue {
  readonly devices: readonly DeviceDescription[]
  readonly presets: readonly DevicePreset[]
  readonly nonidealities: readonly NonidealityDescription[]
  readonly protocols: readonly ProtocolDescription[]
  readonly figures: readonly FigureDescription[]
}

/** Everything there is to choose from. */
export interface Catalogue extends NetworkCatalogue, DeviceCatalogue {}
