import { z } from 'zod'
import { isoTime, nothing } from './common'
import { command, query, topic } from './method'
import { projectSchema } from './projects'

const filePath = z.string().min(1).max(4096)

export const backupSchema = z.object({
  file: z.string(),
  at: isoTime,
  sizeBytes: z.number(),
  /** Null where it has not been looked at. */
  runs: z.int().nullable(),
  experiments: z.int().nullable(),
  /** Whether it can be read. */
  isSound: z.boolean()
})
export type Backup = z.output<typeof backupSchema>

export const backupMethods = {
  /** Rolling backups of the open project, the latest first, and where they are. */
  'backups.list': query(
    nothing,
    z.object({ folder: z.string(), isThere: z.boolean(), backups: z.array(backupSchema) })
  ),
  /** Makes one now, and verifies it; older ones go as the settings say. */
  'backups.make': command(nothing, backupSchema),
  /** Asks for a folder to keep backups in; null when he thinks better of it. */
  'backups.chooseFolder': command(nothing, z.object({ folder: z.string() }).nullable()),
  /** Opens a backup to be looked at: nothing can be changed in it. */
  'backups.look': command(z.strictObject({ file: filePath }), projectSchema),
  /** Copies a backup to a place of its own, and opens the copy. Asks for the place. */
  'backups.restoreCopy': command(
    z.strictObject({ file: filePath, to: filePath.optional() }),
    projectSchema.nullable()
  ),
  /** Puts a backup in the place of the project that it is of; the present file is kept beside it. */
  'backups.restoreInPlace': command(
    z.strictObject({ file: filePath }),
    z.object({ project: projectSchema, keptAs: z.string() })
  )
}

export const backupTopics = {
  'backups.changed': topic(nothing)
}
