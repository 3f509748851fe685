import { z } from 'zod'
import { ownMemoryValuesSchema } from '../catalogue/memory'
import { ownHardwareSchema } from '../hardware/own-chip'
import { languages } from '../locale/text'
import { json, nothing } from './common'
import { command, query, topic } from './method'

export const backupSettingsSchema = z.object({
  isOn: z.boolean(),
  everyHours: z.number().min(0.1).max(720),
  /** Empty for the folder that the program chooses. */
  folder: z.string().max(4096),
  /** How many are kept: the last of so many hours, days and weeks. */
  hourly: z.int().min(0).max(100),
  daily: z.int().min(0).max(100),
  weekly: z.int().min(0).max(100)
})
export type BackupSettings = z.output<typeof backupSettingsSchema>

/** Backups as they are made until the user says something else. */
export const usualBackups: BackupSettings = {
  isOn: true,
  everyHours: 1,
  folder: '',
  hourly: 3,
  daily: 5,
  weekly: 3
}

export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(['light', 'dark', 'system']),
  /** Threads of a run; 0 is one a core. */
  threads: z.int().min(0).max(256),
  /** The docking layout of each room, as the window saves it. */
  layout: z.record(z.string(), json),
  /** Layouts of all rooms that were kept under a name. */
  layouts: z.record(z.string().min(1).max(100), z.record(z.string(), json)),
  /** Whether the tour for beginners has been seen or skipped. */
  tourSeen: z.boolean(),
  /** Own values in the table of memories. */
  memoryValues: ownMemoryValuesSchema,
  /** Own values and chips beside the catalogue of hardware. */
  hardware: ownHardwareSchema,
  backups: backupSettingsSchema,
  /** Days that things stay in the trash; 0 keeps them until it is emptied by hand. */
  trashDays: z.int().min(0).max(3650)
})
export type Settings = z.output<typeof settingsSchema>

export const settingsMethods = {
  'settings.get': query(nothing, settingsSchema),
  'settings.set': command(settingsSchema.partial().strict(), settingsSchema)
}

export const settingsTopics = {
  'settings.changed': topic(settingsSchema)
}
