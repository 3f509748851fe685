import { z } from 'zod'
import { languages } from '../locale/text'
import { runIdSchema } from './common'
import { command } from './method'

export const reportFormats = ['pdf', 'html', 'bundle'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const reportMethods = {
  /** Makes a report of runs; `bundle` is a folder of JSON and CSV. Asks for the place if none is given. */
  'reports.make': command(
    z.strictObject({
      runs: z.array(runIdSchema).min(1).max(100),
      format: z.enum(reportFormats),
      language: z.enum(languages),
      title: z.string().max(500).optional(),
      summary: z.string().max(100_000).optional(),
      file: z.string().max(4096).optional()
    }),
    z.object({ file: z.string() }).nullable()
  )
}
