import { z } from 'zod'
import { documentPresets } from '../presets/schema'
import { emulationSchema } from './emulation/schema'
import { definitionSchema } from './equations'

/** A quantity as text, "20 mV". Whether unit and range fit is for checks.ts, which knows the model. */
const quantity = z.string().min(1).max(100)
const quantityOrNumber = z.union([quantity, z.number()])

const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)

/** One number for all, or a law from which each draws its own. */
export const distributionSchema = z.union([
  quantityOrNumber,
  z.discriminatedUnion('distribution', [
    z.strictObject({
      distribution: z.literal('uniform'),
      low: quantityOrNumber,
      high: quantityOrNumber
    }),
    z.strictObject({
      distribution: z.literal('normal'),
      mean: quantityOrNumber,
      sd: quantityOrNumber,
      min: quantityOrNumber.optional(),
      max: quantityOrNumber.optional()
    }),
    z.strictObject({
      distribution: z.literal('lognormal'),
      mean: quantityOrNumber,
      sd: quantityOrNumber,
      min: quantityOrNumber.optional(),
      max: quantityOrNumber.optional()
    })
  ])
])

const neuronSelection = z.union([
  z.literal('all'),
  z.array(z.int().min(0)).min(1).max(1_000_000),
  z.strictObject({ from: z.int().min(0), count: z.int().min(1) })
])

/** Names a population as a parameter's value, in a form that is told from other texts. */
const populationReference = z.strictObject({ population: z.string() })

const neuronIndex = z.int().min(0)

/** Source and target; then weight and delay, where a connection has its own. */
const connection = z.union([
  z.tuple([neuronIndex, neuronIndex]),
  z.tuple([neuronIndex, neuronIndex, quantityOrNumber.nullable()]),
  z.tuple([neuronIndex, neuronIndex, quantityOrNumber.nullable(), quantityOrNumber])
])

const parameterValue = z.union([
  z.boolean(),
  quantityOrNumber,
  z.array(z.strictObject({ at: quantity, value: quantityOrNumber })).max(1_000_000),
  neuronSelection,
  z.array(quantity).max(1_000_000),
  z.array(z.number()).max(1_000_000),
  z.array(z.tuple([quantity, z.int().min(0)])).max(1_000_000),
  z.array(z.array(quantity)).max(1_000_000),
  z.array(connection).max(1_000_000),
  populationReference
])

const parameters = z.record(z.string(), parameterValue)

/** The model's id and what differs from its defaults. */
const modelReference = { model: z.string().min(1), parameters: parameters.optional() }

export const populationSchema = z.strictObject({
  name,
  ...modelReference,
  size: z.int().min(1).max(100_000_000),
  initial: z.record(z.string(), distributionSchema).optional(),
  /** Where its neurons are; none where nothing asks for it. */
  positions: z.strictObject(modelReference).optional()
})

export const stimulusSchema = z.strictObject({
  name,
  ...modelReference,
  targets: z.array(z.string()),
  weight: quantity.optional(),
  receptor: z.string().optional()
})

export const projectionSchema = z.strictObject({
  name: name.optional(),
  source: z.string(),
  target: z.string(),
  connector: z.strictObject(modelReference),
  synapse: z.strictObject(modelReference).optional(),
  receptor: z.string().optional(),
  weight: distributionSchema,
  delay: distributionSchema
})

export const recorderSchema = z.strictObject({
  name,
  ...modelReference,
  targets: z.array(z.string())
})

const point = z.strictObject({ x: z.number(), y: z.number() })
const names = z.array(z.string()).max(10_000).optional()

/** Items that are drawn together, told by their names; one may be in a single group only. */
export const groupSchema = z.strictObject({
  name,
  populations: names,
  stimuli: names,
  recorders: names,
  /** Drawn as one node. */
  collapsed: z.boolean().optional()
})

/** What the drawing knows besides the places of populations. */
export const canvasSchema = z.strictObject({
  stimuli: z.record(z.string(), point).optional(),
  recorders: z.record(z.string(), point).optional(),
  groups: z.array(groupSchema).max(1000).optional()
})

export const networkSchema = z.strictObject({
  format: z.literal('engram-experiment'),
  version: z.literal(1),
  kind: z.literal('network'),
  name,
  description: z.string().max(10_000).optional(),
  /** What a run should show: text for the reader, kept with the document. */
  expect: z.string().max(10_000).optional(),
  sources: z.array(z.string().max(1000)).max(100).optional(),
  simulation: z.strictObject({
    duration: quantity,
    warmup: quantity.optional(),
    timeStep: quantity.optional(),
    seed: z.int().min(0).max(4_294_967_295).optional()
  }),
  definitions: z.array(definitionSchema).max(100).optional(),
  /** Presets of devices that do not come with the program. */
  presets: documentPresets,
  /** A network that is being drawn may have none yet; it cannot be run. */
  populations: z.array(populationSchema).max(10_000),
  stimuli: z.array(stimulusSchema).max(10_000).optional(),
  projections: z.array(projectionSchema).max(100_000).optional(),
  recorders: z.array(recorderSchema).max(10_000).optional(),
  /** Constraints of a chip under which it is to run. */
  emulation: emulationSchema.optional(),
  /** Where populations stand on the canvas; no part of what is simulated. */
  layout: z.record(z.string(), point).optional(),
  /** The rest of the drawing; no part of what is simulated either. */
  canvas: canvasSchema.optional()
})

export type NetworkDocument = z.infer<typeof networkSchema>
export type Population = z.infer<typeof populationSchema>
export type Stimulus = z.infer<typeof stimulusSchema>
export type Projection = z.infer<typeof projectionSchema>
export type Recorder = z.infer<typeof recorderSchema>
export type Point = z.infer<typeof point>
export type Group = z.infer<typeof groupSchema>
export type Canvas = z.infer<typeof canvasSchema>
export type Distribution = z.infer<typeof distributionSchema>
export type NeuronSelection = z.infer<typeof neuronSelection>
export type ParameterValue = z.infer<typeof parameterValue>
export type Parameters = z.infer<typeof parameters>
export type ModelReference = { model: string; parameters?: Parameters | undefined }
