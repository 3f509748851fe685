import { z } from 'zod'
import { languages } from '../locale/text'

/** Runs of one report: one of more would be too long to be read. */
export const mostReported = 100

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const runs = z.array(uuid).max(mostReported)

/** What a report is about. */
export const reportSubjectSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('runs'), runs }),
  z.strictObject({ of: z.literal('comparison'), id: uuid }),
  z.strictObject({ of: z.literal('sweep'), id: uuid }),
  /** A device: one of Engram's presets or of the project's, and runs that measured it. */
  z.strictObject({ of: z.literal('device'), preset: z.string().min(1).max(200).nullable(), runs })
])
export type ReportSubject = z.output<typeof reportSubjectSchema>

export const reportTemplates = ['runs', 'comparison', 'sweep', 'device'] as const
export type ReportTemplate = (typeof reportTemplates)[number]

const markdown = z.string().max(200_000)

/** One part of a report. Its id stays while it is moved: texts point at it. */
export const reportSectionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  /** `text` and `picture` are the user's own; any other names what Engram writes. */
  kind: z.string().regex(/^[a-z][a-z-]{0,40}$/),
  /** A heading in place of the usual one. */
  title: z.string().max(300).optional(),
  /** Of a text: Markdown with formulas. */
  text: markdown.optional(),
  /** Of a picture: which, and the words below it. */
  picture: uuid.optional(),
  caption: z.string().max(5000).optional(),
  isOff: z.literal(true).optional()
})
export type ReportSection = z.output<typeof reportSectionSchema>

/** A report as the user arranges it: what it is about, what it says, and in which order. */
export const reportSchema = z.strictObject({
  format: z.literal('engram-report'),
  version: z.literal(1),
  language: z.enum(languages),
  /** Empty: named after what it is about. */
  title: z.string().max(500),
  authors: z.string().max(2000).optional(),
  summary: markdown.optional(),
  subject: reportSubjectSchema,
  sections: z
    .array(reportSectionSchema)
    .max(200)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
})
export type ReportDocument = z.output<typeof reportSchema>
