import { z } from 'zod'

const quantity = z.string().min(1).max(100)
const share = z.number().min(0).max(2)

/** A rule of a chip: off, it has no effect whatever it says. */
const rule = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ on: z.boolean().optional(), ...shape }).optional()

/** Neurons of chips that stand in for those of the document. */
export const chipNeurons = ['loihi', 'truenorth', 'integrate', 'shift'] as const
export type ChipNeuron = (typeof chipNeurons)[number]

/** How a chip stores weights; docs/document-format.md says what each does. */
export const weightFormats = [
  'mantissa',
  'integer',
  'rows',
  'types',
  'bases',
  'ring',
  'float'
] as const
export type WeightFormat = (typeof weightFormats)[number]

export const emulationRulesSchema = z.strictObject({
  step: rule({ timeStep: quantity }),
  model: rule({
    neuron: z.enum(chipNeurons),
    stateBits: z.int().min(4).max(24),
    decayBits: z.int().min(1).max(12).optional()
  }),
  state: rule({
    format: z.enum(['fixed', 'float']),
    bits: z.int().min(4).max(32),
    fraction: z.int().min(0).max(30)
  }),
  weights: rule({
    format: z.enum(weightFormats),
    bits: z.int().min(1).max(24),
    values: z.int().min(1).max(16).optional(),
    deviations: z.number().min(0).max(100).optional(),
    rate: quantity.optional()
  }),
  delays: rule({
    most: z.int().min(1).max(32_767),
    values: z.int().min(1).max(64).optional()
  }),
  mismatch: rule({
    law: z.enum(['normal', 'lognormal']),
    neurons: share,
    synapses: share
  }),
  stochastic: rule({
    synapses: z.boolean(),
    leak: z.boolean(),
    thresholdBits: z.int().min(0).max(12)
  }),
  plasticity: rule({})
})

/** The constraints of a chip under which a network is to run. */
export const emulationSchema = z.strictObject({
  /** Id in the catalogue of hardware. */
  chip: z.string().min(1).max(100),
  /** Version of the catalogue that the numbers are from. */
  catalogue: z.string().max(100).optional(),
  /** Of everything random that the chip brings. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
  rules: emulationRulesSchema
})

export type EmulationSection = z.infer<typeof emulationSchema>
export type EmulationRules = z.infer<typeof emulationRulesSchema>
export type RuleId = keyof EmulationRules

/** In the order in which they are shown. */
export const ruleIds: readonly RuleId[] = [
  'step',
  'model',
  'state',
  'weights',
  'delays',
  'mismatch',
  'stochastic',
  'plasticity'
]

/** Whether a rule is there and switched on. */
export const isOn = (rules: EmulationRules, id: RuleId): boolean =>
  rules[id] !== undefined && rules[id].on !== false

/** Whether any rule is: without one, a run is the ideal one to the last bit. */
export const hasEffect = ({ rules }: EmulationSection): boolean =>
  ruleIds.some((id) => isOn(rules, id))
