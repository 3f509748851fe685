import { z } from 'zod'
import { hardwareFileEntrySchema } from './catalogue-entry'
import { hardwareSourceSchema } from './catalogue-source'
import { ownHardwareValuesSchema } from './own-value'

/** A chip of the user's own, with the sources it names. */
export const ownChipSchema = z.strictObject({
  entry: hardwareFileEntrySchema,
  sources: z.record(z.string(), hardwareSourceSchema)
})
export type OwnChip = z.output<typeof ownChipSchema>

/** Everything that the user puts beside the catalogue; kept with the settings. */
export const ownHardwareSchema = z.strictObject({
  values: ownHardwareValuesSchema,
  chips: z.array(ownChipSchema).max(200)
})
export type OwnHardware = z.output<typeof ownHardwareSchema>

export const noOwnHardware: OwnHardware = { values: {}, chips: [] }
