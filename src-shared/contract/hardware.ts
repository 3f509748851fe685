import { z } from 'zod'
import { hardwareProjectSchema, preparedCatalogueSchema } from '../hardware/catalogue'
import { ownChipSchema, ownHardwareSchema } from '../hardware/own-chip'
import { nothing } from './common'
import { command, query } from './method'

/** One sentence about a file of a chip; its text is in the locale, below `chipFile` of the hardware. */
export const chipProblemSchema = z.object({
  /** Errors keep the chip out; notices say what it will lack. */
  severity: z.enum(['error', 'notice']),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()]))
})
export type ChipProblem = z.output<typeof chipProblemSchema>

export const chipReadingSchema = z.object({
  file: z.string(),
  /** Null where an error keeps it out. */
  chip: ownChipSchema.nullable(),
  problems: z.array(chipProblemSchema)
})
export type ChipReading = z.output<typeof chipReadingSchema>

export const hardwareListSchema = z.object({
  /** With the user's own values and chips in place. */
  catalogue: preparedCatalogueSchema,
  projects: z.array(hardwareProjectSchema),
  own: ownHardwareSchema
})
export type HardwareList = z.output<typeof hardwareListSchema>

export const hardwareMethods = {
  /** Chips, systems, devices and projects, each value with its source. */
  'hardware.catalogue': query(nothing, hardwareListSchema),
  /** Reads and judges a file of a chip without keeping it; null when the user chose none. */
  'hardware.readChip': query(
    z.strictObject({ file: z.string().min(1).max(4096).optional() }),
    chipReadingSchema.nullable()
  ),
  /** Writes a file of a chip, to be changed and added again; null when the user chose no place. */
  'hardware.saveChip': command(
    z.strictObject({
      name: z.string().min(1).max(200),
      content: z.string().max(1_000_000),
      file: z.string().min(1).max(4096).optional()
    }),
    z.object({ file: z.string() }).nullable()
  ),
  /** Keeps the user's own values and chips, all of them, in place of those before. */
  'hardware.setOwn': command(ownHardwareSchema, ownHardwareSchema)
}
