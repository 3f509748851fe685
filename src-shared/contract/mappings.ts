import { z } from 'zod'
import { activitySchema } from '../hardware/activity'
import { estimateSchema } from '../hardware/estimate'
import {
  chipMappingSchema,
  mappingFindingSchema,
  mappingRemedySchema,
  mappingVerdictSchema,
  networkMetricsSchema
} from '../hardware/mapping-result'
import { json, runIdSchema } from './common'
import { query } from './method'

const localText = z.object({ en: z.string(), ko: z.string() })

/** One chip of a run, as the ranking shows it. */
export const rankedChipSchema = z.object({
  id: z.string(),
  name: localText,
  kind: z.string(),
  verdict: mappingVerdictSchema,
  findings: z.array(mappingFindingSchema),
  remedies: z.array(mappingRemedySchema),
  cores: z.int().nullable(),
  chips: z.int().nullable(),
  estimate: estimateSchema.nullable(),
  /** Spikes times further cores: after the search, and of filling core after core. */
  cost: z.number().nullable(),
  sequentialCost: z.number().nullable(),
  placementCost: z.number().nullable(),
  sequentialPlacementCost: z.number().nullable(),
  synops: z.number().nullable(),
  seconds: z.number()
})
export type RankedChip = z.output<typeof rankedChipSchema>

export const mappingOutcomeSchema = z.object({
  /** Day of the catalogue that was used. */
  catalogue: z.string(),
  activity: activitySchema,
  network: networkMetricsSchema,
  chips: z.array(rankedChipSchema)
})
export type MappingOutcome = z.output<typeof mappingOutcomeSchema>

export const chipOutcomeSchema = z.object({
  mapping: chipMappingSchema,
  estimate: estimateSchema.nullable(),
  /** The entry of the catalogue as it was used, with the user's own values. */
  entry: json,
  /** Names of the populations, in the order of the slices' indices. */
  populations: z.array(z.string())
})
export type ChipOutcome = z.output<typeof chipOutcomeSchema>

export const mappingMethods = {
  /** What came of a mapping run: activity, metrics of the network, and every chip. */
  'mappings.outcome': query(z.strictObject({ id: runIdSchema }), mappingOutcomeSchema),
  /** One chip of it with cores, slices and links. */
  'mappings.chip': query(
    z.strictObject({ id: runIdSchema, chip: z.string().max(100) }),
    chipOutcomeSchema
  ),
  /** Writes all counts as CSV, or the mapping of one chip as JSON; asks for a place when none is given. */
  'mappings.export': query(
    z.strictObject({
      id: runIdSchema,
      format: z.enum(['csv', 'json']),
      chip: z.string().max(100).optional(),
      file: z.string().max(4096).optional()
    }),
    z.object({ file: z.string() }).nullable()
  )
}
