import { z } from 'zod'
import { experimentIdSchema, failureSchema, isoTime, json, nothing, runIdSchema } from './common'
import { curveSetSchema } from './curves'
import { command, query, topic } from './method'
import { viewRequestSchema, viewSchema } from './views'

export const runStates = ['running', 'done', 'cancelled', 'failed', 'interrupted'] as const
export const runStateSchema = z.enum(runStates)
export type RunState = z.output<typeof runStateSchema>

export const metricSchema = z.object({
  /** `rate`, `cvIsi`, `correlation`, `spikes` …; its title is under `metrics.` in the locale. */
  name: z.string(),
  /** The population it belongs to; empty for the whole run. */
  population: z.string(),
  value: z.number().nullable(),
  unit: z.string()
})
export type Metric = z.output<typeof metricSchema>

export const runSummarySchema = z.object({
  id: runIdSchema,
  /** Counts up within a project: the number people say. */
  number: z.int(),
  experimentId: experimentIdSchema.nullable(),
  kind: z.string(),
  name: z.string(),
  state: runStateSchema,
  seed: z.int(),
  startedAt: isoTime,
  finishedAt: isoTime.nullable(),
  neurons: z.number(),
  synapses: z.number(),
  spikes: z.number(),
  simulatedMs: z.number(),
  /** Mean over all neurons; null before the end. */
  rateHz: z.number().nullable(),
  wallSeconds: z.number().nullable(),
  star: z.boolean(),
  tags: z.array(z.string()),
  note: z.string()
})
export type RunSummary = z.output<typeof runSummarySchema>

export const recordingSchema = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(['spikes', 'state', 'weights']),
  /** Of weights: the projection that they belong to, which ends at the population. */
  projection: z.string().optional(),
  population: z.string(),
  /** How many neurons, or synapses, the recording covers. */
  neurons: z.int(),
  /** Index in the population of each recorded neuron; null when it is all of them. */
  selection: z.array(z.int()).nullable(),
  /** State variables with their units; empty for spikes. */
  variables: z.array(z.object({ name: z.string(), unit: z.string() })),
  fromMs: z.number(),
  toMs: z.number(),
  /** Step of the grid: spike times and samples lie on multiples of it. */
  intervalMs: z.number(),
  /** Spikes, or samples per neuron. */
  count: z.number(),
  bytes: z.number()
})
export type RecordingInfo = z.output<typeof recordingSchema>

export const provenanceSchema = z.object({
  appVersion: z.string(),
  engineVersion: z.string(),
  threads: z.int(),
  runtime: z.string(),
  platform: z.string(),
  processor: z.string(),
  cores: z.int(),
  memoryMB: z.number(),
  buildSeconds: z.number().nullable(),
  simulateSeconds: z.number().nullable(),
  storeSeconds: z.number().nullable(),
  peakMemoryMB: z.number().nullable(),
  bytesPerSynapse: z.number().nullable()
})
export type Provenance = z.output<typeof provenanceSchema>

export const logLineSchema = z.object({
  at: isoTime,
  level: z.enum(['info', 'warning', 'error']),
  key: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
})
export type LogLine = z.output<typeof logLineSchema>

export const runDetailSchema = runSummarySchema.extend({
  document: json,
  /** Simulated time of the checkpoint that the run can go on from; null where there is none. */
  checkpointMs: z.number().nullable(),
  documentHash: z.string(),
  resultHash: z.string().nullable(),
  failure: failureSchema.nullable(),
  provenance: provenanceSchema,
  metrics: z.array(metricSchema),
  recordings: z.array(recordingSchema),
  /** What was measured of devices: see `curves.ts`. */
  curves: z.array(curveSetSchema),
  log: z.array(logLineSchema)
})
export type RunDetail = z.output<typeof runDetailSchema>

const metricKey = z.templateLiteral(['metric:', z.string()])
const parameterKey = z.templateLiteral(['parameter:', z.string()])
/** `metric:rate/E` (no population for the whole run), or `parameter:populations.E.parameters.tauM`. */
export const valueKeySchema = z.union([metricKey, parameterKey])
export type ValueKey = z.output<typeof valueKeySchema>

const bound = z.number().optional()
const valueRangeSchema = z.strictObject({
  /** What is compared: metrics in their unit, parameters in SI base units. */
  key: valueKeySchema,
  min: bound,
  max: bound,
  /** Of parameters that are no numbers: the whole text. */
  text: z.string().max(200).optional()
})
export type ValueRange = z.output<typeof valueRangeSchema>

export const runFilterSchema = z.strictObject({
  /** Words with which words of name, tags, note, number, or parameters and their values begin. */
  text: z.string().max(500).optional(),
  states: z.array(runStateSchema).optional(),
  kinds: z.array(z.string().max(100)).max(20).optional(),
  star: z.boolean().optional(),
  tag: z.string().max(100).optional(),
  experimentId: experimentIdSchema.optional(),
  /** Started at or after, and before: ISO times. */
  from: isoTime.optional(),
  before: isoTime.optional(),
  /** Each of them has to hold. */
  ranges: z.array(valueRangeSchema).max(10).optional(),
  sort: z
    .union([
      z.enum([
        'number',
        'name',
        'state',
        'kind',
        'seed',
        'startedAt',
        'neurons',
        'synapses',
        'spikes',
        'simulatedMs',
        'rateHz',
        'wallSeconds'
      ]),
      valueKeySchema
    ])
    .optional(),
  descending: z.boolean().optional(),
  /** Metrics and parameters that are wanted with each run. */
  values: z.array(valueKeySchema).max(20).optional(),
  offset: z.int().min(0).optional(),
  limit: z.int().min(1).max(1000).optional()
})
export type RunFilter = z.input<typeof runFilterSchema>

const one = z.strictObject({ id: runIdSchema })

export const runMethods = {
  'runs.list': query(
    runFilterSchema,
    z.object({
      total: z.int(),
      runs: z.array(runSummarySchema),
      /** For each of the wanted values, one for each run: null where a run has none. */
      values: z.array(z.array(z.union([z.number(), z.string()]).nullable())).optional()
    })
  ),
  /** What runs can be filtered by, sorted by and shown with: kinds, metrics and parameters that there are. */
  'runs.fields': query(
    nothing,
    z.object({
      kinds: z.array(z.string()),
      metrics: z.array(z.object({ name: z.string(), population: z.string(), unit: z.string() })),
      parameters: z.array(z.object({ path: z.string(), example: z.string() }))
    })
  ),
  /** Ids of all runs that pass a filter, in its order: for "select all". */
  'runs.ids': query(runFilterSchema, z.array(runIdSchema)),
  'runs.tags': query(nothing, z.array(z.object({ tag: z.string(), runs: z.int() }))),
  'runs.get': query(one, runDetailSchema),
  /** Starts the experiment as it is now; the run exists when the call returns. */
  'runs.start': command(
    z.strictObject({
      id: experimentIdSchema,
      seed: z.int().min(0).max(4_294_967_295).optional(),
      threads: z.int().min(1).max(256).optional(),
      /** Wall seconds between checkpoints, 60 unless told; 0 for none on the way. */
      checkpointSeconds: z.number().min(0).max(86_400).optional()
    }),
    z.object({ id: runIdSchema, number: z.int() })
  ),
  /** Runs the frozen document of a run once more, as a new run. */
  'runs.repeat': command(
    z.strictObject({ id: runIdSchema, seed: z.int().min(0).max(4_294_967_295).optional() }),
    z.object({ id: runIdSchema, number: z.int() })
  ),
  /** Runs it again without keeping it and compares the hashes. */
  'runs.verify': command(
    one,
    z.object({ matches: z.boolean(), expected: z.string(), found: z.string() })
  ),
  /** A new experiment from the run's frozen document. */
  'runs.duplicate': command(one, z.object({ experimentId: experimentIdSchema })),
  'runs.pause': command(one, nothing),
  'runs.resume': command(one, nothing),
  'runs.cancel': command(one, nothing),
  /**
   * A view is open that shows more of runs than spikes and rates, or is closed again. While there is one, live pieces
   * have voltages, weights and statistics.
   */
  'runs.watch': command(
    z.strictObject({
      /** Any name of the view's own. */
      viewer: z.string().min(1).max(100),
      watching: z.boolean()
    }),
    nothing
  ),
  /**
   * Changes a number of a stimulus while the run goes on, as soon as all its threads have heard of it. With which step
   * that is, `runs.stimulusChanged` tells. False: it had that value.
   */
  'runs.changeStimulus': command(
    z.strictObject({
      id: runIdSchema,
      stimulus: z.string().min(1).max(100),
      /** `weight`, or a parameter of the stimulus that is one number. */
      field: z.string().min(1).max(100),
      /** As the document would say it: "8 kHz". */
      value: z.union([z.string().min(1).max(100), z.number()])
    }),
    z.object({ changes: z.boolean() })
  ),
  /** Goes on with a run that was cut short, from its last checkpoint, on as many threads as before. */
  'runs.continue': command(one, z.object({ id: runIdSchema, number: z.int() })),
  'runs.annotate': command(
    z.strictObject({
      id: runIdSchema,
      star: z.boolean().optional(),
      tags: z.array(z.string().min(1).max(100)).max(100).optional(),
      note: z.string().max(1_000_000).optional()
    }),
    runSummarySchema
  ),
  'runs.view': query(
    z.strictObject({ id: runIdSchema, recording: z.int(), view: viewRequestSchema }),
    viewSchema
  ),
  /** Writes what a plot shows (CSV text, SVG text or PNG bytes) to a file; asks for the place. */
  'runs.savePlot': command(
    z.strictObject({
      name: z.string().max(200),
      format: z.enum(['png', 'svg', 'csv']),
      content: z.union([z.string(), z.instanceof(Uint8Array)]),
      file: z.string().max(4096).optional()
    }),
    z.object({ file: z.string() }).nullable()
  )
}

export const runPhases = [
  'queued',
  'build',
  'simulate',
  'measure',
  'solve',
  'map',
  'store'
] as const

export const progressSchema = z.object({
  id: runIdSchema,
  phase: z.enum(runPhases),
  paused: z.boolean(),
  /** Of the present phase, 0 to 1. */
  fraction: z.number(),
  secondsLeft: z.number().nullable(),
  simulatedMs: z.number(),
  totalMs: z.number(),
  spikes: z.number(),
  realTimeFactor: z.number().nullable()
})
export type Progress = z.output<typeof progressSchema>

const floatArray = z.instanceof(Float64Array)

/** Of the last second, of up to 200 neurons of a population. */
export const liveStatisticsSchema = z.object({
  meanRateHz: z.number(),
  cvIsi: z.number().nullable(),
  synchrony: z.number().nullable(),
  /** Of the population's rate, Hz² per Hz; the first frequency is zero. */
  spectrum: z.object({ stepHz: z.number(), power: floatArray })
})
export type LiveStatistics = z.output<typeof liveStatisticsSchema>

/** A recording's first neurons since the last piece. */
export const liveTraceSchema = z.object({
  recording: z.string(),
  population: z.string(),
  variable: z.string(),
  unit: z.string(),
  neurons: z.array(z.int()),
  timesMs: floatArray,
  /** [sample][neuron] */
  values: floatArray
})
export type LiveTrace = z.output<typeof liveTraceSchema>

/** How the recorded weights of a projection, or a choice of them, are spread now. */
export const liveWeightsSchema = z.object({
  recording: z.string(),
  projection: z.string(),
  population: z.string(),
  unit: z.string(),
  atMs: z.number(),
  from: z.number(),
  binWidth: z.number(),
  counts: floatArray,
  mean: z.number().nullable(),
  sd: z.number().nullable()
})
export type LiveWeights = z.output<typeof liveWeightsSchema>

/** What happened since the last one, thinned to what a screen can show. */
export const liveSchema = z.object({
  id: runIdSchema,
  fromMs: z.number(),
  toMs: z.number(),
  populations: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      rateHz: z.number(),
      /** At most some thousand spikes of the interval: times and neuron indices. */
      timesMs: floatArray,
      neurons: z.instanceof(Uint32Array),
      /** Only while somebody looks on: see `runs.watch`. */
      statistics: liveStatisticsSchema.nullable()
    })
  ),
  /** These, too, only while somebody looks on. */
  traces: z.array(liveTraceSchema),
  weights: z.array(liveWeightsSchema)
})
export type Live = z.output<typeof liveSchema>

/** A stimulus has become another while its run went on. */
export const stimulusChangedSchema = z.object({
  id: runIdSchema,
  /** The first step with the new value, counted from 1; null where the run ended before it. */
  step: z.int().nullable(),
  /** Where that step begins. */
  timeMs: z.number().nullable(),
  stimulus: z.string(),
  field: z.string(),
  old: z.union([z.string(), z.number()]),
  new: z.union([z.string(), z.number()]),
  /** Whether it repeats a change of an earlier run. */
  planned: z.boolean()
})
export type StimulusChanged = z.output<typeof stimulusChangedSchema>

export const runTopics = {
  'runs.progress': topic(progressSchema),
  'runs.stimulusChanged': topic(stimulusChangedSchema),
  'runs.live': topic(liveSchema),
  /** A run appeared, ended or was annotated. */
  'runs.changed': topic(z.object({ id: runIdSchema, state: runStateSchema }))
}
