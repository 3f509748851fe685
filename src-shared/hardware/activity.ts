import { z } from 'zod'

/** `measured` was counted in a run of the engine; `assumed` follows from a rate that somebody typed. */
export const activityBasisSchema = z.enum(['measured', 'assumed'])
export type ActivityBasis = z.output<typeof activityBasisSchema>

/** What a network did in one run, as counts; never as rates alone. */
export const activitySchema = z.object({
  basis: activityBasisSchema,
  /** Time that was counted, after the warm-up. */
  simulatedMs: z.number().nonnegative(),
  /** The step of the document. */
  stepMs: z.number().positive(),
  populations: z.array(
    z.object({
      /** Its name in the document. */
      id: z.string(),
      neurons: z.int(),
      model: z.string(),
      spikes: z.number(),
      /** Spikes of the whole population in its busiest step. */
      peakSpikesPerStep: z.number(),
      /** Neuron-steps with input or a state above rest, where it was counted. */
      activeUpdates: z.number().optional()
    })
  ),
  projections: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
      synapses: z.number(),
      /** Spikes delivered to synapses: for each source its spikes times its targets. */
      events: z.number(),
      plastic: z.boolean(),
      plasticityUpdates: z.number()
    })
  )
})
export type Activity = z.output<typeof activitySchema>
