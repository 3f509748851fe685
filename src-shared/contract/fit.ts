import { z } from 'zod'
import type { Text } from '../locale/text'
import { columnRoles } from '../experiments/characterisation/schema'
import { failureSchema, nothing } from './common'
import { findingSchema, importWishesSchema, seriesDirections, stretchSchema } from './measurements'
import { command, query, topic } from './method'

/** What kind of curve is fitted: current along a voltage, response to pulses, or a value in the course of time. */
export const fitKinds = ['iv', 'pulses', 'drift'] as const
export type FitKind = (typeof fitKinds)[number]

const floats = z.instanceof(Float64Array)
const text = z.custom<Text>((value) => typeof value === 'object' && value !== null)
const fitId = z.string().min(1).max(100)

/** Columns in SI units, as a document keeps them; "1" marks arbitrary units. */
const givenColumn = z.strictObject({
  name: z.string().max(300),
  role: z.enum(columnRoles),
  unit: z.string().max(40),
  group: z.int().min(1),
  direction: z.enum(seriesDirections).nullable(),
  values: floats
})

export const fitSourceSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('file'),
    file: z.string().min(1).max(4096),
    settings: importWishesSchema.optional()
  }),
  z.strictObject({
    from: z.literal('columns'),
    name: z.string().max(300),
    /** Of the file that the columns were read from, where it is known. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    columns: z.array(givenColumn).min(1).max(64),
    /** Time between rows, s, where there is no column of times. */
    interval: z.number().positive().optional()
  })
])

export const fitRangeSchema = z.strictObject({
  start: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional()
})
export type FitRange = z.output<typeof fitRangeSchema>

export const fitRequestSchema = z.strictObject({
  /** Names the fit for progress and cancelling. */
  id: fitId,
  source: fitSourceSchema,
  /** Which curve it is; found from the roles of the columns unless given. */
  kind: z.enum(fitKinds).optional(),
  /** Ids of models or laws; all that fit the kind of curve unless given. */
  models: z.array(z.string().max(200)).max(50).optional(),
  /** Names of the parameters to estimate; a sensible choice of the model unless given. */
  free: z.array(z.string().max(200)).max(40).optional(),
  /** Values of others, in the unit of the parameter. */
  fixed: z
    .record(z.string().max(200), z.union([z.number(), z.string().max(200), z.boolean()]))
    .optional(),
  /** Where the search of a free parameter begins and may go, in its unit. */
  ranges: z.record(z.string().max(200), fitRangeSchema).optional(),
  direction: z.enum(['up', 'down', 'both']).optional(),
  group: z.int().min(1).optional(),
  starts: z.int().min(1).max(64).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  confidence: z.number().gt(0).lt(1).optional()
})
export type FitRequest = z.output<typeof fitRequestSchema>

export const estimateSchema = z.object({
  name: z.string(),
  label: text,
  symbol: z.string(),
  unit: z.string(),
  value: z.number(),
  /** Null where the measurement does not determine it. */
  standardError: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Ended at a limit of its range: the true best value may lie beyond. */
  atBound: z.boolean(),
  /** A parameter of the model, and not of how it was measured (start, scale). */
  ofModel: z.boolean()
})
export type Estimate = z.output<typeof estimateSchema>

export const goodnessSchema = z.object({
  points: z.int(),
  parameters: z.int(),
  /** Of the residuals that were minimised. */
  rSquared: z.number(),
  rmse: z.number(),
  /** Root mean square of measured minus fitted, in the unit of the response. */
  rmseResponse: z.number(),
  aic: z.number(),
  aicc: z.number(),
  bic: z.number(),
  /** Of the normal equations with columns of length one; null where it is infinite. */
  conditionNumber: z.number().nullable()
})

export const fitResultSchema = z.object({
  model: z.string(),
  title: text,
  /** Whether it can be saved as a preset of a device model. */
  isDevice: z.boolean(),
  estimates: z.array(estimateSchema),
  /** Follows from the estimates: curvature, lifetimes. */
  derived: z.array(
    z.object({
      name: z.string(),
      label: text,
      unit: z.string(),
      value: z.number(),
      standardError: z.number().nullable()
    })
  ),
  /** All parameters that were not estimated, with the values used. */
  fixed: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  /** -1 where the device is connected the other way round than the model. */
  polarity: z.union([z.literal(1), z.literal(-1)]),
  goodness: goodnessSchema,
  /** Difference of AICc to the best model, and its share of the weight of evidence. */
  deltaAicc: z.number(),
  weight: z.number(),
  /** Residuals are what was minimised: asinh of current over its median, or the response itself. */
  curve: z.object({
    fitted: floats,
    residuals: floats
  }),
  starts: z.array(
    z.object({ cost: z.number().nullable(), iterations: z.int(), isConverged: z.boolean() })
  ),
  findings: z.array(findingSchema)
})
export type FitResult = z.output<typeof fitResultSchema>

/** The measurement as it was fitted: one entry a point. */
export const fittedDataSchema = z.object({
  kind: z.enum(fitKinds),
  /** Time (s) of I–V and drift curves, number of the pulse else. */
  x: floats,
  /** V; empty where no voltage was measured. */
  voltage: floats,
  measured: floats,
  /** Unit of measured and fitted values. */
  unit: z.string(),
  /** Which stretch each point belongs to. */
  stretch: floats,
  stretches: z.array(stretchSchema)
})

export const fitReportSchema = z.object({
  source: z.object({
    name: z.string(),
    sha256: z.string().nullable(),
    rows: z.number(),
    columns: z.array(z.string())
  }),
  fittedAt: z.string(),
  confidence: z.number(),
  seed: z.int(),
  data: fittedDataSchema,
  /** Best first. */
  results: z.array(fitResultSchema),
  /** Models that could not be fitted, and why. */
  refused: z.array(z.object({ model: z.string(), failure: failureSchema })),
  findings: z.array(findingSchema)
})
export type FitReport = z.output<typeof fitReportSchema>

export const fitMethods = {
  /** What can be fitted to a kind of curve, with the parameters that are free unless told otherwise. */
  'fit.models': query(
    nothing,
    z.array(
      z.object({
        id: z.string(),
        title: text,
        kind: z.enum(fitKinds),
        isDevice: z.boolean(),
        parameters: z.array(z.string()),
        free: z.array(z.string())
      })
    )
  ),
  /** Fits models to a measurement on worker threads; `fit.progress` tells how far it is. */
  'fit.run': query(fitRequestSchema, fitReportSchema),
  /** Ends a fit; its call answers `failures.fit.cancelled`. */
  'fit.cancel': command(z.strictObject({ id: fitId }), nothing)
}

export const fitTopics = {
  'fit.progress': topic(
    z.object({
      id: z.string(),
      fraction: z.number(),
      model: z.string(),
      rmse: z.number().nullable()
    })
  )
}
