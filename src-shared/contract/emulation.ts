import { z } from 'zod'
import { emulationRulesSchema } from '../experiments/network/emulation/schema'
import { json, nothing } from './common'
import { command, query, topic } from './method'

const chipId = z.string().min(1).max(100)
const jobId = z.string().min(1).max(100)
const details = z.record(z.string(), z.union([z.string(), z.number()]))
const floats = z.instanceof(Float64Array)

/** Where a number of a rule comes from: a field of the catalogue, or an assumption. */
const ruleSource = z.object({
  rule: z.string(),
  key: z.string(),
  field: z.string().nullable(),
  confidence: z.string().nullable()
})

export const chipProfileSchema = z.object({
  chip: z.string(),
  catalogue: z.string(),
  /** Null where no spiking network runs on it; then `refused` says what does, below `emulation.refused`. */
  rules: emulationRulesSchema.nullable(),
  refused: z.string().nullable(),
  sources: z.array(ruleSource),
  /** Keys below `emulation.notices`. */
  notices: z.array(z.string())
})
export type ChipProfileReply = z.output<typeof chipProfileSchema>

/** Mean and deviation over the seeds; null where no seed gave a number. */
const spread = z.object({ mean: z.number().nullable(), sd: z.number().nullable() })
export type Spread = z.output<typeof spread>

const casePopulation = z.object({
  name: z.string(),
  rate: spread,
  cv: spread,
  spikes: spread,
  /** Against the ideal run of the same seed; shares of one. */
  spikesChange: spread,
  rateCorrelation: spread,
  courseCorrelation: spread,
  /** van Rossum's distance, mean over neurons. */
  distance: spread
})
export type CasePopulation = z.output<typeof casePopulation>

export const emulationCaseSchema = z.object({
  /** `ideal`, `chip`, a rule that is on alone, or `other-seed`: two ideal runs that differ in nothing but the seed. */
  id: z.string(),
  populations: z.array(casePopulation),
  /** Numbers beyond the chip's range, mean over seeds. */
  beyond: z.number()
})
export type EmulationCase = z.output<typeof emulationCaseSchema>

/** Spikes of the first seed, of the first neurons. */
const picture = z.object({
  population: z.string(),
  neurons: z.int(),
  ideal: z.object({ times: floats, indices: floats, rate: floats }),
  chip: z.object({ times: floats, indices: floats, rate: floats })
})
export type EmulationPicture = z.output<typeof picture>

export const emulationReportSchema = z.object({
  chip: z.string(),
  network: z.string(),
  rules: emulationRulesSchema,
  seeds: z.array(z.int()),
  /** ms */
  duration: z.number(),
  binMs: z.number(),
  tauMs: z.number(),
  cases: z.array(emulationCaseSchema),
  /** What the chip makes otherwise: keys below `emulation.findings`. */
  findings: z.array(z.object({ of: z.string(), key: z.string(), details })),
  pictures: z.array(picture)
})
export type EmulationReport = z.output<typeof emulationReportSchema>

const wanted = {
  document: json,
  chip: chipId,
  /** In place of those of the catalogue. */
  rules: emulationRulesSchema.optional()
}

export const emulationMethods = {
  /** The rules of a chip as numbers, with where they come from. */
  'emulation.profile': query(z.strictObject({ chip: chipId }), chipProfileSchema),
  /** The network as the chip would run it, as a document of its own. */
  'emulation.document': query(z.strictObject(wanted), z.object({ document: json })),
  /** Runs a network with and without a chip's rules and compares; `emulation.progress` tells how far it is. */
  'emulation.run': query(
    z.strictObject({
      id: jobId,
      ...wanted,
      seeds: z.int().min(1).max(100).optional(),
      /** Whether each rule is tried alone as well. */
      oneAtATime: z.boolean().optional()
    }),
    emulationReportSchema
  ),
  /** Ends a comparison; its call answers `failures.run.cancelled`. */
  'emulation.cancel': command(z.strictObject({ id: jobId }), nothing)
}

export const emulationTopics = {
  'emulation.progress': topic(z.object({ id: z.string(), done: z.int(), total: z.int() }))
}
