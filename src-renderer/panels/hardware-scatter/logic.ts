import { bestNumber } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { HardwareField } from '../../../src-shared/hardware/fields'

/** Fields worth an axis: numbers that many entries have. */
export const axisFields = [
  'neurons_total',
  'synapses_total',
  'energy_per_synop_pj',
  'die_area_mm2',
  'process_nm',
  'cores',
  'active_power_mw_typ',
  'transistors',
  'weight_bits',
  'energy_per_op_pj'
] as const satisfies readonly HardwareField[]
export type AxisField = (typeof axisFields)[number]

export interface ScatterEntry {
  readonly entry: HardwareEntry
  readonly x: number
  readonly y: number
}

/** Entries that have both numbers, above zero: logarithms know no others. */
export const scatterOf = (
  entries: readonly HardwareEntry[],
  x: AxisField,
  y: AxisField
): readonly ScatterEntry[] =>
  entries.flatMap((entry) => {
    const [across, up] = [bestNumber(entry, x), bestNumber(entry, y)]
    return across !== null && up !== null && across > 0 && up > 0
      ? [{ entry, x: across, y: up }]
      : []
  })
