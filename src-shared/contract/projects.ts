import { z } from 'zod'
import { failureSchema, isoTime, nothing } from './common'
import { command, query, topic } from './method'

export const projectSchema = z.object({
  file: z.string(),
  name: z.string(),
  /** `repair`: the file is damaged or from a newer version; it can be looked at, not written. */
  mode: z.enum(['normal', 'repair']),
  /** Why it is in repair mode. */
  cause: failureSchema.nullable(),
  runs: z.int(),
  experiments: z.int(),
  sizeBytes: z.number(),
  /** Runs that a crash had cut off, found when the project was opened. */
  interrupted: z.int()
})
export type ProjectInfo = z.output<typeof projectSchema>

export const checkReportSchema = z.object({
  file: z.string(),
  ok: z.boolean(),
  schemaVersion: z.int().nullable(),
  findings: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'info']),
      key: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    })
  ),
  counts: z.record(z.string(), z.int())
})
export type CheckReport = z.output<typeof checkReportSchema>

const filePath = z.string().min(1).max(4096)

export const projectMethods = {
  'projects.current': query(nothing, projectSchema),
  'projects.recent': query(nothing, z.array(z.object({ file: z.string(), openedAt: isoTime }))),
  /** Without a file the user is asked by the system's dialog; null when he thinks better of it. */
  'projects.create': command(
    z.strictObject({ file: filePath.optional() }),
    projectSchema.nullable()
  ),
  'projects.open': command(z.strictObject({ file: filePath.optional() }), projectSchema.nullable()),
  'projects.backup': command(
    z.strictObject({ file: filePath.optional() }),
    z.object({ file: z.string(), sizeBytes: z.number() }).nullable()
  ),
  'projects.check': query(nothing, checkReportSchema),
  /** Copies everything that can be read, of a damaged project too, into a new one. */
  'projects.salvage': command(
    z.strictObject({ file: filePath.optional() }),
    z
      .object({
        file: z.string(),
        /** Rows copied and rows that could not be read, by table. */
        copied: z.record(z.string(), z.int()),
        lost: z.record(z.string(), z.int())
      })
      .nullable()
  )
}

export const projectTopics = {
  'projects.changed': topic(projectSchema)
}
