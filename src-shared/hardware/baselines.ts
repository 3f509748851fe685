import { z } from 'zod'
import { estimateNoteSchema, estimateTermSchema, rangeSchema } from './estimate'

/**
 * What is calculated: the spiking network as its events (`events`), the same network with every synapse in every step
 * (`dense`), or a network without spikes of the same size, once an answer (`network`).
 */
export const baselineWorkSchema = z.enum(['events', 'dense', 'network'])
export type BaselineWork = z.output<typeof baselineWorkSchema>

export const baselineOptionsSchema = z.object({
  /** Share of the peak that dense devices reach. */
  utilisation: z.number().positive().max(1).default(0.3),
  /** Whether weights stay where they are used, so that they need not be fetched. */
  weightsInMemory: z.boolean().default(false),
  /** Steps that the spiking network takes for one answer; the other network takes one pass. */
  stepsPerAnswer: z.number().positive().default(5),
  /** How many multiplications a fetched weight serves in the network without spikes (convolutions, batches). */
  weightReuse: z.number().min(1).default(1)
})
export type BaselineOptions = z.output<typeof baselineOptionsSchema>

export const baselineSchema = z.object({
  /** Entry of the catalogue, or one device of the entry of reference devices (`cpu`, `gpu`, `arm`). */
  device: z.string(),
  work: baselineWorkSchema,
  /** J over the run; null where it is not known. */
  energy: rangeSchema.nullable(),
  terms: z.array(estimateTermSchema),
  /** Seconds over the run, where the device's speed is known. */
  seconds: z.number().nullable(),
  notes: z.array(estimateNoteSchema)
})
export type Baseline = z.output<typeof baselineSchema>

export const breakEvenSchema = z.object({
  /** Spikes of a neuron in a step above which the network without spikes takes less; above 1 there is none. */
  rate: z.number(),
  /** The same of the run. */
  ofRun: z.number(),
  /** What a study with data movement finds for five steps (Yan et al. 2024–2026). */
  study: z.object({ low: z.number(), high: z.number() })
})
export type BreakEven = z.output<typeof breakEvenSchema>

export const baselineReportSchema = z.object({
  baselines: z.array(baselineSchema),
  breakEven: breakEvenSchema.nullable()
})
export type BaselineReport = z.output<typeof baselineReportSchema>
