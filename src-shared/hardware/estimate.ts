import { z } from 'zod'
import { confidenceSchema, plainValueSchema } from './sourced-value'
import { hardwareUnits } from './units'

/** A number with its bounds; where sources agree, or there is only one, all three are the same. */
export const rangeSchema = z.object({ low: z.number(), best: z.number(), high: z.number() })
export type Range = z.output<typeof rangeSchema>

/**
 * How far an estimate can be trusted: `A` all terms from primary sources, `B` some from third parties or
 * calculated from cited values, `C` some from the KERC report, recalled, the user's own or with assumed activity.
 */
export const gradeSchema = z.enum(['A', 'B', 'C'])
export type Grade = z.output<typeof gradeSchema>

/** Parts of an energy, in the order in which they are drawn; texts are in the locale under `estimates.terms`. */
export const estimateTermIds = [
  'static',
  'boards',
  'frames',
  'cores',
  'updatesActive',
  'updatesIdle',
  'synops',
  'synopsDense',
  'synopsSparse',
  'synopsConvolutional',
  'spikesOut',
  'messages',
  'hops',
  'hopsEastWest',
  'hopsNorthSouth',
  'plasticity',
  'offChip',
  'device',
  'arithmetic',
  'memory',
  'states',
  'hostTransfer'
] as const
export const estimateTermIdSchema = z.enum(estimateTermIds)
export type EstimateTermId = z.output<typeof estimateTermIdSchema>

/** One part of an energy: a count times a constant. */
export const estimateTermSchema = z.object({
  id: estimateTermIdSchema,
  /** J over the run; null where the constant is not published: not known, which is not zero. */
  energy: rangeSchema.nullable(),
  /** What is multiplied: `count` things of `each` J (or seconds of W). */
  count: z.number(),
  each: rangeSchema.nullable(),
  /** What is counted: operations, or seconds of something that takes power all the time. */
  unit: z.enum(['J', 'W']),
  /** Keys of the catalogue's sources. */
  sources: z.array(z.string()),
  confidence: confidenceSchema.nullable()
})
export type EstimateTerm = z.output<typeof estimateTermSchema>

/** A value of the catalogue that a result rests on. */
export const usedValueSchema = z.object({
  /** Field of the entry, or `set.term` of an energy model. */
  field: z.string(),
  value: plainValueSchema,
  unit: z.enum(hardwareUnits).nullable(),
  source: z.string().nullable(),
  confidence: confidenceSchema.nullable()
})
export type UsedValue = z.output<typeof usedValueSchema>

/** A sentence of the locale, by its code under `estimates.notes`, with its values. */
export const estimateNoteSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()]))
})
export type EstimateNote = z.output<typeof estimateNoteSchema>

/** How an energy was worked out. */
export const estimateMethods = [
  /** Operations times constants, and power that is always taken. */
  'events',
  /** All operations in one constant that contains everything else. */
  'lumped',
  /** Cores that run programs: power of boards and busy cores over the time of the run. */
  'software',
  /** Power of an analog chip over the shortened time of the run. */
  'accelerated',
  /** Operations and traffic of the dense network against peaks. */
  'roofline',
  /** Operations of the dense network at an efficiency that only a peak reaches. */
  'peak',
  /** Nothing published that an energy could be worked out from. */
  'none'
] as const
export const estimateMethodSchema = z.enum(estimateMethods)
export type EstimateMethod = z.output<typeof estimateMethodSchema>

/** One coherent set of constants worked out; terms of two sets are never mixed. */
export const energySetSchema = z.object({
  id: z.string(),
  source: z.string(),
  /** Everything; null where a needed constant is not published. */
  energy: rangeSchema.nullable(),
  /** Operations alone, without power that is always taken; null where one of their constants is not known. */
  dynamic: rangeSchema.nullable(),
  terms: z.array(estimateTermSchema)
})
export type EnergySet = z.output<typeof energySetSchema>

/** What a network would take on one chip, from operation counts and catalogued constants. All in SI units. */
export const estimateSchema = z.object({
  /** Id of the catalogue's entry. */
  chip: z.string(),
  method: estimateMethodSchema,
  /** J over the run: best of the default set, low and high over all sets; null where it is not known. */
  energy: rangeSchema.nullable(),
  dynamic: rangeSchema.nullable(),
  /** Terms of the default set. */
  terms: z.array(estimateTermSchema),
  /** The default set first. */
  sets: z.array(energySetSchema),
  /** J a synaptic operation, of `energy`; null without operations. */
  perSynop: rangeSchema.nullable(),
  /** Mean W over the time that the chip takes. */
  power: rangeSchema.nullable(),
  /** W that the chip typically takes with other workloads; it goes into no sum. */
  typicalPower: rangeSchema.nullable(),
  /** Seconds that the chip takes for the run. */
  wallSeconds: rangeSchema.nullable(),
  /** Time of the chip over simulated time: 1 is real time, below it is faster. */
  realTimeFactor: z.number().nullable(),
  /** Seconds of a step (or of an event): in the middle one, the 95 % quantile and the busiest. */
  latency: z.object({ median: z.number(), p95: z.number(), max: z.number() }).nullable(),
  latencyOf: z.enum(['step', 'event']).nullable(),
  /** Whether the busiest step still ends in time; null where it is not known. */
  keepsUp: z.boolean().nullable(),
  /** Seconds of the run in which cores calculate, and in which a host carries spikes between them. */
  timeSplit: z.object({ compute: z.number(), transfer: z.number() }).nullable(),
  size: z.object({
    cores: z.number(),
    chips: z.number(),
    boards: z.number().nullable(),
    frames: z.number().nullable(),
    /** Of the cores in use where a core's area is known, else of whole chips. */
    areaMm2: z.number().nullable(),
    areaOf: z.enum(['cores', 'chips']).nullable()
  }),
  /** Operations of the dense network, and those that were done because something changed. */
  operations: z.object({ dense: z.number(), done: z.number() }),
  grade: gradeSchema.nullable(),
  /** Why there is no estimate, or why it is no better. */
  notes: z.array(estimateNoteSchema),
  /** Fields that are not published and would have been needed. */
  unknown: z.array(z.string()),
  valuesUsed: z.array(usedValueSchema),
  /** Published measurements of other workloads on the chip, to stand beside; they go into no sum. */
  measured: z.array(usedValueSchema)
})
export type Estimate = z.output<typeof estimateSchema>

/** What can be chosen for an estimate. */
export const estimateOptionsSchema = z.object({
  /** Simulated time over wanted time; a chip that waits for the world takes 1. */
  speedUp: z.number().positive().default(1),
  /** Whether a chip that is faster waits for the next step, as it does at a sensor. */
  pace: z.enum(['real-time', 'fastest']).default('fastest'),
  /** Share of the peak that dense devices reach. */
  utilisation: z.number().positive().max(1).default(0.3),
  /** Whether weights stay where they are used, so that dense devices need not fetch them in every step. */
  weightsInMemory: z.boolean().default(false),
  /** SENECA: energy of a synaptic operation from instructions; instructions of the loop by name. */
  instructions: z.record(z.string(), z.number().nonnegative()).optional(),
  /** Share of inputs that changed since the last step, for chips that only do what changed; counted if absent. */
  changeRate: z.number().min(0).max(1).optional()
})
export type EstimateOptions = z.output<typeof estimateOptionsSchema>
