import { z } from 'zod'
import { experimentIdSchema, isoTime, json, nothing, patch, problem } from './common'
import { command, query, topic } from './method'

export const experimentSummarySchema = z.object({
  id: experimentIdSchema,
  kind: z.string(),
  name: z.string(),
  createdAt: isoTime,
  changedAt: isoTime,
  runs: z.int()
})
export type ExperimentSummary = z.output<typeof experimentSummarySchema>

export const editSchema = z.object({
  /** Locale key of the step's name, with its values. */
  label: z.string().max(200),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  patch,
  inverse: patch
})
export type Edit = z.output<typeof editSchema>

/** An open experiment: the document, and the steps before (`position`) and after it. */
export const experimentSchema = experimentSummarySchema.extend({
  document: json,
  /** How many of the edits are applied; those after it can be redone. */
  position: z.int().min(0),
  edits: z.array(editSchema)
})
export type Experiment = z.output<typeof experimentSchema>

export const sampleSchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  description: z.string(),
  expect: z.string()
})
export type Sample = z.output<typeof sampleSchema>

const opened = z.strictObject({ id: experimentIdSchema })

export const experimentMethods = {
  'experiments.list': query(nothing, z.array(experimentSummarySchema)),
  'experiments.get': query(opened, experimentSchema),
  'experiments.samples': query(nothing, z.array(sampleSchema)),
  /** Copies a sample into the project. */
  'experiments.openSample': command(
    z.strictObject({ sample: z.string().max(200) }),
    experimentSchema
  ),
  /** Takes over a document file; asks for it when no file is given. */
  'experiments.import': command(
    z.strictObject({ file: z.string().max(4096).optional() }),
    experimentSchema.nullable()
  ),
  'experiments.create': command(z.strictObject({ document: json }), experimentSchema),
  'experiments.export': query(
    z.strictObject({ id: experimentIdSchema, file: z.string().max(4096).optional() }),
    z.object({ file: z.string() }).nullable()
  ),
  'experiments.remove': command(opened, nothing),
  /** Appends an edit after `position`; steps that could have been redone are dropped. */
  'experiments.applyEdit': command(
    z.strictObject({ id: experimentIdSchema, position: z.int().min(0), edit: editSchema }),
    z.object({ position: z.int() })
  ),
  /** Undo and redo: makes `position` of the edits apply. */
  'experiments.moveTo': command(
    z.strictObject({ id: experimentIdSchema, position: z.int().min(0) }),
    z.object({ position: z.int() })
  ),
  /** Everything wrong with a document, model-aware, and what it would take to run it. */
  'experiments.check': query(
    z.strictObject({ document: json }),
    z.object({
      problems: z.array(problem),
      estimate: z
        .object({
          neurons: z.number(),
          synapses: z.number(),
          memoryMB: z.number(),
          availableMB: z.number(),
          seconds: z.number().nullable(),
          /** Of a characterisation: devices of all kinds, curves, and numbers in all curves. */
          measured: z
            .object({ devices: z.number(), curves: z.number(), values: z.number() })
            .optional(),
          /** Of a crossbar. */
          cells: z.number().optional()
        })
        .nullable()
    })
  )
}

export const experimentTopics = {
  'experiments.changed': topic(
    z.object({
      id: experimentIdSchema,
      /** After an edit, undo or redo: how many of its steps apply now. */
      position: z.int().optional()
    })
  )
}
