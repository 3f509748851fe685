import { z } from 'zod'

/** Words of the catalogue in both languages. */
export const localTextSchema = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) })
export type LocalText = z.output<typeof localTextSchema>
