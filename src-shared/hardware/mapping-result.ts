import { z } from 'zod'
import { operationCountsSchema } from './operation-counts'

export const mappingVerdicts = [
  'fits',
  'fits-with-losses',
  'does-not-fit',
  'not-a-spiking-target'
] as const
export const mappingVerdictSchema = z.enum(mappingVerdicts)
export type MappingVerdict = z.output<typeof mappingVerdictSchema>

/**
 * One thing that a check of a network against a chip found. Its sentence is in the locale, among the findings of
 * mappings under its code, and takes the values.
 */
export const mappingFindingSchema = z.object({
  code: z.string(),
  severity: z.enum(['refuse', 'degrade', 'note']),
  /** Names of the population or projection that it is about. */
  population: z.string().nullable(),
  projection: z.string().nullable(),
  have: z.number().nullable(),
  limit: z.number().nullable(),
  unit: z.string(),
  /** Everything that the sentence names. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Key of the catalogue's sources, and how far the limit can be trusted; null where no value was used. */
  source: z.string().nullable(),
  confidence: z.string().nullable()
})
export type MappingFinding = z.output<typeof mappingFindingSchema>

/** The smallest change that would make a network fit, found by checking again. */
export const mappingRemedySchema = z.object({
  /** The sentence is in the locale, among the remedies of mappings. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether the network fits with this change alone. */
  suffices: z.boolean()
})
export type MappingRemedy = z.output<typeof mappingRemedySchema>

export const utilisationKinds = [
  'neurons',
  'synapseMemory',
  'axonsIn',
  'axonsOut',
  'fanIn',
  'configurations',
  'routing',
  'cores'
] as const

/** How full what is there is: of the cores in use the mean and the fullest, and the limit. */
export const utilisationSchema = z.object({
  kind: z.enum(utilisationKinds),
  mean: z.number(),
  most: z.number(),
  limit: z.number(),
  unit: z.string()
})
export type Utilisation = z.output<typeof utilisationSchema>

/** Neurons of one population, one after the other, on one core. */
export const sliceSchema = z.object({
  /** Index of the population in the document. */
  population: z.int(),
  first: z.int(),
  count: z.int(),
  core: z.int()
})
export type MappingSlice = z.output<typeof sliceSchema>

/** One core in use: where it is and what it holds and does. */
export const coreLoadSchema = z.object({
  chip: z.int(),
  /** Where it is on its chip, or its chip among the chips. */
  x: z.int(),
  y: z.int(),
  neurons: z.int(),
  synapses: z.number(),
  axonsIn: z.number(),
  axonsOut: z.number(),
  /** Bytes of its synapses. */
  bytes: z.number(),
  /** Over the whole run. */
  spikes: z.number(),
  synops: z.number()
})
export type CoreLoad = z.output<typeof coreLoadSchema>

/** Traffic between two neighbours of the topology, spikes over the whole run. */
export const linkLoadSchema = z.object({
  fromX: z.int(),
  fromY: z.int(),
  toX: z.int(),
  toY: z.int(),
  spikes: z.number()
})
export type LinkLoad = z.output<typeof linkLoadSchema>

export const partitionSummarySchema = z.object({
  /** Spikes times the further cores that each has to reach. */
  cost: z.number(),
  /** The same where populations fill core after core. */
  sequentialCost: z.number(),
  /** Which start was the best one. */
  start: z.enum(['sequential', 'greedy', 'layers', 'matching']),
  /** Neurons that are moved together; 1 for each on its own. */
  blockSize: z.int(),
  passes: z.int(),
  /** Copies of neurons that were added to reach several cores, and the levels of them. */
  copies: z.int(),
  copyLevels: z.int()
})

export const topologies = ['mesh', 'torus', 'grid', 'star', 'none'] as const
export const placementSummarySchema = z.object({
  topology: z.enum(topologies),
  width: z.int(),
  height: z.int(),
  /** Cost before and after the search, and with cores in the order in which they were filled. */
  startCost: z.number(),
  cost: z.number(),
  sequentialCost: z.number(),
  hottest: linkLoadSchema.nullable(),
  /** Spikes in a step over the hottest link: mean, and an upper bound of the busiest step. */
  hottestPerStep: z.object({ mean: z.number(), peak: z.number() }).nullable(),
  links: z.array(linkLoadSchema)
})
export type PlacementSummary = z.output<typeof placementSummarySchema>

/** What one chip makes of a network. */
export const chipMappingSchema = z.object({
  /** Id of the catalogue's entry. */
  chip: z.string(),
  verdict: mappingVerdictSchema,
  findings: z.array(mappingFindingSchema),
  remedies: z.array(mappingRemedySchema),
  /** Null where nothing was placed. */
  cores: z.int().nullable(),
  chips: z.int().nullable(),
  utilisation: z.array(utilisationSchema),
  partition: partitionSummarySchema.nullable(),
  placement: placementSummarySchema.nullable(),
  slices: z.array(sliceSchema),
  /** Of large systems every core is not listed: then there are none. */
  coreLoads: z.array(coreLoadSchema),
  counts: operationCountsSchema.nullable(),
  /** Wall seconds that partition and placement took. */
  seconds: z.number()
})
export type ChipMapping = z.output<typeof chipMappingSchema>

/** Sizes and operations of a network as NeuroBench counts them. */
export const networkMetricsSchema = z.object({
  /** Bytes of weights (zeros counted) and states. */
  footprintBytes: z.number(),
  /** Share of possible connections that are not there. */
  connectionSparsity: z.number(),
  /** Share of neuron-steps without a spike. */
  activationSparsity: z.number(),
  /** Synaptic operations in a step. */
  synapticOperations: z.object({
    dense: z.number(),
    effectiveMacs: z.number(),
    effectiveAcs: z.number()
  }),
  /** In a step. */
  membraneUpdates: z.number()
})
export type NetworkMetrics = z.output<typeof networkMetricsSchema>
