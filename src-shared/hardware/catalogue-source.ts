import { z } from 'zod'

/** A paper, page, document or tool that values were read in. */
export const hardwareSourceSchema = z.strictObject({
  title: z.string().min(1),
  /** Titles that are no names of papers or pages are translated. */
  titleKo: z.string().min(1).optional(),
  /** Shown as text: nothing is ever fetched. */
  url: z.url().nullable(),
  kind: z.string().min(1)
})
export type HardwareSource = z.output<typeof hardwareSourceSchema>
