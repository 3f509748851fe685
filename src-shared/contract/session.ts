import { z } from 'zod'
import { nothing } from './common'
import { command, query } from './method'

/** What was open in the window when it was last seen, so that it is there again after a restart or a crash. */
export const sessionSchema = z.strictObject({
  /** The room in front. */
  room: z.string().max(100),
  /** The experiment that each room had in front, by room. */
  experiments: z.record(z.string().max(100), z.string().max(100)),
  /** The comparison in front. */
  comparison: z.string().max(100).nullable()
})
export type Session = z.output<typeof sessionSchema>

export const sessionMethods = {
  /** Of the open project; null where none was kept. */
  'session.get': query(nothing, sessionSchema.nullable()),
  /** Keeps it with the project. A project that can only be looked at keeps none, and says nothing. */
  'session.set': command(sessionSchema, nothing)
}
