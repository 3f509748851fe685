import { z } from 'zod'
import { localTextSchema } from './local-text'
import { hardwareUnits } from './units'

/**
 * How far a value can be trusted: read in the paper or the vendor's document (`primary`), read in a third party's
 * page (`secondary`), calculated from cited values (`derived`), found only in the KERC report (`seed`), recalled
 * (`unverified`), or put there by the user (`own`).
 */
export const confidences = ['primary', 'secondary', 'derived', 'seed', 'unverified', 'own'] as const
export const confidenceSchema = z.enum(confidences)
export type Confidence = z.output<typeof confidenceSchema>

const numberSchema = z.number().finite()

/** A number, a word, a list of either, or numbers by name; null for what is not published. */
export const plainValueSchema = z.union([
  numberSchema,
  z.string().min(1),
  z.boolean(),
  z.array(z.union([numberSchema, z.string().min(1)])),
  z.record(z.string(), z.union([numberSchema, z.array(numberSchema)])),
  z.null()
])
export type PlainValue = z.output<typeof plainValueSchema>

/** One value with where it comes from. `source` is a key of the catalogue's sources. */
export const sourcedValueSchema = z.strictObject({
  value: plainValueSchema,
  unit: z.enum(hardwareUnits).nullable(),
  /** What exactly is counted, or under which conditions: "per HICANN", "at 0.75 V". */
  qualifier: localTextSchema.optional(),
  /** A word or list in Korean, where it is not a name. */
  valueKo: z.union([z.string().min(1), z.array(z.string().min(1))]).optional(),
  source: z.string().min(1).nullable(),
  confidence: confidenceSchema.nullable(),
  note: localTextSchema.optional(),
  /** Table, page or figure of the source. */
  page: z.string().min(1).optional()
})
export type SourcedValue = z.output<typeof sourcedValueSchema>

/** What is known of one field: the value to show and to calculate with, and every other one that was found. */
export const propertySchema = z.strictObject({
  best: sourcedValueSchema,
  also: z.array(sourcedValueSchema)
})
export type HardwareProperty = z.output<typeof propertySchema>
