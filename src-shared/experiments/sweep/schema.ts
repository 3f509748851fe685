import { z } from 'zod'
import type { Json } from '../json'

/** Combinations of values that one sweep may have, and runs. */
export const mostPoints = 10_000
export const mostRuns = 100_000

const quantityOrNumber = z.union([z.string().min(1).max(100), z.number()])
const seed = z.int().min(0).max(4_294_967_295)
const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)
const path = z.string().min(1).max(1000)

/** A field of the experiment; `times` makes its value from the axis's number. */
export const axisFieldSchema = z.union([
  path,
  z.strictObject({ path, times: quantityOrNumber.optional() })
])

/** Evenly spaced values from one to the other, both included. */
export const rangeSchema = z.strictObject({
  from: quantityOrNumber,
  to: quantityOrNumber,
  count: z.int().min(1),
  spacing: z.enum(['linear', 'logarithmic']).optional()
})

export const listSchema = z.strictObject({ list: z.array(quantityOrNumber).max(mostPoints) })

/** A law that each point draws its value from. */
export const lawSchema = z.discriminatedUnion('distribution', [
  z.strictObject({
    distribution: z.literal('uniform'),
    low: quantityOrNumber,
    high: quantityOrNumber
  }),
  z.strictObject({
    distribution: z.literal('log-uniform'),
    low: quantityOrNumber,
    high: quantityOrNumber
  }),
  z.strictObject({
    distribution: z.literal('normal'),
    mean: quantityOrNumber,
    sd: quantityOrNumber
  }),
  z.strictObject({ distribution: z.literal('integer'), low: z.int(), high: z.int() })
])

export const axisSchema = z.strictObject({
  name: name.optional(),
  fields: z.array(axisFieldSchema).min(1).max(100),
  values: z.union([rangeSchema, listSchema, lawSchema]),
  /** Axes with the same word move together. */
  together: name.optional()
})

export const drawsSchema = z.strictObject({
  points: z.int().min(1),
  method: z.enum(['random', 'latin-hypercube']),
  seed: seed.optional()
})

export const seedsSchema = z.union([
  z.strictObject({
    repeats: z.int().min(1).max(10_000),
    base: seed.optional(),
    /** Other seeds at every point; without it all points have the same ones. */
    differ: z.boolean().optional()
  }),
  z.strictObject({ list: z.array(seed).min(1).max(10_000) })
])

const document: z.ZodType<{ readonly [key: string]: Json }> = z.record(z.string(), z.json())

export const sweepSchema = z.strictObject({
  format: z.literal('engram-experiment'),
  version: z.literal(1),
  kind: z.literal('sweep'),
  name,
  description: z.string().max(10_000).optional(),
  expect: z.string().max(10_000).optional(),
  sources: z.array(z.string().max(1000)).max(100).optional(),
  /** The experiment itself, its id in the project, or its file. */
  experiment: z.union([z.string().min(1).max(4096), document]),
  axes: z.array(axisSchema).max(50),
  draws: drawsSchema.optional(),
  seeds: seedsSchema.optional()
})

export type SweepDocument = z.infer<typeof sweepSchema>
export type SweepAxis = z.infer<typeof axisSchema>
export type AxisField = z.infer<typeof axisFieldSchema>
export type AxisValues = SweepAxis['values']
export type AxisRange = z.infer<typeof rangeSchema>
export type AxisLaw = z.infer<typeof lawSchema>
export type SweepDraws = z.infer<typeof drawsSchema>
export type SweepSeeds = z.infer<typeof seedsSchema>

export const isRange = (values: AxisValues): values is AxisRange => 'from' in values
export const isLaw = (values: AxisValues): values is AxisLaw => 'distribution' in values
