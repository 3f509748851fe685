import { z } from 'zod'
import { json } from './common'
import { query } from './method'

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

export const networkMethods = {
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
