import { z } from 'zod'
import { activityBasisSchema } from './activity'

/** What the busiest core has to do in one step, and how far its spikes travel. */
export const stepLoadSchema = z.object({
  updates: z.number(),
  synops: z.number(),
  spikes: z.number(),
  /** The longest way of a spike, hops. */
  hopsMax: z.number(),
  /** Tiles (cores, where there are none) that have to wait for one another. */
  tiles: z.number()
})
export type StepLoad = z.output<typeof stepLoadSchema>

/** What a placed network makes a chip do over the run: all that an estimate needs besides the catalogue. */
export const operationCountsSchema = z.object({
  simulatedMs: z.number(),
  /** Steps of the chip in that time. */
  chipSteps: z.number(),
  basis: activityBasisSchema,
  neuronUpdatesActive: z.number(),
  neuronUpdatesIdle: z.number(),
  /** Deliveries of a spike to a synapse, by how the synapses are stored. */
  synopsDense: z.number(),
  synopsSparse: z.number(),
  synopsConvolutional: z.number(),
  spikes: z.number(),
  /** Spikes times the cores that each has to reach, its own included. */
  messages: z.number(),
  hopsEastWest: z.number(),
  hopsNorthSouth: z.number(),
  /** Spikes that leave a chip, once for each chip that they enter. */
  interChipMessages: z.number(),
  plasticityUpdates: z.number(),
  offChipBits: z.number(),
  coresUsed: z.number(),
  chips: z.number(),
  synapses: z.number(),
  neurons: z.number(),
  /** Memory that the synapses take on the chip. */
  synapseBytes: z.number(),
  /** The busiest core in the middle one of all steps, in that of the 95 % quantile and in the busiest. */
  step: z.object({ median: stepLoadSchema, p95: stepLoadSchema, max: stepLoadSchema }),
  /** The same network run densely: every synapse in every step. */
  dense: z.object({
    macsPerStep: z.number(),
    weightBytes: z.number(),
    activationBytes: z.number()
  })
})
export type OperationCounts = z.output<typeof operationCountsSchema>
