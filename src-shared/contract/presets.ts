import { z } from 'zod'
import { isoTime, nothing } from './common'
import { command, query, topic } from './method'

export const presetIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const name = z.string().trim().min(1).max(200)
const text = z.string().max(1000)

/** A number of a preset: `src-shared/catalogue/device.ts` says what the trust marks mean. */
export const presetValueSchema = z.strictObject({
  /** In the unit of the model's parameter; null where nobody knows it. */
  value: z.union([z.number(), text]).nullable(),
  trust: z.enum(['source', 'literature', 'chosen', 'fitted', 'unknown']),
  source: text,
  /** Of a fitted value, in the same unit. */
  standardError: z.number().nullable().optional(),
  /** Confidence interval at the level of the provenance. */
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional()
})

/** The measurement that a preset was fitted to. */
export const presetProvenanceSchema = z.strictObject({
  /** Name of the file, without its folder. */
  file: z.string().max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fittedAt: isoTime,
  /** Columns that were used, with their units. */
  columns: z.array(z.string().max(300)).max(64),
  /** 0.95 for 95 %. */
  confidence: z.number().min(0).max(1),
  goodness: z.record(z.string(), z.number().nullable()),
  appVersion: z.string().max(100)
})

const body = {
  name,
  model: z.string().min(1).max(200),
  /** Row of the table of memories; empty where it is not said. */
  technology: z.string().max(200),
  note: z.string().max(10_000),
  values: z.record(z.string().max(200), presetValueSchema),
  /** Null for a set that was not fitted. */
  provenance: presetProvenanceSchema.nullable()
}
export const newPresetSchema = z.strictObject(body)
export type NewPreset = z.output<typeof newPresetSchema>

export const presetSchema = z.object({
  id: presetIdSchema,
  ...body,
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
  'presets.rename': command(z.strictObject({ id: presetIdSchema, name }), presetSchema),
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
