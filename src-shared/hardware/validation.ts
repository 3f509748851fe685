import { z } from 'zod'
import { hardwareIdSchema } from './catalogue-entry'
import { estimateNoteSchema } from './estimate'
import { localTextSchema } from './local-text'
import { confidenceSchema } from './sourced-value'

/** One published number beside what the estimator says for the same workload. */
export const validationCheckSchema = z.object({
  /** What is compared: a key of the locale under `estimates.quantities`. */
  quantity: z.string(),
  /** Platform, network or set that it is about, where a workload has several. */
  of: z.string().nullable(),
  unit: z.string(),
  /** Null where a word stands there. */
  published: z.number().nullable(),
  /** Null where the estimator has nothing to say. */
  ours: z.number().nullable(),
  /** Ours over published. */
  ratio: z.number().nullable(),
  /** What the ratio has to be between; null for numbers that only stand beside. */
  accepted: z.object({ low: z.number(), high: z.number() }).nullable(),
  status: z.enum(['pass', 'fail', 'reference']),
  notes: z.array(estimateNoteSchema)
})
export type ValidationCheck = z.output<typeof validationCheckSchema>

export const validationRowSchema = z.object({
  workload: hardwareIdSchema,
  chip: z.string(),
  title: localTextSchema,
  source: z.string(),
  confidence: confidenceSchema,
  acceptance: z.string(),
  /** Worst of its checks; `reference` where nothing was to be met. */
  status: z.enum(['pass', 'fail', 'reference']),
  checks: z.array(validationCheckSchema)
})
export type ValidationRow = z.output<typeof validationRowSchema>

/** Every published workload, estimated. */
export const validationReportSchema = z.object({
  catalogue: z.string(),
  passed: z.int(),
  failed: z.int(),
  reference: z.int(),
  rows: z.array(validationRowSchema)
})
export type ValidationReport = z.output<typeof validationReportSchema>
