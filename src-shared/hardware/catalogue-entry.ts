import { z } from 'zod'
import { localTextSchema } from './local-text'
import { propertySchema, sourcedValueSchema } from './sourced-value'

export const hardwareKinds = [
  'digital-spiking',
  'mixed-signal-spiking',
  'digital-hybrid',
  'digital-dnn',
  'digital-event-dnn',
  'analog-imc',
  'photonic-imc',
  'bayesian-imc',
  'pim-dram',
  'device',
  'gpu',
  'cpu',
  'npu',
  'memory',
  'platform',
  'reference'
] as const
export type HardwareKind = (typeof hardwareKinds)[number]

export const hardwareIdSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

/**
 * What the mapper can do with an entry: map spiking networks neuron by neuron (`spiking`), check capacity only
 * (`capacity`), run dense layers (`dense`), take layers to a crossbar (`crossbar`), Bayes (`bayesian`), be a synapse
 * (`device`), price memory traffic (`memory`), estimate by a roofline (`roofline`), or be looked at (`none`).
 */
export const mapperSupports = [
  'spiking',
  'capacity',
  'dense',
  'crossbar',
  'bayesian',
  'device',
  'memory',
  'roofline',
  'none'
] as const
export type MapperSupport = (typeof mapperSupports)[number]

export const mapperSchema = z.strictObject({
  support: z.enum(mapperSupports),
  /** The same in words. */
  supportText: localTextSchema.optional(),
  /** What the unit with private memory is. */
  granularity: localTextSchema.optional(),
  topology: localTextSchema.optional(),
  multicast: localTextSchema.optional(),
  coresPerTile: z.int().positive().optional(),
  /** Id of the entry whose limits stand in for those that this one does not state. */
  inherits: hardwareIdSchema.optional(),
  /** Whether those limits are an assumption, and not a statement of the vendor. */
  inheritsAsAssumption: z.boolean().optional(),
  note: localTextSchema.optional()
})
export type HardwareMapper = z.output<typeof mapperSchema>

/** Coherent constants of an estimate; terms of two models are never mixed. */
export const energyModelSchema = z.strictObject({
  id: hardwareIdSchema,
  default: z.boolean(),
  source: z.string().min(1),
  note: localTextSchema.optional(),
  terms: z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]))
})
export type EnergyModel = z.output<typeof energyModelSchema>

/** Where the report and the literature differ, and what is made of it. */
export const conflictSchema = z.strictObject({
  /** A field of `props`, or a word of its own. */
  field: z.string().min(1),
  title: localTextSchema.optional(),
  report: localTextSchema,
  literature: localTextSchema,
  decision: localTextSchema
})
export type HardwareConflict = z.output<typeof conflictSchema>

/** One chip, system, device, memory or reference, as it stands in a file. */
export const hardwareFileEntrySchema = z.strictObject({
  id: hardwareIdSchema,
  name: localTextSchema,
  /** Other names it is looked for by. */
  aliases: z.array(z.string().min(1)).optional(),
  organisation: z.string().min(1).nullable(),
  /** Codes of countries, several divided by a slash. */
  country: z.string().min(1).nullable(),
  year: z.int().min(1940).max(2100).nullable(),
  kind: z.enum(hardwareKinds),
  /** Whether the KERC report names it, and in which sections. */
  inReport: z.boolean(),
  reportSection: z.string().min(1).nullable(),
  status: localTextSchema.nullable(),
  about: localTextSchema.optional(),
  mapper: mapperSchema,
  /** What is known, by field; `hardwareFields` lists those that have a name. */
  props: z.record(z.string(), propertySchema),
  conflicts: z.array(conflictSchema),
  energyModels: z.array(energyModelSchema),
  /** Ids of rows of the table of memory technologies that belong to it. */
  memories: z.array(z.string()).optional()
})
export type HardwareFileEntry = z.output<typeof hardwareFileEntrySchema>

/** An entry as everything works with it: with what it inherits and with the user's own values in place. */
export const hardwareEntrySchema = hardwareFileEntrySchema.extend({
  /** Limits of another entry that stand in for fields that this one says nothing about. */
  inherited: z.record(
    z.string(),
    z.strictObject({ from: hardwareIdSchema, isAssumption: z.boolean(), value: sourcedValueSchema })
  ),
  /** Fields in which a value of the user's own stands first; the published one follows in `also`. */
  ownFields: z.array(z.string()),
  /** Whether the whole entry is the user's. */
  isOwn: z.boolean()
})
export type HardwareEntry = z.output<typeof hardwareEntrySchema>
