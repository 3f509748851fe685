import { z } from 'zod'
import { experimentIdSchema, isoTime, nothing, runIdSchema } from './common'
import { command, query, topic } from './method'
import { runFilterSchema, runStateSchema, valueKeySchema } from './runs'

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** Whose note it is. */
export const noteSubjectSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('run'), id: runIdSchema }),
  z.strictObject({ of: z.literal('experiment'), id: experimentIdSchema })
])
export type NoteSubject = z.output<typeof noteSubjectSchema>

export const trashEntrySchema = z.object({
  of: z.enum(['run', 'experiment', 'report']),
  id: z.union([runIdSchema, experimentIdSchema, uuid]),
  /** Of a run. */
  number: z.int().nullable(),
  name: z.string(),
  kind: z.string(),
  state: runStateSchema.nullable(),
  removedAt: isoTime,
  bytes: z.number()
})
export type TrashEntry = z.output<typeof trashEntrySchema>

export const trashSizeSchema = z.object({
  runs: z.int(),
  experiments: z.int(),
  reports: z.int(),
  /** What they take up in the file; it is used again for what comes next. */
  bytes: z.number()
})
export type TrashSize = z.output<typeof trashSizeSchema>

const selectionSchema = z.strictObject({
  runs: z.array(runIdSchema).max(1_000_000),
  experiments: z.array(experimentIdSchema).max(100_000),
  reports: z.array(uuid).max(100_000).optional()
})
export type TrashSelection = z.output<typeof selectionSchema>
const moved = z.object({ runs: z.int(), experiments: z.int(), reports: z.int() })
export type TrashMove = z.output<typeof moved>

const savedFilterSchema = z.object({
  name: z.string().trim().min(1).max(100),
  filter: runFilterSchema
})
export type SavedFilter = z.output<typeof savedFilterSchema>

/** How the table of runs is arranged: belongs to the project. */
export const notebookViewSchema = z.object({
  filters: z.array(savedFilterSchema).max(100),
  /** Ids of columns that are shown, in their order; null for the usual ones. */
  columns: z.array(z.string().max(300)).max(40).nullable(),
  /** Metrics and parameters that columns show besides. */
  values: z.array(valueKeySchema).max(20)
})
export type NotebookView = z.output<typeof notebookViewSchema>

export const notebookMethods = {
  'notebook.view': query(nothing, notebookViewSchema),
  'notebook.setView': command(notebookViewSchema.partial().strict(), notebookViewSchema),
  'notes.get': query(
    noteSubjectSchema,
    z.object({
      text: z.string(),
      pictures: z.array(z.object({ id: uuid, title: z.string(), bytes: z.int() }))
    })
  ),
  'notes.set': command(
    z.strictObject({ subject: noteSubjectSchema, text: z.string().max(1_000_000) }),
    nothing
  ),
  /** Keeps a PNG picture, which the note can show as `![title](picture:ID)`. */
  'notes.addPicture': command(
    z.strictObject({
      subject: noteSubjectSchema,
      title: z.string().max(300),
      png: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 20_000_000)
    }),
    z.object({ id: uuid })
  ),
  'notes.picture': query(
    z.strictObject({ id: uuid }),
    z.object({ title: z.string(), png: z.instanceof(Uint8Array) })
  ),
  /** The latest of what is in the trash, and how much it is in all. */
  'trash.list': query(
    nothing,
    z.object({ entries: z.array(trashEntrySchema), size: trashSizeSchema })
  ),
  /** Takes runs, experiments and reports off their lists; everything of them is kept. */
  'trash.put': command(selectionSchema, moved),
  'trash.restore': command(selectionSchema, moved),
  /** Takes them out for good: all, those that are named, or those removed before a time. */
  'trash.empty': command(
    z.strictObject({ only: selectionSchema.optional(), before: isoTime.optional() }),
    trashSizeSchema
  )
}

export const notebookTopics = {
  /** Something went to the trash or came back. */
  'trash.changed': topic(moved),
  'notebook.viewChanged': topic(notebookViewSchema)
}
