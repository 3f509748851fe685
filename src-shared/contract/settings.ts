import { z } from 'zod'
import { ownMemoryValuesSchema } from '../catalogue/memory'
import { languages } from '../locale/text'
import { json, nothing } from './common'
import { command, query, topic } from './method'

export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(['light', 'dark', 'system']),
  /** Threads of a run; 0 is one a core. */
  threads: z.int().min(0).max(256),
  /** The docking layout of each room, as the window saves it. */
  layout: z.record(z.string(), json),
  /** Own values in the table of memories. */
  memoryValues: ownMemoryValuesSchema
})
export type Settings = z.output<typeof settingsSchema>

export const settingsMethods = {
  'settings.get': query(nothing, settingsSchema),
  'settings.set': command(settingsSchema.partial().strict(), settingsSchema)
}

export const settingsTopics = {
  'settings.changed': topic(settingsSchema)
}
