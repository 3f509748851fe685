import { z } from 'zod'
import { json, runIdSchema } from './common'
import { query } from './method'

/** A column of curves: its name in the protocol, and the SI unit of its numbers. */
export const curveColumnSchema = z.object({ name: z.string(), unit: z.string() })

/**
 * What a run keeps of one kind of device under one protocol. `curves`: every repeat of every device. `figures`: one
 * point a device, a column for each figure of merit; NaN where a device has none.
 */
export const curveSetSchema = z.object({
  id: z.int(),
  /** Names in the run's document. */
  device: z.string(),
  protocol: z.string(),
  content: z.enum(['curves', 'figures']),
  columns: z.array(curveColumnSchema),
  curves: z.int(),
  /** Of all curves together. */
  points: z.number(),
  bytes: z.number()
})
export type CurveSet = z.output<typeof curveSetSchema>

const pixels = z.int().min(1).max(8192)
const column = z.string().max(100)

/** What a plot may ask of curves: never more than it can show. */
export const curveViewRequestSchema = z.discriminatedUnion('kind', [
  /**
   * Single curves, thinned to about `points` points each without losing their extremes. Of more curves than `most`
   * evenly chosen ones.
   */
  z.strictObject({
    kind: z.literal('curves'),
    x: column,
    y: column,
    /** Only these devices; all, without it. */
    devices: z.array(z.int().min(0)).max(1000).optional(),
    /** Only these repeats; all, without it. */
    repeats: z.array(z.int().min(0)).max(1000).optional(),
    points: pixels,
    most: z.int().min(1).max(1000)
  }),
  /** Quantiles over all curves, point by point: point n of every curve is taken together. */
  z.strictObject({
    kind: z.literal('bands'),
    x: column,
    y: column,
    /** Ascending shares between 0 and 1, such as [0.05, 0.25, 0.5, 0.75, 0.95]. */
    quantiles: z.array(z.number().min(0).max(1)).min(1).max(20),
    points: pixels
  }),
  /**
   * Cumulative distribution of a column: of a point of the curves (`last`, `first`, or its index), or of a figure
   * of merit over the devices.
   */
  z.strictObject({
    kind: z.literal('distribution'),
    column,
    at: z.union([z.literal('first'), z.literal('last'), z.int().min(0)]).optional(),
    points: pixels
  })
])
export type CurveViewRequest = z.input<typeof curveViewRequestSchema>

const floats = z.instanceof(Float64Array)

export const curveViewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('curves'),
    x: curveColumnSchema,
    y: curveColumnSchema,
    curves: z.array(z.object({ device: z.int(), repeat: z.int(), x: floats, y: floats })),
    /** Curves that there are, also those that are not shown. */
    total: z.int()
  }),
  z.object({
    kind: z.literal('bands'),
    x: curveColumnSchema,
    y: curveColumnSchema,
    /** Median abscissa of each point. */
    at: floats,
    quantiles: z.array(z.number()),
    /** One array for each quantile. */
    values: z.array(floats),
    /** Curves that take part in each point. */
    curves: floats
  }),
  z.object({
    kind: z.literal('distribution'),
    column: curveColumnSchema,
    /** Ascending; `shares` of all values are at most so large. */
    values: floats,
    shares: floats,
    /** Values that are numbers, and those that are none. */
    count: z.int(),
    missing: z.int(),
    mean: z.number().nullable(),
    sd: z.number().nullable()
  })
])
export type CurveView = z.output<typeof curveViewSchema>

/** A figure of merit of one kind of device by one protocol, summed up over its devices. */
export const figureRowSchema = z.object({
  device: z.string(),
  protocol: z.string(),
  /** Id in the catalogue's `figures`, where title and definition are. */
  figure: z.string(),
  unit: z.string(),
  /** `population` figures have a value only. */
  of: z.enum(['device', 'population']),
  /** Median over the devices, or the population's figure; null where there is none. */
  value: z.number().nullable(),
  /** Devices that have the figure. */
  count: z.int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  min: z.number().nullable(),
  q05: z.number().nullable(),
  q25: z.number().nullable(),
  q75: z.number().nullable(),
  q95: z.number().nullable(),
  max: z.number().nullable()
})
export type FigureRow = z.output<typeof figureRowSchema>

/** The voltage that a protocol puts on a device, as corners of a line. */
export const driveSchema = z.object({
  /** s */
  time: floats,
  /** V */
  voltage: floats,
  /** 1 where the device is only read. */
  isRead: z.instanceof(Uint8Array),
  /** Whether this is all of it, or only its beginning. */
  isWhole: z.boolean()
})
export type Drive = z.output<typeof driveSchema>

export const curveMethods = {
  /** What one protocol of a document does to one of its devices; null where it cannot be measured so. */
  'curves.drive': query(
    z.strictObject({ document: json, device: z.int().min(0), protocol: z.int().min(0) }),
    driveSchema.nullable()
  ),
  /** A view of one set of curves of a run; works also while the run goes on, with what has come. */
  'curves.view': query(
    z.strictObject({ id: runIdSchema, set: z.int(), view: curveViewRequestSchema }),
    curveViewSchema
  ),
  /** The table of figures of merit of a run. */
  'curves.figures': query(z.strictObject({ id: runIdSchema }), z.array(figureRowSchema)),
  /** The numbers themselves of some devices, repeat by repeat: for export. At most a GiB. */
  'curves.read': query(
    z.strictObject({
      id: runIdSchema,
      set: z.int(),
      fromDevice: z.int().min(0).optional(),
      toDevice: z.int().min(0).optional()
    }),
    z.object({
      columns: z.array(curveColumnSchema),
      curves: z.array(z.object({ device: z.int(), repeat: z.int(), columns: z.array(floats) }))
    })
  )
}
