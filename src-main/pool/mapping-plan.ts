import type { HardwareEntry } from '../../src-shared/hardware/catalogue-entry'
import type { ChipMapping } from '../../src-shared/hardware/mapping-result'
import type { LayerShape, MappingNetwork } from '../chips/map'

/** What workers that map are given: a unit is a chip. Arrays of the network are shared. */
export interface MappingPlan {
  readonly network: MappingNetwork
  readonly entries: readonly HardwareEntry[]
  readonly seed: number
  readonly chips: number | undefined
  readonly chipWeight: number
  readonly layers: readonly LayerShape[] | undefined
}

/** The mapping of one chip. */
export type MappingPart = ChipMapping
