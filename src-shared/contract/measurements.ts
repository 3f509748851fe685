import { z } from 'zod'
import { columnRoles } from '../experiments/characterisation/schema'
import { details, nothing } from './common'
import { command, query, topic } from './method'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]
export const delimiters = [',', ';', '\t', ' ', '|'] as const
export type Delimiter = (typeof delimiters)[number]
export const decimals = ['.', ','] as const
export type Decimal = (typeof decimals)[number]
/** Potentiating and depressing pulses, or the two ways of a sweep. */
export const seriesDirections = ['up', 'down'] as const

const column = {
  role: z.enum(columnRoles),
  /** Unit of the numbers in the file; "1" for counts and arbitrary units; null where nobody has said. */
  unit: z.string().max(40).nullable(),
  /** Columns that belong together have one number: repeated groups of one file. */
  group: z.int().min(1).max(1000),
  /** For series that stand side by side, one for each direction. */
  direction: z.enum(seriesDirections).nullable()
}

/** How a text file is read as a table; line numbers count from 1. */
export const importSettingsSchema = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  decimal: z.enum(decimals),
  /** Line of the column names; null where there is none. */
  headerLine: z.int().min(1).nullable(),
  /** Line of the first row of numbers. */
  firstLine: z.int().min(1),
  columns: z
    .array(z.strictObject({ ...column, name: z.string().max(300) }))
    .min(1)
    .max(1000),
  /** Time between two rows, s, for files without a time column. */
  interval: z.number().positive().nullable()
})
export type ImportSettings = z.output<typeof importSettingsSchema>
export type ImportColumn = ImportSettings['columns'][number]

/** What the user has decided; the rest is guessed from the file. */
export const importWishesSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  decimal: z.enum(decimals).optional(),
  headerLine: z.int().min(1).nullable().optional(),
  firstLine: z.int().min(1).optional(),
  columns: z
    .array(
      z.strictObject({
        role: column.role.optional(),
        unit: column.unit.optional(),
        group: column.group.optional(),
        direction: column.direction.optional(),
        name: z.string().max(300).optional()
      })
    )
    .max(1000)
    .optional(),
  interval: z.number().positive().nullable().optional()
})
export type ImportWishes = z.output<typeof importWishesSchema>

/** Something to know about a measurement: an error keeps it from being fitted. */
export const findingSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  /** Key of the text, with its values. */
  key: z.string(),
  details
})
export type Finding = z.output<typeof findingSchema>

/** The first rows of a file, and how it is read. */
export const previewSchema = z.object({
  file: z.string(),
  bytes: z.number(),
  settings: importSettingsSchema,
  /** Lines before the table. */
  preamble: z.array(z.string()),
  /** Cells as they are written. */
  rows: z.array(z.array(z.string())),
  /** Line of each of these rows. */
  lines: z.array(z.int()),
  findings: z.array(findingSchema)
})
export type Preview = z.output<typeof previewSchema>

const floats = z.instanceof(Float64Array)

export const measuredColumnSchema = z.object({
  name: z.string(),
  role: z.enum(columnRoles),
  /** SI unit of the values; "1" for counts and arbitrary units. */
  unit: z.string(),
  group: z.int(),
  direction: z.enum(seriesDirections).nullable(),
  /** NaN where nothing was measured. */
  values: floats
})
export type MeasuredColumn = z.output<typeof measuredColumnSchema>

/** A stretch of rows of one group: one way of a sweep, or pulses of one direction. */
export const stretchSchema = z.object({
  kind: z.enum(['sweep', 'pulses']),
  group: z.int(),
  /** First row, and the first one after it. */
  from: z.int(),
  to: z.int(),
  direction: z.enum(seriesDirections)
})
export type Stretch = z.output<typeof stretchSchema>

/** A measurement as it was read, in SI units. */
export const readMeasurementSchema = z.object({
  file: z.string(),
  bytes: z.number(),
  /** SHA-256 of the whole file. */
  sha256: z.string(),
  settings: importSettingsSchema,
  /** Rows in the file; of a very long one every `keptEvery`-th is kept. */
  rows: z.number(),
  keptEvery: z.int(),
  columns: z.array(measuredColumnSchema),
  /** Line of each kept row. */
  lines: floats,
  stretches: z.array(stretchSchema),
  findings: z.array(findingSchema)
})
export type ReadMeasurement = z.output<typeof readMeasurementSchema>

const filePath = z.string().min(1).max(4096)

export const measurementMethods = {
  /** Reads only the beginning of a file; asks for it when none is given. */
  'measurements.preview': query(
    z.strictObject({ file: filePath.optional(), settings: importWishesSchema.optional() }),
    previewSchema.nullable()
  ),
  /** Reads a whole file as a stream; `measurements.progress` tells how far it is. */
  'measurements.read': query(
    z.strictObject({
      file: filePath,
      settings: importWishesSchema.optional(),
      /** Rows to keep at most; longer files are thinned. */
      keep: z.int().min(1000).max(2_000_000).optional()
    }),
    readMeasurementSchema
  ),
  /** Ends all reading of a file; its calls answer `failures.measurement.cancelled`. */
  'measurements.cancel': command(z.strictObject({ file: filePath }), nothing)
}

export const measurementTopics = {
  /** @see measurements.read */
  'measurements.progress': topic(
    z.object({ file: z.string(), fraction: z.number(), rows: z.number() })
  )
}
