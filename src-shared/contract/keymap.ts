import { z } from 'zod'
import { failureSchema, nothing } from './common'
import { command, query, topic } from './method'

const keysSchema = z.record(z.string().max(100), z.string().max(60).nullable())

export const keymapSchema = z.object({
  /** Where the file lies, or would lie. */
  file: z.string(),
  /** Keys that differ from the usual ones; null takes a command's key away. */
  keys: keysSchema,
  /** Why the file could not be read, or what of it was left out; the usual keys hold in its place. */
  problem: failureSchema.nullable()
})
export type Keymap = z.output<typeof keymapSchema>

export const keymapMethods = {
  /** Reads the file anew each time, as people also edit it by hand. */
  'keymap.get': query(nothing, keymapSchema),
  /** Writes the file. One that could not be read is kept beside it. */
  'keymap.set': command(z.strictObject({ keys: keysSchema }), keymapSchema)
}

export const keymapTopics = {
  'keymap.changed': topic(keymapSchema)
}
