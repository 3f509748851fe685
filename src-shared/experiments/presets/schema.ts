import { z } from 'zod'

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
  fittedAt: z.string().max(40),
  /** Columns that were used, with their units. */
  columns: z.array(z.string().max(300)).max(64),
  /** 0.95 for 95 %. */
  confidence: z.number().min(0).max(1),
  goodness: z.record(z.string(), z.number().nullable()),
  appVersion: z.string().max(100)
})

const pulse = z.strictObject({
  /** V, with its sign. */
  amplitude: z
    .number()
    .min(-1000)
    .max(1000)
    .refine((value) => value !== 0),
  /** s */
  width: z.number().positive().max(1e6)
})

/** The pulses that a device was programmed with; without them the energy of a pulse is not known. */
export const presetPulsesSchema = z.strictObject({ set: pulse, reset: pulse })
export type PresetPulses = z.output<typeof presetPulsesSchema>

/** What a preset says, wherever it is kept. */
export const presetBody = {
  name: z.string().trim().min(1).max(200),
  model: z.string().min(1).max(200),
  /** Row of the table of memories; empty where it is not said. */
  technology: z.string().max(200),
  note: z.string().max(10_000),
  values: z.record(z.string().max(200), presetValueSchema),
  pulses: presetPulsesSchema.optional(),
  /** Null for a set that was not fitted. */
  provenance: presetProvenanceSchema.nullable()
}

/** A preset that a document brings along, so that it means the same wherever it is run. */
export const documentPresetSchema = z.strictObject({
  /** What the document's parts name it by. */
  id: z.string().min(1).max(200),
  name: presetBody.name,
  model: presetBody.model,
  technology: presetBody.technology.optional(),
  note: presetBody.note.optional(),
  values: presetBody.values,
  pulses: presetBody.pulses,
  provenance: presetBody.provenance.optional()
})
export type DocumentPreset = z.output<typeof documentPresetSchema>

/** `presets` of a document of any kind. */
export const documentPresets = z.array(documentPresetSchema).max(1000).optional()
