import { z } from 'zod'
import { networkSchema } from '../network/schema'

const quantity = z.string().min(1).max(100)

const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)

/** Where the counts come from that a mapping rests on. */
export const mappedActivitySchema = z.discriminatedUnion('from', [
  /** The network is run once, with its own seed, and every spike counted. */
  z.strictObject({ from: z.literal('measure') }),
  /** A run of the project that recorded all spikes; without it in the project the network is run. */
  z.strictObject({ from: z.literal('run'), run: z.uuid() }),
  /** Every neuron fires at this rate: an assumption, marked as one. */
  z.strictObject({ from: z.literal('rate'), rate: quantity })
])

/** Chips of one mapping at most. */
export const mostChips = 200

/** A layer described by hand, for chips that take layers. */
export const layerSchema = z.strictObject({
  name,
  /** The population that it makes. */
  population: name.optional(),
  /** Maps that come in, and features that go out. */
  channels: z.int().min(1).max(1_000_000),
  features: z.int().min(1).max(1_000_000),
  kernel: z.tuple([z.int().min(1).max(1000), z.int().min(1).max(1000)]),
  /** Places of each feature's map. */
  output: z.tuple([z.int().min(1).max(100_000), z.int().min(1).max(100_000)]),
  /** Layers that it sends to; 1 without it. */
  destinations: z.int().min(0).max(1000).optional()
})

export const mappingSchema = z.strictObject({
  format: z.literal('engram-experiment'),
  version: z.literal(1),
  kind: z.literal('mapping'),
  name,
  description: z.string().max(10_000).optional(),
  /** What a run should show: text for the reader, kept with the document. */
  expect: z.string().max(10_000).optional(),
  sources: z.array(z.string().max(1000)).max(100).optional(),
  /** Of the search for places. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
  /** The network as it is mapped; what becomes of its experiment later changes nothing about it. */
  network: networkSchema,
  activity: mappedActivitySchema,
  /** Ids of the catalogue. */
  chips: z.union([z.literal('all'), z.array(z.string().min(1).max(100)).min(1).max(mostChips)]),
  /** Chips of a kind that there are; as many as it takes without it. */
  available: z.int().min(1).max(10_000_000).optional(),
  /** What entering another chip costs a spike, in hops; 10 without it. */
  chipWeight: z.number().min(1).max(10_000).optional(),
  /** In place of the populations, for chips that take layers. */
  layers: z.array(layerSchema).min(1).max(100).optional(),
  /** How energy and time are estimated. */
  estimate: z
    .strictObject({
      /** Simulated over wanted time; 1 without it. */
      speedUp: z.number().positive().max(1_000_000).optional(),
      /** Whether a fast chip waits for the world. */
      pace: z.enum(['real-time', 'fastest']).optional(),
      /** Share of the peak that dense devices reach; 0.3 without it. */
      utilisation: z.number().positive().max(1).optional(),
      /** Whether weights of dense devices stay where they are used. */
      weightsInMemory: z.boolean().optional()
    })
    .optional()
})

export type MappingDocument = z.infer<typeof mappingSchema>
export type MappedActivity = z.infer<typeof mappedActivitySchema>
export type MappedLayer = z.infer<typeof layerSchema>
