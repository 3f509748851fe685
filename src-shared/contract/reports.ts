import { z } from 'zod'
import { languages } from '../locale/text'
import { reportSchema, reportSubjectSchema, reportTemplates } from '../reports/schema'
import { isoTime, nothing, runIdSchema } from './common'
import { editSchema } from './experiments'
import { command, query, topic } from './method'

export const reportFormats = ['pdf', 'html', 'bundle'] as const
export type ReportFormat = (typeof reportFormats)[number]

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const reportIdSchema = uuid

export const reportSummarySchema = z.object({
  id: reportIdSchema,
  /** Empty for one that is named after what it is about. */
  title: z.string(),
  about: z.enum(reportTemplates),
  createdAt: isoTime,
  changedAt: isoTime
})
export type ReportSummary = z.output<typeof reportSummarySchema>

/** Steps of a report that can be undone and redone are kept with it. */
export const mostReportSteps = 1000

const historySchema = {
  document: reportSchema,
  /** How many of the edits are applied; those after it can be redone. */
  position: z.int().min(0),
  edits: z.array(editSchema).max(mostReportSteps)
}
export const storedReportSchema = reportSummarySchema.extend(historySchema)
export type StoredReport = z.output<typeof storedReportSchema>

const picture = {
  title: z.string().max(300),
  media: z.enum(['png', 'svg']),
  data: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 20_000_000),
  runs: z.array(runIdSchema).max(1000)
}
const newPictureSchema = z.strictObject({
  ...picture,
  /** The numbers that it shows. */
  csv: z.string().max(50_000_000).optional()
})
export type NewReportPicture = z.output<typeof newPictureSchema>
const pictureSchema = z.object({ ...picture, csv: z.string().nullable() })
export type ReportPicture = z.output<typeof pictureSchema>

/** Something that a text can point at: `[@key]` becomes “Figure 3”. */
export const reportLabelSchema = z.object({
  kind: z.enum(['section', 'figure', 'table']),
  key: z.string(),
  number: z.int(),
  text: z.string(),
  /** The part of the report that it stands in. */
  section: z.string()
})
export type ReportLabel = z.output<typeof reportLabelSchema>

const format = z.enum(reportFormats)
const file = z.string().max(4096).optional()
const one = z.strictObject({ id: reportIdSchema })

export const reportMethods = {
  /** Kept reports, the one changed last first. */
  'reports.list': query(nothing, z.array(reportSummarySchema)),
  'reports.get': query(one, storedReportSchema),
  'reports.create': command(z.strictObject({ document: reportSchema }), storedReportSchema),
  /** Keeps a report as it is now, with its steps. */
  'reports.save': command(
    z.strictObject({ id: reportIdSchema, ...historySchema }),
    reportSummarySchema
  ),
  /** The same report once more, with its pictures. */
  'reports.duplicate': command(
    z.strictObject({ id: reportIdSchema, title: z.string().max(500) }),
    storedReportSchema
  ),
  /** Keeps a picture of a plot, which a part of the report can show. */
  'reports.addPicture': command(
    z.strictObject({ id: reportIdSchema, picture: newPictureSchema }),
    z.object({ id: uuid })
  ),
  'reports.picture': query(z.strictObject({ id: uuid }), pictureSchema),
  /** The page as it would be exported, and what its texts can point at. */
  'reports.preview': query(
    z.strictObject({ document: reportSchema }),
    z.object({ html: z.string(), title: z.string(), labels: z.array(reportLabelSchema) })
  ),
  /**
   * Makes a report of runs or of another subject from its template; `bundle` is a folder of JSON and CSV. Asks for the
   * place if none is given.
   */
  'reports.make': command(
    z.strictObject({
      runs: z.array(runIdSchema).min(1).max(100).optional(),
      /** In place of `runs`. */
      subject: reportSubjectSchema.optional(),
      format,
      language: z.enum(languages),
      title: z.string().max(500).optional(),
      authors: z.string().max(2000).optional(),
      summary: z.string().max(100_000).optional(),
      file
    }),
    z.object({ file: z.string() }).nullable()
  ),
  /** Makes a file, or a folder, of a report as it is arranged. Asks for the place if none is given. */
  'reports.write': command(
    z.strictObject({ document: reportSchema, format, file }),
    z.object({ file: z.string() }).nullable()
  )
}

export const reportTopics = {
  'reports.changed': topic(z.object({ id: reportIdSchema }))
}
