import { z } from 'zod'
import { presetBody } from '../experiments/presets/schema'
import { isoTime, nothing } from './common'
import { command, query, topic } from './method'

export const presetIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const newPresetSchema = z.strictObject(presetBody)
export type NewPreset = z.output<typeof newPresetSchema>

export const presetSchema = z.object({
  id: presetIdSchema,
  ...presetBody,
  createdAt: isoTime,
  /** When it was taken off the list; runs that used it can still read it. */
  removedAt: isoTime.nullable()
})
export type Preset = z.output<typeof presetSchema>

const one = z.strictObject({ id: presetIdSchema })

export const presetMethods = {
  /** Presets of the project, by name. */
  'presets.list': query(nothing, z.array(presetSchema)),
  /** One preset, also one that was removed. */
  'presets.get': query(one, presetSchema),
  /** Keeps a preset under a name that no other has. */
  'presets.save': command(z.strictObject({ preset: newPresetSchema }), presetSchema),
  'presets.rename': command(
    z.strictObject({ id: presetIdSchema, name: presetBody.name }),
    presetSchema
  ),
  /** Takes it off the list; refused while an experiment uses it. */
  'presets.remove': command(one, nothing),
  /** Writes a preset to a JSON file; asks for the place. */
  'presets.export': query(
    z.strictObject({ id: presetIdSchema, file: z.string().max(4096).optional() }),
    z.object({ file: z.string() }).nullable()
  ),
  /** Takes a preset over from such a file. */
  'presets.import': command(
    z.strictObject({ file: z.string().max(4096).optional() }),
    presetSchema.nullable()
  )
}

export const presetTopics = {
  'presets.changed': topic(z.object({ id: presetIdSchema }))
}

/** What a preset file holds. */
export const presetFileSchema = z.object({
  format: z.literal('engram-device-preset'),
  version: z.literal(1),
  preset: newPresetSchema
})
