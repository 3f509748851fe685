import { z } from 'zod'
import {
  experimentIdSchema,
  isoTime,
  json,
  nothing,
  path,
  problem,
  runIdSchema,
  sweepIdSchema
} from './common'
import { command, query, topic } from './method'
import { runStateSchema } from './runs'

export const sweepStates = ['running', 'paused', 'done', 'cancelled'] as const
export const sweepStateSchema = z.enum(sweepStates)
export type SweepState = z.output<typeof sweepStateSchema>

const axis = z.object({
  name: z.string(),
  /** Of its numbers; empty for bare ones. */
  unit: z.string(),
  /** The fields that it sets, as the sweep names them. */
  fields: z.array(z.string()),
  isDrawn: z.boolean(),
  together: z.string().nullable()
})
export type SweepAxisInfo = z.output<typeof axis>

/** A point that cannot run: its values, and what is wrong with the document that they make. */
const badPoint = z.object({
  point: z.int(),
  values: z.array(z.object({ axis: z.string(), text: z.string() })),
  problems: z.array(problem)
})
export type BadPoint = z.output<typeof badPoint>

export const sweepSummarySchema = z.object({
  id: sweepIdSchema,
  /** Counts up within a project: the number people say. */
  number: z.int(),
  /** The plan that it was started from; null when that was removed. */
  experimentId: experimentIdSchema.nullable(),
  name: z.string(),
  /** The kind of its experiment. */
  kind: z.string(),
  state: sweepStateSchema,
  /** Sweeps of higher priority go first. */
  priority: z.int(),
  startedAt: isoTime,
  finishedAt: isoTime.nullable(),
  points: z.int(),
  /** Points that were left out because they cannot run. */
  skipped: z.int(),
  runs: z.int(),
  done: z.int(),
  failed: z.int()
})
export type SweepSummary = z.output<typeof sweepSummarySchema>

export const sweepDetailSchema = sweepSummarySchema.extend({
  /** The sweep as it was started, with its experiment in it. */
  document: json,
  axes: z.array(axis)
})
export type SweepDetail = z.output<typeof sweepDetailSchema>

const metricName = z.object({ name: z.string(), population: z.string(), unit: z.string() })
export type SweepMetric = z.output<typeof metricName>

const pointRun = z.object({
  repeat: z.int(),
  seed: z.int().nullable(),
  runId: runIdSchema.nullable(),
  number: z.int().nullable(),
  /** Null while it waits. */
  state: runStateSchema.nullable(),
  /** The metrics in their order; null where it has none. */
  values: z.array(z.number().nullable()),
  /** Of the result. */
  hash: z.string().nullable(),
  failure: z.object({ key: z.string(), details: z.record(z.string(), z.unknown()) }).nullable()
})

const pointRow = z.object({
  point: z.int(),
  /** The axes' numbers, in their order and units. */
  numbers: z.array(z.number()),
  skipped: z.array(problem).nullable(),
  runs: z.array(pointRun),
  /** Mean, standard deviation (of a sample) and count over the seeds, of each metric. */
  mean: z.array(z.number().nullable()),
  sd: z.array(z.number().nullable()),
  count: z.array(z.int())
})
export type SweepPoint = z.output<typeof pointRow>

const one = z.strictObject({ id: sweepIdSchema })
const priority = z.int().min(-100).max(100)

export const sweepMethods = {
  /** Numbers of a document that a sweep can change. */
  'sweeps.fields': query(
    z.strictObject({ document: json }),
    z.array(
      z.object({
        field: z.string(),
        path,
        value: z.string(),
        unit: z.string(),
        isDefault: z.boolean()
      })
    )
  ),
  /** What a sweep would be: checked in full for small ones, at some of its points for large ones. */
  'sweeps.preview': query(
    z.strictObject({ document: json }),
    z.object({
      problems: z.array(problem),
      plan: z
        .object({
          /** The experiment's name and kind. */
          experiment: z.string(),
          kind: z.string(),
          axes: z.array(axis),
          points: z.int(),
          repeats: z.int(),
          runs: z.int(),
          /** Runs that would go on at the same time. */
          parallel: z.int(),
          /** Wall seconds of the whole sweep; null where nobody knows. */
          seconds: z.number().nullable(),
          memoryMB: z.number(),
          availableMB: z.number(),
          /** How many points were looked at, and which of them cannot run. */
          checked: z.int(),
          bad: z.array(badPoint),
          /** The first points, as texts of the axes' values. */
          first: z.array(z.array(z.string()))
        })
        .nullable()
    })
  ),
  /** Checks every point, and starts the sweep if all are well or the bad ones may be left out. */
  'sweeps.start': command(
    z.strictObject({
      id: experimentIdSchema,
      skipBad: z.boolean().optional(),
      priority: priority.optional()
    }),
    z.object({
      /** Null where bad points stopped it. */
      sweep: z.object({ id: sweepIdSchema, number: z.int() }).nullable(),
      badCount: z.int(),
      /** The first of them. */
      bad: z.array(badPoint)
    })
  ),
  /** Ends the checking that `sweeps.start` begins with. */
  'sweeps.stopChecking': command(z.strictObject({ id: experimentIdSchema }), nothing),
  'sweeps.list': query(nothing, z.array(sweepSummarySchema)),
  'sweeps.get': query(one, sweepDetailSchema),
  /** The newest sweep of the same document, if there is one. */
  'sweeps.find': query(z.strictObject({ document: json }), sweepSummarySchema.nullable()),
  /** One row a point, with the metrics of its runs. */
  'sweeps.results': query(
    one,
    z.object({ metrics: z.array(metricName), points: z.array(pointRow) })
  ),
  'sweeps.pause': command(one, nothing),
  /** Goes on with what has not been run, also after a crash or a cancellation. */
  'sweeps.resume': command(one, nothing),
  /** Ends it; what is done is kept. */
  'sweeps.cancel': command(one, nothing),
  /** Runs failed runs again: all of them, or those of one point. */
  'sweeps.retry': command(
    z.strictObject({ id: sweepIdSchema, point: z.int().min(0).optional() }),
    z.object({ runs: z.int() })
  ),
  'sweeps.prioritise': command(z.strictObject({ id: sweepIdSchema, priority }), nothing),
  /** Writes the results as a table; asks for the place. */
  'sweeps.export': query(
    z.strictObject({
      id: sweepIdSchema,
      /** One row a point, or one a run. */
      rows: z.enum(['points', 'runs']).optional(),
      file: z.string().max(4096).optional()
    }),
    z.object({ file: z.string() }).nullable()
  ),
  /** Takes it off the list; its runs stay in the notebook. */
  'sweeps.remove': command(one, nothing)
}

export const sweepProgressSchema = z.object({
  id: sweepIdSchema,
  state: sweepStateSchema,
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  running: z.int(),
  secondsLeft: z.number().nullable()
})
export type SweepProgress = z.output<typeof sweepProgressSchema>

export const sweepTopics = {
  'sweeps.progress': topic(sweepProgressSchema),
  /** The points of a plan are looked through before anything runs. */
  'sweeps.checking': topic(z.object({ id: experimentIdSchema, done: z.int(), total: z.int() })),
  /** A sweep appeared, changed its state or was removed. */
  'sweeps.changed': topic(z.object({ id: sweepIdSchema }))
}
