import { z } from 'zod'

/** A value of the user's own in place of a published one, in the unit of the field. */
export const ownHardwareValueSchema = z.strictObject({
  value: z.union([
    z.number().finite(),
    z.string().min(1).max(1000),
    z.array(z.union([z.number().finite(), z.string().min(1).max(1000)])).max(100)
  ]),
  /** Where it comes from, in the user's words. */
  note: z.string().max(1000)
})
export type OwnHardwareValue = z.output<typeof ownHardwareValueSchema>

/** Own values by entry and field. */
export const ownHardwareValuesSchema = z.record(
  z.string().max(100),
  z.record(z.string().max(100), ownHardwareValueSchema)
)
export type OwnHardwareValues = z.output<typeof ownHardwareValuesSchema>
