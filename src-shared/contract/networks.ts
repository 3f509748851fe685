import { z } from 'zod'
import { json, nothing } from './common'
import { command, query, topic } from './method'

/** Where the neurons of a population are, as far as a picture can show it. */
export const populationSpaceSchema = z.object({
  /** Of the populations of the document. */
  index: z.int(),
  /** Along each of its one to three axes, mm. */
  extent: z.array(z.number()),
  /** Each neuron has a place by chance; those given here are an example. */
  random: z.boolean(),
  /** Two coordinates a neuron, x0, y0, x1, …, mm; of large populations every so many. */
  points: z.array(z.number())
})
export type PopulationSpace = z.output<typeof populationSpaceSchema>

const curveId = z.string().min(1).max(100)

/** How often a neuron fires at constant currents. */
export const rateCurveRequestSchema = z
  .strictObject({
    /** Names it for progress and cancelling. */
    id: curveId,
    /** The network that the population, or a model of its own, is in; null for a model of Engram's. */
    document: json,
    subject: z.union([
      z.strictObject({ population: z.int().min(0) }),
      z.strictObject({ model: z.string().min(1).max(200) })
    ]),
    fromPA: z.number().min(-1e6).max(1e6),
    toPA: z.number().min(-1e6).max(1e6),
    points: z.int().min(2).max(401),
    /** Left out at the beginning, and counted after it. */
    transientMs: z.number().min(0).max(60_000),
    measureMs: z.number().min(10).max(60_000),
    /** The network's own unless given. */
    timeStepMs: z.number().positive().max(10).optional()
  })
  .refine(({ fromPA, toPA }) => fromPA < toPA)
export type RateCurveRequest = z.output<typeof rateCurveRequestSchema>

const floats = z.instanceof(Float64Array)
export const rateCurveSchema = z.object({
  /** pA, besides a current that the model has itself. */
  currents: floats,
  /** Hz; NaN where the run failed, for instance because the neuron ran away. */
  rates: floats,
  /** The closed form at the same currents, of leaky integrate-and-fire neurons. */
  closed: floats.nullable()
})
export type RateCurve = z.output<typeof rateCurveSchema>

export const networkTopics = {
  'networks.rateCurveProgress': topic(z.object({ id: z.string(), fraction: z.number() }))
}

export const networkMethods = {
  /** Runs one neuron at each current; `networks.rateCurveProgress` tells how far it is. */
  'networks.rateCurve': query(rateCurveRequestSchema, rateCurveSchema),
  /** Its call answers `failures.rateCurve.cancelled`. */
  'networks.cancelRateCurve': command(z.strictObject({ id: curveId }), nothing),
  /** What matrix and space of a network show beyond its document; null where it has errors. */
  'networks.describe': query(
    z.strictObject({ document: json }),
    z
      .object({
        /** Expected number for each projection. */
        synapses: z.array(z.number()),
        spaces: z.array(populationSpaceSchema)
      })
      .nullable()
  )
}
