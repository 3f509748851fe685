import { z } from 'zod'
import { comparisonSchema } from '../compare/schema'
import { details, failureSchema, isoTime, nothing, runIdSchema } from './common'
import { curveSetSchema } from './curves'
import { editSchema } from './experiments'
import { command, query, topic } from './method'
import { recordingSchema, runSummarySchema } from './runs'

export const comparisonIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const comparisonSummarySchema = z.object({
  id: comparisonIdSchema,
  name: z.string(),
  createdAt: isoTime,
  changedAt: isoTime,
  runs: z.int()
})
export type ComparisonSummary = z.output<typeof comparisonSummarySchema>

/** Steps of a comparison that can be undone and redone are kept with it. */
export const mostComparisonSteps = 1000

const historySchema = {
  document: comparisonSchema,
  /** How many of the edits are applied; those after it can be redone. */
  position: z.int().min(0),
  edits: z.array(editSchema).max(mostComparisonSteps)
}
export const storedComparisonSchema = comparisonSummarySchema.extend(historySchema)
export type StoredComparison = z.output<typeof storedComparisonSchema>

const textSchema = z.object({ en: z.string(), ko: z.string() })

/** A parameter in one run; see `src-shared/compare/leaf.ts`. */
export const parameterCellSchema = z.object({
  text: z.string(),
  base: z.number().nullable(),
  unit: z.string(),
  list: z
    .object({
      count: z.int(),
      least: z.number().nullable(),
      most: z.number().nullable(),
      mean: z.number().nullable()
    })
    .nullable(),
  /** Not written in the document: the model's default. */
  isDefault: z.boolean(),
  /** Against the baseline; null where there is nothing to tell. */
  change: z
    .object({
      /** In the row's unit; null of what is no number. */
      absolute: z.number().nullable(),
      /** 0.1 for a tenth more; null where the baseline is zero. */
      relative: z.number().nullable(),
      /** Of lists of one length: how many of their values differ. */
      differing: z.int().nullable()
    })
    .nullable()
})
export type ParameterCell = z.output<typeof parameterCellSchema>

export const parameterRowSchema = z.object({
  /** Names of what it lies in, in the document; `seed` and `engineVersion` are of the run itself. */
  path: z.array(z.string()),
  /** The model's own word for a parameter of a model. */
  label: textSchema.nullable(),
  /** In which absolute changes are given. */
  unit: z.string(),
  /** One for each run; null where its document has no such thing. */
  cells: z.array(parameterCellSchema.nullable()),
  isEqual: z.boolean(),
  isIgnored: z.boolean()
})
export type ParameterRow = z.output<typeof parameterRowSchema>

export const comparedGroupSchema = z.object({
  /** The user's name for it; null for a group of runs that differ in nothing but the seed. */
  name: z.string().nullable(),
  /** Which of the runs belong to it. */
  runs: z.array(z.int()),
  isBaseline: z.boolean()
})
export type ComparedGroup = z.output<typeof comparedGroupSchema>

export const effectSizeSchema = z.object({
  d: z.number(),
  g: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number()
})

/** A column in one group. */
export const groupValueSchema = z.object({
  /** Runs that were finished and have the value; such as are the same to the bit count once. */
  count: z.int(),
  mean: z.number().nullable(),
  /** Of a sample; null of fewer than two. */
  sd: z.number().nullable(),
  /** Of the means, against the baseline; null in the baseline itself. */
  difference: z.number().nullable(),
  relative: z.number().nullable(),
  effect: effectSizeSchema.nullable()
})
export type GroupValue = z.output<typeof groupValueSchema>

export const comparedColumnSchema = z.object({
  /** Stable: what a comparison's order, sort and hidden columns name. */
  id: z.string(),
  kind: z.enum(['metric', 'derived']),
  /** Of a metric: its name, titled in the locale under `metrics`. */
  name: z.string(),
  population: z.string(),
  unit: z.string(),
  /** What formulas call it; null where no formula can. */
  symbol: z.string().nullable(),
  /** One for each run. */
  values: z.array(z.number().nullable()),
  /** One for each group. */
  groups: z.array(groupValueSchema),
  /** What is wrong with the formula of a derived column: at which character, and a locale key. */
  flaw: z.object({ key: z.string(), at: z.int(), details }).nullable()
})
export type ComparedColumn = z.output<typeof comparedColumnSchema>

export const comparedRunSchema = z.object({
  run: runSummarySchema,
  failure: failureSchema.nullable(),
  recordings: z.array(recordingSchema),
  curves: z.array(curveSetSchema),
  /** Whether another run before it in its group came out the same to the bit. */
  isRepeat: z.boolean()
})
export type ComparedRun = z.output<typeof comparedRunSchema>

export const comparedSchema = z.object({
  runs: z.array(comparedRunSchema),
  /** Runs of the comparison that are no longer in the project. */
  missing: z.array(runIdSchema),
  groups: z.array(comparedGroupSchema),
  parameters: z.array(parameterRowSchema),
  columns: z.array(comparedColumnSchema),
  /** What formulas can name besides the columns: numeric parameters. */
  symbols: z.array(z.object({ symbol: z.string(), path: z.array(z.string()), unit: z.string() }))
})
export type Compared = z.output<typeof comparedSchema>

const one = z.strictObject({ id: comparisonIdSchema })

export const comparisonMethods = {
  /** Saved comparisons, the one changed last first. */
  'comparisons.list': query(nothing, z.array(comparisonSummarySchema)),
  'comparisons.get': query(one, storedComparisonSchema),
  'comparisons.create': command(
    z.strictObject({ document: comparisonSchema }),
    storedComparisonSchema
  ),
  /** Keeps a comparison as it is now, with its steps. */
  'comparisons.save': command(
    z.strictObject({ id: comparisonIdSchema, ...historySchema }),
    comparisonSummarySchema
  ),
  /** Takes it off the list; its runs stay. */
  'comparisons.remove': command(one, nothing),
  /** Puts one that was removed back. */
  'comparisons.restore': command(one, comparisonSummarySchema),
  /** What differs between the runs of a comparison, and what came out of each group. */
  'comparisons.compare': query(z.strictObject({ document: comparisonSchema }), comparedSchema)
}

export const comparisonTopics = {
  'comparisons.changed': topic(z.object({ id: comparisonIdSchema }))
}
