import { z } from 'zod'
import { distributionSchema } from '../network/schema'
import { documentPresets } from '../presets/schema'

const quantity = z.string().min(1).max(100)
const quantityOrNumber = z.union([quantity, z.number()])

const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)

const parameterValue = z.union([
  z.boolean(),
  quantityOrNumber,
  z.array(quantity).max(10_000),
  z.array(z.number()).max(10_000)
])
const parameters = z.record(z.string(), parameterValue)

/** The model's id and what differs from its defaults. */
const modelReference = { model: z.string().min(1), parameters: parameters.optional() }

/** One kind of device: a model, or a preset of one, with what differs from it. */
export const characterisedDeviceSchema = z.strictObject({
  name,
  model: z.string().min(1).optional(),
  preset: z.string().min(1).optional(),
  parameters: parameters.optional(),
  /**
   * What differs from device to device: a share of the value ("5 %", drawn normally), or a law of its own.
   * `default` is the model's own spread; without it all devices are alike.
   */
  spread: z.union([z.literal('default'), z.record(z.string(), distributionSchema)]).optional(),
  /** Wrapped round each device; `scale` multiplies the effect, 0 is off. */
  nonidealities: z
    .array(z.strictObject({ ...modelReference, scale: z.number().min(0).optional() }))
    .max(100)
    .optional()
})

export const protocolSchema = z.strictObject({ name, ...modelReference })

/** What a device has to keep to count as good. */
export const limitSchema = z.strictObject({
  figure: z.string().min(1),
  /** The protocol it is taken from; every one that gives this figure, without it. */
  protocol: z.string().optional(),
  min: quantityOrNumber.optional(),
  max: quantityOrNumber.optional()
})

/** What a column of a measurement means. */
export const columnRoles = [
  'time',
  'voltage',
  'current',
  'charge',
  'conductance',
  'capacitance',
  'resistance',
  'pulse',
  'amplitude',
  'width',
  'direction',
  'cycle',
  'device',
  'temperature',
  'other'
] as const

export const measurementSchema = z.strictObject({
  name,
  /** Which device of this document it was taken from, or which was fitted to it. */
  device: z.string().optional(),
  /** Beside which protocol's curves it is shown. */
  protocol: z.string().optional(),
  /** File name, paper, or where else it comes from. */
  source: z.string().max(1000).optional(),
  columns: z
    .array(
      z.strictObject({
        name,
        role: z.enum(columnRoles),
        /** Unit of the numbers; "1" for counts. */
        unit: z.string().max(40),
        /** Null where nothing was measured. */
        values: z.array(z.number().nullable()).max(1_000_000)
      })
    )
    .min(1)
    .max(50)
})

export const characterisationSchema = z.strictObject({
  format: z.literal('engram-experiment'),
  version: z.literal(1),
  kind: z.literal('characterisation'),
  name,
  description: z.string().max(10_000).optional(),
  /** What a run should show: text for the reader, kept with the document. */
  expect: z.string().max(10_000).optional(),
  sources: z.array(z.string().max(1000)).max(100).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  /** Presets of devices that do not come with the program. */
  presets: documentPresets,
  devices: z.array(characterisedDeviceSchema).min(1).max(100),
  /** One device measured once, without it. */
  population: z
    .strictObject({
      devices: z.int().min(1).max(1_000_000).optional(),
      repeats: z.int().min(1).max(100_000).optional()
    })
    .optional(),
  protocols: z.array(protocolSchema).min(1).max(100),
  limits: z.array(limitSchema).max(100).optional(),
  measurements: z.array(measurementSchema).max(100).optional()
})

export type CharacterisationDocument = z.infer<typeof characterisationSchema>
export type CharacterisedDevice = z.infer<typeof characterisedDeviceSchema>
export type CharacterisationProtocol = z.infer<typeof protocolSchema>
export type Limit = z.infer<typeof limitSchema>
export type Measurement = z.infer<typeof measurementSchema>
export type ColumnRole = (typeof columnRoles)[number]
