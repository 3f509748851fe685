import { z } from 'zod'

/** Runs of one comparison: a table of more helps nobody. */
export const mostCompared = 100

const run = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const path = z.array(z.string().max(1000)).min(1).max(50)
const column = z.string().min(1).max(500)

/** A column that the user made: a formula over metrics and parameters. */
export const derivedColumnSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  formula: z.string().max(1000),
  /** What its values are shown in; what follows from the formula, without it. */
  unit: z.string().max(40).optional()
})
export type DerivedColumn = z.output<typeof derivedColumnSchema>

/** What a comparison keeps: which runs, against which, and how they are shown. The runs stay where they are. */
export const comparisonSchema = z.strictObject({
  format: z.literal('engram-comparison'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(200),
  runs: z.array(run).max(mostCompared),
  /** The run whose group all others are held against; the first run's, without it. */
  baseline: run.optional(),
  /** Names of groups that the user put runs into; runs without one are grouped by what they share. */
  groups: z.record(run, z.string().trim().min(1).max(100)).optional(),
  /** Places whose differences do not count, with all that lies in them. */
  ignore: z.array(path).max(1000),
  derived: z.array(derivedColumnSchema).max(50).optional(),
  /** Columns in the order they are shown; others follow. */
  order: z.array(column).max(1000).optional(),
  hidden: z.array(column).max(1000).optional(),
  sort: z.strictObject({ column, descending: z.boolean() }).optional(),
  /** Also parameters that are the same in all runs. */
  showEqual: z.boolean().optional()
})
export type ComparisonDocument = z.output<typeof comparisonSchema>

/** What says nothing about a result: names, texts for readers, places on the canvas. */
const ignoredAtFirst: readonly (readonly string[])[] = [
  ['name'],
  ['description'],
  ['expect'],
  ['sources'],
  ['layout']
]

/** A comparison to begin with. */
export const newComparison = (name: string, runs: readonly string[]): ComparisonDocument => ({
  format: 'engram-comparison',
  version: 1,
  name,
  runs: runs.slice(0, mostCompared),
  ignore: ignoredAtFirst.map((one) => [...one])
})
