import { z } from 'zod'
import { glossaryCardSchema } from '../catalogue/glossary'
import {
  memoryCatalogueSchema,
  memorySourceSchema,
  ownMemoryValuesSchema
} from '../catalogue/memory'
import { nothing, runIdSchema } from './common'
import { query } from './method'

export const memoryListSchema = z.object({
  sources: z.record(z.string(), memorySourceSchema),
  technologies: memoryCatalogueSchema.shape.technologies,
  /** What the user puts in place of it; kept with the settings (`memoryValues`). */
  own: ownMemoryValuesSchema
})
export type MemoryList = z.output<typeof memoryListSchema>

/** How often weights were written. */
export const updateCountSchema = z.object({
  /** `source->target` */
  projection: z.string(),
  synapse: z.string(),
  synapses: z.number(),
  updates: z.number(),
  /** Pulses of memory devices are counted by the run itself, from its start. */
  by: z.enum(['pulses', 'spikes'])
})
export type UpdateCount = z.output<typeof updateCountSchema>

/** A number of joules between two, for a value that is a range. */
const joules = z.object({ low: z.number(), high: z.number() }).nullable()

export const priceRowSchema = z.object({
  technology: z.string(),
  /** Whether a number of the user's own went in. */
  isOwn: z.boolean(),
  /** bits × energy per bit × updates; null where one of them is not known. */
  write: joules,
  /** Stored bits × leakage × time; zero for memories that hold without supply, null where it is not known. */
  leakage: joules,
  /** Updates of one weight on average, as a share of the lowest endurance; null where one is not known. */
  wear: z.number().nullable()
})
export type PriceRow = z.output<typeof priceRowSchema>

export const memoryPriceSchema = z.object({
  /**
   * `bySpikes`: each spike of a source or a target writes each of its plastic synapses once, after the
   * warm-up; `byPulses`: each pulse of a memory device writes once; `byBoth` has projections of either kind.
   * The others say why there is no count.
   */
  count: z.enum([
    'bySpikes',
    'byPulses',
    'byBoth',
    'notANetwork',
    'nothingPlastic',
    'notFinished',
    'unreadable'
  ]),
  projections: z.array(updateCountSchema),
  updates: z.number().nullable(),
  synapses: z.number(),
  /** Simulated time that was counted. */
  seconds: z.number(),
  rows: z.array(priceRowSchema)
})
export type MemoryPrice = z.output<typeof memoryPriceSchema>

export const memoryMethods = {
  /** Memory technologies, as published, with the user's own values. */
  'memories.list': query(nothing, memoryListSchema),
  /** What the weight updates of a run would have cost in each memory. */
  'memories.price': query(
    z.strictObject({
      id: runIdSchema,
      /** Bits that are written when a weight changes. */
      bits: z.int().min(1).max(64)
    }),
    memoryPriceSchema
  ),
  /** Cards that explain words. */
  'glossary.list': query(nothing, z.array(glossaryCardSchema))
}
