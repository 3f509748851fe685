import { z } from 'zod'

const identifier = z
  .string()
  .max(50)
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/)

const formula = z.string().min(1).max(2000)
const quantity = z.union([z.string().min(1).max(100), z.number()])

/** A neuron model that the document brings along, as equations. */
export const definitionSchema = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/),
  title: z.string().min(1).max(200).optional(),
  description: z.string().max(10_000).optional(),
  /** Names with their defaults: quantities with a unit, or numbers. */
  parameters: z.record(identifier, quantity).optional(),
  state: z.record(
    identifier,
    z.strictObject({
      /** A quantity, or the name of a parameter with the same unit. */
      initial: quantity.optional(),
      unit: z.string().max(100).optional(),
      title: z.string().min(1).max(200).optional()
    })
  ),
  /** `dv/dt = …` for every state, and `x = …` for what several of them need. */
  equations: z.array(formula).min(1).max(200),
  /** Where spikes arrive: each weight is added to the target state. */
  receptors: z
    .record(
      identifier,
      z.strictObject({
        target: z.string(),
        unit: z.string().max(100).optional(),
        sign: z.enum(['positive', 'negative', 'any']).optional(),
        title: z.string().min(1).max(200).optional()
      })
    )
    .optional(),
  /** A condition; a neuron fires where it holds after a step. */
  threshold: formula.optional(),
  /** Assignments at a spike, one after the other. */
  reset: z.array(formula).max(100).optional(),
  /** A time made of parameters. */
  refractory: formula.optional(),
  method: z.enum(['euler', 'exponential-euler', 'exact', 'rk4']).optional()
})

export type Definition = z.infer<typeof definitionSchema>
export type Method = NonNullable<Definition['method']>
